/** The call that reads a page for a member who has no browser extension at hand: on a phone. */
import { Hono } from 'hono';

import { may } from '#field/unit/role.ts';
import { readRequest } from '#sync/portal-calls.ts';

import { signedIn } from '../accounts/signed-in.ts';
import { Tries } from '../accounts/tries.ts';
import { readInput, smallBody } from '../http/input.ts';
import type { Env, Portal } from '../http/portal.ts';
import { refuse } from '../http/refuse.ts';
import { type FetchOptions, fetchPage } from './fetch-page.ts';
import { readInThread } from './read-in-thread.ts';

/** How many pages a member may have read in {@link WINDOW_MS}. Who reads more has a program do it. */
const MOST_READS = 30;

const WINDOW_MS = 10 * 60_000;

/** Read a page. @param fetching - How far the portal goes for it */
export function readingRoutes(portal: Portal, fetching: FetchOptions = {}): Hono<Env> {
  const routes = new Hono<Env>();
  const reads = new Tries({ most: MOST_READS, windowMs: WINDOW_MS, now: portal.now });
  routes.use('/read', signedIn(portal));

  routes.post('/read', smallBody, async (c) => {
    const { member } = c.var;
    if (!may(member.role, 'write')) {
      return refuse(c, 'not-allowed');
    }
    const asked = await readInput(c, readRequest);
    if (!asked.ok) {
      return refuse(c, asked.problem);
    }
    const wait = reads.take(member.id);
    if (wait > 0) {
      c.header('retry-after', String(Math.ceil(wait / 1000)));
      return refuse(c, 'too-many-tries');
    }
    const page = await fetchPage(asked.value.url, { ...fetching, signal: c.req.raw.signal });
    if (!page.ok) {
      return refuse(c, page.problem);
    }
    const reading = await readInThread(page.value);
    return reading.ok ? c.json(reading.value) : refuse(c, reading.problem);
  });

  return routes;
}
