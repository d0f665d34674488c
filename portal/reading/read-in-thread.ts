import { Worker } from 'node:worker_threads';
import * as v from 'valibot';

import { ok, problem, type Result } from '#base/result.ts';
import type { PageAt } from '#page/pages.ts';
import { pageReading } from '#sync/portal-calls.ts';

import type { FetchedPage } from './fetch-page.ts';

/** Most memory for one page, in MB: a page of 10 MB grows to several times that as a tree. */
const MOST_MEMORY = 512;

/** What is taken from the thread: pages are hostile. */
const pageAt = v.object({
  reading: pageReading,
  more: v.nullable(v.object({ next: v.nullable(v.string()), pages: v.number() })),
});

/** Longest time for reading, in ms. Pages of the news take a tenth of a second. */
const MOST_MS = 10_000;

/**
 * Read a page in a thread of its own: a page made to be slow to read would
 * otherwise stop the portal for everyone. The thread is ended when it takes too
 * long or too much, and only a reading of the right shape is taken from it.
 */
export async function readInThread(
  page: FetchedPage,
  { mostMs = MOST_MS }: { readonly mostMs?: number } = {},
): Promise<Result<PageAt, 'unreadable'>> {
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: page,
    // Nothing of the portal's settings is its business.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    stdout: true,
    stderr: true,
  });
  const answer = await new Promise<unknown>((resolve) => {
    const late = setTimeout(() => resolve(undefined), mostMs);
    const settle = (value: unknown) => {
      clearTimeout(late);
      resolve(value);
    };
    thread.once('message', settle);
    // Out of memory, or a page that the reader stumbles over.
    thread.once('error', () => settle(undefined));
    thread.once('exit', () => settle(undefined));
  });
  await thread.terminate();
  const parsed = v.safeParse(pageAt, answer);
  return parsed.success ? ok(parsed.output) : problem('unreadable');
}
