import type { Context } from 'hono';

import type { PortalProblem } from '#sync/portal-calls.ts';

const STATUS_BY_PROBLEM = {
  'not-signed-in': 401,
  'wrong-password': 401,
  'too-many-tries': 429,
  'not-allowed': 403,
  'unknown-invite': 404,
  'expired-invite': 410,
  'used-invite': 410,
  'login-taken': 409,
  'bad-input': 400,
  'not-found': 404,
  'bad-address': 422,
  'private-address': 422,
  unreachable: 422,
  'page-missing': 422,
  'site-refused': 422,
  'not-html': 422,
  'too-big': 422,
  'too-slow': 422,
  unreadable: 422,
} as const satisfies Record<PortalProblem, number>;

/** Refuse a call by name, so that the app can say why in plain words. */
export function refuse(c: Context, problem: PortalProblem): Response {
  return c.json({ problem }, STATUS_BY_PROBLEM[problem]);
}

/** Refuse a body that is bigger than this call takes. */
export function refuseTooBig(c: Context): Response {
  return c.json({ problem: 'bad-input' satisfies PortalProblem }, 413);
}
