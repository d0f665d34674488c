import { ok, problem, type Result } from '#base/result.ts';
import { begin, type ReadAt, readOn, type SoFar } from '#page/pages.ts';

import type { KeepRequest, UnreadProblem } from './calls.ts';

/** For the pages of one article together, in ms. What is not here by then is said to be missing. */
const BUDGET = 60_000;

/**
 * Read what has to be read of a page before it can be kept: an item of a list,
 * of which only the address is known; the later pages of an article that was
 * kept before they were there.
 */
export async function readFirst(
  request: KeepRequest,
  readAt: ReadAt,
  { budget = BUDGET, now = Date.now } = {},
): Promise<Result<KeepRequest, UnreadProblem>> {
  const begun = await begunOf(request, readAt);
  if (!begun.ok) {
    return begun;
  }
  const end = now() + budget;
  const { reading } = await readOn(begun.value, readAt, { mayGoOn: () => now() < end });
  return ok({ ...request, reading });
}

async function begunOf(
  { reading, isToRead, next }: KeepRequest,
  readAt: ReadAt,
): Promise<Result<SoFar, UnreadProblem>> {
  if (!isToRead) {
    return ok({ reading, next: next ?? null });
  }
  const page = await readAt(reading.url);
  if (!page) {
    return problem('not-had');
  }
  const hasText = page.reading.kind !== 'bookmark' && page.reading.kind !== 'list';
  return hasText ? ok(begin(page)) : problem('no-article');
}
