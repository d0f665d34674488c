import * as v from 'valibot';

import type { Result } from '#base/result.ts';
import {
  type AcceptInvite,
  type InviteView,
  inviteView,
  type Me,
  me,
  type PortalProblem,
  type SignIn,
} from '#sync/portal-calls.ts';

import { callPortal, type Fetch } from '../ask/call-portal.ts';

/** Who the portal says is signed in. @throws {PeerError} */
export async function askMe(fetch: Fetch): Promise<Result<Me, PortalProblem>> {
  return await callPortal(fetch, { path: '/me', answer: me });
}

/** Begin a session. @throws {PeerError} */
export async function signIn(fetch: Fetch, body: SignIn): Promise<Result<Me, PortalProblem>> {
  return await callPortal(fetch, { method: 'POST', path: '/session', body, answer: me });
}

/** End the session. @throws {PeerError} */
export async function signOut(fetch: Fetch): Promise<Result<unknown, PortalProblem>> {
  return await callPortal(fetch, { method: 'DELETE', path: '/session', answer: v.unknown() });
}

/** What an invitation invites to. @throws {PeerError} */
export async function readInvite(
  fetch: Fetch,
  token: string,
): Promise<Result<InviteView, PortalProblem>> {
  const path = `/invites/${encodeURIComponent(token)}`;
  return await callPortal(fetch, { path, answer: inviteView });
}

/** Become a member; the answer comes with a session. @throws {PeerError} */
export async function acceptInvite(
  fetch: Fetch,
  token: string,
  body: AcceptInvite,
): Promise<Result<Me, PortalProblem>> {
  const path = `/invites/${encodeURIComponent(token)}`;
  return await callPortal(fetch, { method: 'POST', path, body, answer: me });
}
