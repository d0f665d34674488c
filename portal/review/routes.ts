/** The calls about what only the portal knows: what waits for review, what was published. */
import { Hono } from 'hono';

import { parseMonthKey } from '#field/report/period.ts';

import { signedIn } from '../accounts/signed-in.ts';
import type { Env, Portal } from '../http/portal.ts';
import { refuse } from '../http/refuse.ts';
import { postsOfMonth, waitingSubmissions } from './lists.ts';

/** Submissions that wait, and posts of a month. */
export function reviewRoutes(portal: Portal): Hono<Env> {
  const { db } = portal;
  const routes = new Hono<Env>();
  routes.use('/submissions', signedIn(portal));
  routes.use('/posts', signedIn(portal));

  routes.get('/submissions', async (c) => c.json(await waitingSubmissions(db, c.var.member)));

  routes.get('/posts', async (c) => {
    const month = parseMonthKey(c.req.query('month') ?? '');
    return month ? c.json(await postsOfMonth(db, c.var.member, month)) : refuse(c, 'bad-input');
  });

  return routes;
}
