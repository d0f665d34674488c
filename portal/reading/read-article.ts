import { ok, type Result } from '#base/result.ts';
import { begin, type PageAt, readOn } from '#page/pages.ts';
import type { Reading } from '#page/reading.ts';
import type { PageProblem } from '#sync/portal-calls.ts';

/** For all pages of one article together, in ms. Who shares on the way does not wait for longer. */
const BUDGET = 20_000;

/** Fetches and reads one page. */
type ReadPage = (address: string) => Promise<Result<PageAt, PageProblem>>;

/**
 * Read a page, and the other pages of its article. What is not here in time, or
 * cannot be had, is missing, and the reading says how much is there.
 *
 * @param mayAsk - Whether one more page may be fetched: each counts as a page that the member asked for
 */
export async function readArticle(
  address: string,
  readPage: ReadPage,
  {
    mayAsk,
    budget = BUDGET,
    now = Date.now,
  }: { readonly mayAsk: () => boolean; readonly budget?: number; readonly now?: () => number },
): Promise<Result<Reading, PageProblem>> {
  const end = now() + budget;
  const first = await readPage(address);
  if (!first.ok) {
    return first;
  }
  const readAt = async (next: string) => {
    const page = await readPage(next);
    return page.ok ? page.value : undefined;
  };
  const { reading } = await readOn(begin(first.value), readAt, {
    mayGoOn: () => now() < end && mayAsk(),
  });
  return ok(reading);
}
