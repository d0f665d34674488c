/** The call that reads a page for a member who has no browser extension at hand: on a phone. */
import { type Context, Hono } from 'hono';

import { ok, problem, type Result } from '#base/result.ts';
import { may } from '#field/unit/role.ts';
import { readRequest } from '#sync/portal-calls.ts';

import { signedIn } from '../accounts/signed-in.ts';
import { Tries } from '../accounts/tries.ts';
import { readInput, smallBody } from '../http/input.ts';
import type { Env, Portal } from '../http/portal.ts';
import { refuse } from '../http/refuse.ts';
import { BoundedLanes } from './bounded-lanes.ts';
import type { FetchOptions } from './fetch-file.ts';
import { fetchAttachment, fetchImage, fetchPage } from './fetch-page.ts';
import { readArticle } from './read-article.ts';
import { readInThread } from './read-in-thread.ts';

/** How many pages a member may have read in {@link WINDOW_MS}. Who reads more has a program do it. */
const MOST_READS = 30;

/** As many pages of ten pictures each, and of two files. */
const MOST_IMAGES = 300;
const MOST_FILES = 60;

const WINDOW_MS = 10 * 60_000;

/** Reading takes a whole core for as long as a page is long. */
const READING = { atOnce: 2, mostWaiting: 20 };

/** Files lie in memory while they are passed on, up to 30 MB each. */
const FILES = { atOnce: 6, mostWaiting: 60 };

/** Read a page, and have its pictures. @param fetching - How far the portal goes for them */
export function readingRoutes(portal: Portal, fetching: FetchOptions = {}): Hono<Env> {
  const routes = new Hono<Env>();
  const lanes = new BoundedLanes(READING);
  const fileLanes = new BoundedLanes(FILES);
  routes.use('/read/*', signedIn(portal));

  const reads = new Tries({ most: MOST_READS, windowMs: WINDOW_MS, now: portal.now });
  routes.post('/read', smallBody, async (c) => {
    const asked = await addressAsked(c, reads);
    if (!asked.ok) {
      return refuse(c, asked.problem);
    }
    const readAt = async (address: string) => {
      const page = await fetchPage(address, { ...fetching, signal: c.req.raw.signal });
      return page.ok
        ? ((await lanes.run(() => readInThread(page.value))) ?? problem('too-slow'))
        : page;
    };
    const reading = await readArticle(asked.value, readAt, {
      mayAsk: () => reads.take(c.var.member.id) === 0,
    });
    return reading.ok ? c.json(reading.value) : refuse(c, reading.problem);
  });

  const kinds = [
    { path: '/read/image', fetch: fetchImage, most: MOST_IMAGES },
    { path: '/read/file', fetch: fetchAttachment, most: MOST_FILES },
  ];
  for (const { path, fetch, most } of kinds) {
    const tries = new Tries({ most, windowMs: WINDOW_MS, now: portal.now });
    routes.post(path, smallBody, async (c) => {
      const asked = await addressAsked(c, tries);
      if (!asked.ok) {
        return refuse(c, asked.problem);
      }
      const work = () => fetch(asked.value, { ...fetching, signal: c.req.raw.signal });
      const file = (await fileLanes.run(work)) ?? problem('too-slow');
      return file.ok
        ? c.body(file.value.bytes.slice(), 200, { 'content-type': file.value.mime })
        : refuse(c, file.problem);
    });
  }

  return routes;
}

/** What a member asks for, when they may ask now. */
async function addressAsked(
  c: Context<Env>,
  tries: Tries,
): Promise<Result<string, 'not-allowed' | 'bad-input' | 'too-many-tries'>> {
  const { member } = c.var;
  if (!may(member.role, 'write')) {
    return problem('not-allowed');
  }
  const asked = await readInput(c, readRequest);
  if (!asked.ok) {
    return asked;
  }
  const wait = tries.take(member.id);
  if (wait > 0) {
    c.header('retry-after', String(Math.ceil(wait / 1000)));
    return problem('too-many-tries');
  }
  return ok(asked.value.url);
}
