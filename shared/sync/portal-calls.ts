/**
 * The calls a device makes to the portal, besides the exchange: what only the
 * portal knows. JSON over HTTP; the session is an HttpOnly cookie.
 *
 * | call | gives |
 * |---|---|
 * | `GET /api/v1/me` | {@link me}; 401 when nobody is signed in |
 * | `POST /api/v1/session` {@link signIn} | {@link me}; 401 `wrong-password` |
 * | `DELETE /api/v1/session` | 204 |
 * | `GET /api/v1/invites/:token` | {@link inviteView}; 404 `unknown-invite`, 410 `expired-invite` or `used-invite` |
 * | `POST /api/v1/invites/:token` {@link acceptInvite} | {@link me}, signed in; 409 `login-taken` |
 * | `POST /api/v1/invites` {@link newInvite} | {@link inviteLink} |
 * | `GET /api/v1/units`, `POST /api/v1/units` {@link newUnit} | list of {@link unitView} |
 * | `GET /api/v1/members` | list of {@link memberView} of the unit; of all units for those who see them |
 * | `GET /api/v1/submissions` | list of {@link submissionView} waiting for this member's review |
 * | `GET /api/v1/posts?month=2024-05` | list of {@link postView} of every unit the member may see |
 * | `POST /api/v1/read` {@link readRequest} | {@link pageReading}, read by the portal for those who may write; 422 with one of {@link PageProblem} |
 * | `POST /api/v1/read/image` {@link readRequest} | the bytes of a page's picture; refused as above |
 * | `POST /api/v1/read/file` {@link readRequest} | the bytes of a file that a page offers; `not-html` when a page came in its place, `unreadable` when it is no file we keep |
 * | `POST /api/v1/ws/:ws/exchange` | see `message.ts`; binary |
 * | `POST /api/v1/ws/:ws/chunks/missing`, `PUT`/`GET /api/v1/ws/:ws/chunks/:hash` | see `ChunkStore` in `peer.ts` |
 *
 * A refusal is `{problem}` with one of {@link portalProblem}; each has a text in `ui/vi.ts`.
 */
import * as v from 'valibot';

import { capture } from '#field/clip/capture.ts';
import { submission } from '#field/draft/submission.ts';
import { post } from '#field/post/post.ts';
import { role } from '#field/unit/role.ts';
import { unitKind } from '#field/unit/unit.ts';

/**
 * Why the portal could not read a page.
 *
 * - `bad-address`: not the address of a web page
 * - `private-address`: of a network that the portal must not look into
 * - `page-missing`: the site says that there is no such page
 * - `site-refused`: the site answers, but gives the page to nobody it does not know
 * - `not-html`: a file
 * - `unreadable`: the reader gave up on it
 */
const PAGE_PROBLEMS = [
  'bad-address',
  'private-address',
  'unreachable',
  'page-missing',
  'site-refused',
  'not-html',
  'too-big',
  'too-slow',
  'unreadable',
] as const;
export type PageProblem = (typeof PAGE_PROBLEMS)[number];

const portalProblem = v.picklist([
  ...PAGE_PROBLEMS,
  'not-signed-in',
  'wrong-password',
  'too-many-tries',
  'not-allowed',
  'unknown-invite',
  'expired-invite',
  'used-invite',
  'login-taken',
  'bad-input',
  'not-found',
]);
export type PortalProblem = v.InferOutput<typeof portalProblem>;

export const refusalBody = v.object({ problem: portalProblem });

export const unitView = v.object({ id: v.string(), name: v.string(), kind: unitKind });
export type UnitView = v.InferOutput<typeof unitView>;

export const memberView = v.object({
  id: v.string(),
  name: v.string(),
  login: v.string(),
  role,
  unit: v.string(),
});
export type MemberView = v.InferOutput<typeof memberView>;

export const me = v.object({
  member: memberView,
  unit: unitView,
  /** The workspace of the unit and its plan, where the member's work goes. */
  workspace: v.string(),
  plan: v.string(),
});
export type Me = v.InferOutput<typeof me>;

const login = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z0-9._@-]{3,60}$/));
const password = v.pipe(v.string(), v.minLength(10), v.maxLength(200));
const personName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));

export const signIn = v.object({ login, password: v.pipe(v.string(), v.maxLength(200)) });
export type SignIn = v.InferInput<typeof signIn>;

export const inviteView = v.object({ unit: unitView, role, expiresAt: v.number() });
export type InviteView = v.InferOutput<typeof inviteView>;

export const acceptInvite = v.object({ name: personName, login, password });
export type AcceptInvite = v.InferInput<typeof acceptInvite>;

export const newInvite = v.object({ unit: v.string(), role });
export type NewInvite = v.InferInput<typeof newInvite>;

export const inviteLink = v.object({ link: v.string(), expiresAt: v.number() });
export type InviteLink = v.InferOutput<typeof inviteLink>;

export const newUnit = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  kind: unitKind,
});
export type NewUnit = v.InferInput<typeof newUnit>;

export const submissionView = v.object({
  hash: v.string(),
  workspace: v.string(),
  unit: unitView,
  submission,
});
export type SubmissionView = v.InferOutput<typeof submissionView>;

export const postView = v.object({ hash: v.string(), unit: unitView, post });
export type PostView = v.InferOutput<typeof postView>;

export const readRequest = v.object({ url: v.pipe(v.string(), v.trim(), v.maxLength(4096)) });

/** What a page says, as `Reading` of the page floor: a capture before anyone has clipped it. */
export const pageReading = v.omit(capture, ['type', 'capturedAt']);
export type PageReading = v.InferOutput<typeof pageReading>;
