import type { PageAt } from '#page/pages.ts';
import type { Reading } from '#page/reading.ts';

/** The name under which the second script leaves its calls, in the world that only the extension sees. */
export const IN_PAGE = 'soTinReadAgain';

/** What the second script can do inside the page of a tab. */
export type InPage = {
  /** What the page says besides a first reading of it, and where it goes on. */
  lookAgain(first: Reading): Promise<PageAt>;

  /** Read another page of the same site; undefined when it cannot be had. */
  readAt(address: string): Promise<PageAt | undefined>;
};
