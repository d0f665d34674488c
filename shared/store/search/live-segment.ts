import type { Database } from '#store/database.ts';

import { columnsOf, idNumber, idOf } from './facts.ts';
import { type Facts, type Part, packed } from './segment.ts';
import type { SegmentRow, TailRow } from './tables.ts';

/** A segment as a running program has it: the parts come when they are needed. */
export type LiveSegment = {
  /** Its number in the database; undefined for a clip's own words. */
  readonly segment: number | undefined;
  readonly bits: number;
  readonly parts: (Part | undefined)[];
  readonly facts: Facts;
  readonly words: string;
  /** One byte a text; 1 where a newer segment or the tail has it, or it is gone. */
  dead: Uint8Array;
};

/** The segment of a row, its parts still on the disk. */
export function liveSegment(
  { segment, bits, dead }: SegmentRow,
  { facts, words }: { readonly facts: Facts; readonly words: string },
): LiveSegment {
  return { segment, bits, parts: new Array(2 ** bits).fill(undefined), facts, words, dead };
}

/** A clip's own words as a segment of one text; of none, when it is not to be found any more. */
export function tailSegment({ fact, part, words }: TailRow): LiveSegment {
  return {
    segment: undefined,
    bits: 0,
    parts: part ? [part] : [],
    facts: columnsOf([fact]),
    words,
    dead: Uint8Array.of(part ? 0 : 1),
  };
}

/** Which texts of a segment are also in the tail, where what they say now stands. */
export function withTail(
  dead: Uint8Array<ArrayBuffer>,
  facts: Facts,
  tail: TailIds,
): Uint8Array<ArrayBuffer> {
  const marked = dead.slice();
  for (let doc = 0; doc < marked.length; doc += 1) {
    if (tail.get(idNumber(facts, doc))?.includes(idOf(facts, doc))) {
      marked[doc] = 1;
    }
  }
  return marked;
}

/** Ids of the tail by a number that is quick to compare. */
export type TailIds = ReadonlyMap<number, readonly string[]>;

export function tailIds(rows: Iterable<Pick<TailRow, 'id'>>): TailIds {
  const ids = new Map<number, string[]>();
  for (const { id } of rows) {
    const number = Number.parseInt(id.slice(0, 6), 16);
    ids.set(number, [...(ids.get(number) ?? []), id]);
  }
  return ids;
}

/**
 * Read parts of segments from the disk, as pairs of segment and part.
 *
 * @returns Whether all were there: another tab may have merged the segments meanwhile
 */
export async function loadParts(
  db: Database,
  wanted: readonly (readonly [LiveSegment, number])[],
): Promise<boolean> {
  const keys = wanted.map(([{ segment = -1 }, part]): [number, number] => [segment, part]);
  const rows = keys.length > 0 ? await db.searchParts.bulkGet(keys) : [];
  const parts = packed(rows.flatMap((row) => row ?? []));
  const isWhole = parts.length === wanted.length;
  for (const [at, [segment, part]] of isWhole ? wanted.entries() : []) {
    segment.parts[part] = parts[at];
  }
  return isWhole;
}

/** The parts of segments that are not in memory. */
export function missingParts(segments: readonly LiveSegment[]): [LiveSegment, number][] {
  return segments.flatMap((segment) =>
    segment.parts.flatMap((part, at): [LiveSegment, number][] => (part ? [] : [[segment, at]])),
  );
}
