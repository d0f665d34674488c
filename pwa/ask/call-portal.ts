import * as v from 'valibot';

import { ok, problem, type Result } from '#base/result.ts';
import { PeerError } from '#sync/peer.ts';
import { type PortalProblem, refusalBody } from '#sync/portal-calls.ts';

/** What we need of `fetch`, so that tests can be the portal. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** A call of `#sync/portal-calls.ts`. */
export type PortalCall<Value> = {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** After `/api/v1`, e.g. `/me`. */
  readonly path: string;
  readonly body?: unknown;
  readonly answer: v.GenericSchema<unknown, Value>;
};

/**
 * Call the portal. A refusal that it gives by name is a problem; anything else
 * that is not an answer is thrown.
 *
 * @throws {PeerError}
 */
export async function callPortal<Value>(
  fetch: Fetch,
  { method = 'GET', path, body, answer }: PortalCall<Value>,
): Promise<Result<Value, PortalProblem>> {
  const response = await send(fetch, `/api/v1${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const value = response.status === 204 ? undefined : await jsonOf(response);
  if (response.ok) {
    const parsed = v.safeParse(answer, value);
    if (!parsed.success) {
      throw new PeerError('not-a-portal');
    }
    return ok(parsed.output);
  }
  const refusal = v.safeParse(refusalBody, value);
  if (!refusal.success) {
    throw new PeerError(response.status >= 500 ? 'unreachable' : 'not-a-portal');
  }
  return problem(refusal.output.problem);
}

/**
 * Ask the portal for something, as queries do: a refusal is an error too.
 *
 * @throws {PeerError}
 */
export async function askPortal<Value>(fetch: Fetch, call: PortalCall<Value>): Promise<Value> {
  const answer = await callPortal(fetch, call);
  if (answer.ok) {
    return answer.value;
  }
  throw new PeerError(answer.problem === 'not-signed-in' ? 'sign-in' : 'forbidden');
}

async function send(fetch: Fetch, address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    throw new PeerError('unreachable', { cause });
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    // A proxy's error page, or a line that broke in the middle.
    throw new PeerError(response.ok ? 'not-a-portal' : 'unreachable', { cause });
  }
}
