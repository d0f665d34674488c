import type { Id } from '#base/id.ts';
import type { ClipRow } from '#store/database.ts';

import { countMissing } from './index-missing.ts';
import type { LibraryIndex, Wanted } from './library-index.ts';
import { type Passage, type Piece, passageOf } from './passage.ts';
import { type Query, queryOf } from './query.ts';

/** A clip that was found, and where. */
export type FoundClip = {
  /** Its row without the text, which would be copied from worker to page for nothing. */
  readonly clip: Omit<ClipRow, 'folded'>;
  readonly title: readonly Piece[];
  readonly passage: readonly Piece[] | undefined;
};

/** What a search came to. */
export type Answer = {
  /** Clips with the words side by side, the best first. */
  readonly exact: readonly FoundClip[];
  /** Clips with most of the words. */
  readonly near: readonly FoundClip[];
  /** How many clips have the words side by side, shown or not. */
  readonly total: number;
  /** How many clips cannot be found yet: they are being indexed. */
  readonly missing: number;
  /** All who have published something in this library, in order. */
  readonly outlets: readonly string[];
};

/** So many of the best are read and looked at once more. */
const LOOKED_AT = 50;

type Looked = { readonly found: FoundClip; readonly seen: Passage };

/**
 * Find clips and what to show of them. The best are checked on the text itself:
 * what has the words with the tones that were typed comes first, and what has
 * them side by side only by chance of the index goes below the line.
 */
export async function findClips(index: LibraryIndex, wanted: Wanted): Promise<Answer> {
  const query = queryOf(wanted.words, { isTyping: wanted.isTyping ?? false });
  const { exact, near, total } = await index.search(wanted);
  const best = await look(index, exact.slice(0, LOOKED_AT), query, wanted.words);
  const others = await look(index, exact.slice(LOOKED_AT), query, wanted.words);
  const below = await look(index, near, query, wanted.words);
  const whole = best.filter(({ seen }) => seen.isWhole || query.words.length === 0);
  const chance = best.filter((each) => !whole.includes(each));
  const inOrder = whole.toSorted((a, b) => Number(b.seen.isToned) - Number(a.seen.isToned));
  const found = (each: readonly Looked[]) => each.map((one) => one.found);
  return {
    exact: found([...inOrder, ...others]),
    near: found([...chance, ...below]),
    total: total - chance.length,
    missing: await countMissing(index.db, index.ws),
    outlets: index.outlets,
  };
}

async function look(
  { db, ws }: LibraryIndex,
  ids: readonly string[],
  query: Query,
  typed: string,
): Promise<Looked[]> {
  const keys = ids.map((id): [string, Id<'clip'>] => [ws, id as Id<'clip'>]);
  const rows = (await db.clips.bulkGet(keys)).filter((row) => row !== undefined);
  const records = await db.records.bulkGet(
    rows.map(({ capture }): [string, string] => [ws, capture]),
  );
  return rows.map(({ folded: _, ...clip }, at) => {
    const content = records[at]?.content;
    const paragraphs = content?.type === 'capture' ? content.paragraphs : [];
    const texts = [clip.sapo ?? '', ...paragraphs, clip.note, clip.outlet];
    const seen = passageOf({ title: clip.title, texts }, query, typed);
    return { found: { clip, title: seen.title, passage: seen.passage }, seen };
  });
}
