/** What the library knows of pages that lead to others: the items of a list, the pages of an article. */
import { canonicalAddress, clipIdOf } from '#field/clip/address.ts';
import type { Capture } from '#field/clip/capture.ts';
import { capturesOf, readClip } from '#store/clips.ts';
import type { Database } from '#store/database.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { currentLog } from '#store/inbox.ts';

import type { Look } from './calls.ts';

/** Where a page leads to, and what of that is here already. */
export async function moreOf(
  db: Database,
  { items }: Capture,
  next: string | null | undefined,
): Promise<Pick<Look, 'next' | 'known'>> {
  return {
    ...(next ? { next } : {}),
    ...(items ? { known: await knownItems(await currentLog(db), items) } : {}),
  };
}

/** The capture that begins with what is the first page of an article, and goes on. */
export async function knownStart(log: DexieLog, page: Capture): Promise<Capture | undefined> {
  const earlier = page.pages ? await capturesOf(log, await clipIdOf(page.canonicalUrl)) : [];
  return earlier.find(
    ({ title, paragraphs }) =>
      title === page.title && page.paragraphs.every((line, at) => paragraphs[at] === line),
  );
}

async function knownItems(
  log: DexieLog,
  items: NonNullable<Capture['items']>,
): Promise<readonly string[]> {
  const rows = await Promise.all(
    items.map(async ({ href }) => await readClip(log, await clipIdOf(canonicalAddress(href)))),
  );
  return items.flatMap(({ href }, at) => (rows[at] ? [href] : []));
}
