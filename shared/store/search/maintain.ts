/**
 * Keeps the index small and whole, in the background, one program at a time.
 *
 * Everything is done in steps after each of which the index is right, so that a
 * closed tab or a power cut costs work and never a clip: a segment's parts are
 * written first, and count from the moment its row says so.
 */
import { TOKENS_VERSION } from '#field/search/tokens.ts';
import { breather } from '#store/breathe.ts';
import type { Database } from '#store/database.ts';

import { mergedFacts } from './facts.ts';
import { indexMissing } from './index-missing.ts';
import type { LibraryIndex } from './library-index.ts';
import {
  type LiveSegment,
  loadParts,
  missingParts,
  type TailIds,
  tailIds,
  tailSegment,
  withTail,
} from './live-segment.ts';
import { bitsFor, keptTexts, mergedParts } from './merge.ts';
import type { Facts, Part } from './segment.ts';
import type { PartRow, TailRow } from './tables.ts';

/** Clips in the tail that make a segment, and segments of a size that make a bigger one. */
export type Sizes = { readonly tail: number; readonly segments: number; readonly most: number };

const SIZES: Sizes = { tail: 32, segments: 8, most: 8192 };

/** A library that is read from a file is folded in pieces of so many tails. */
const MOST_TAILS = 32;

/** Parts written in one transaction. */
const AT_ONCE = 32;

/**
 * Put what is missing into the index and fold small pieces into bigger ones. It
 * returns at once when another tab is at it.
 */
export async function maintain(
  index: LibraryIndex,
  {
    sizes = SIZES,
    signal,
    onStep = async () => {},
  }: { sizes?: Sizes; signal?: AbortSignal; onStep?: () => Promise<void> } = {},
): Promise<void> {
  const name = `search ${index.db.name} ${index.ws}`;
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock && (await isOurs(index))) {
      await sweep(index);
      const pause = breather(signal);
      do {
        await foldAll(index, sizes, pause, onStep);
      } while (await indexMissing(index.db, index.ws, sizes.tail * MOST_TAILS));
      await foldAll(index, sizes, pause, onStep);
    }
  });
}

/** Whether no newer version of the program keeps the index: two would undo each other's work. */
async function isOurs({ db, ws }: LibraryIndex): Promise<boolean> {
  const newer = await db.clips
    .where('[ws+indexed]')
    .between([ws, TOKENS_VERSION], [ws, Number.MAX_SAFE_INTEGER], false, true)
    .count();
  return newer === 0;
}

/** Take away what a program that was stopped, or one of an older version, has left. */
async function sweep({ db, ws }: LibraryIndex): Promise<void> {
  const { searchTail, searchSegments, searchFacts, searchParts } = db;
  await db.transaction('rw', searchTail, searchSegments, searchFacts, searchParts, async () => {
    const rows = await searchSegments.where('ws').equals(ws).toArray();
    for (const { segment, state, version } of rows) {
      if (state === 'writing' || version !== TOKENS_VERSION) {
        await removeSegment(db, segment);
      }
    }
    await searchTail
      .where('[ws+id]')
      .between([ws, ''], [ws, '\uffff'])
      .filter(({ version }) => version !== TOKENS_VERSION)
      .delete();
  });
}

async function foldAll(
  index: LibraryIndex,
  sizes: Sizes,
  pause: () => Promise<void>,
  onStep: () => Promise<void>,
): Promise<void> {
  for (;;) {
    await index.refresh();
    const step = nextStep(index, sizes);
    if (!step) {
      return;
    }
    await mergeInto(index, step, pause);
    await onStep();
  }
}

/** What is merged into one segment. */
type Step = { readonly tail: readonly TailRow[]; readonly segments: readonly LiveSegment[] };

function nextStep({ tail, segments }: LibraryIndex, sizes: Sizes): Step | undefined {
  if (tail.length >= sizes.tail) {
    return { tail: tail.slice(0, sizes.tail * MOST_TAILS), segments: [] };
  }
  const mostlyDead = segments.find(({ dead }) => countDead(dead) * 2 > dead.length);
  if (mostlyDead) {
    return { tail: [], segments: [mostlyDead] };
  }
  for (let size = sizes.tail; size < sizes.most; size *= sizes.segments) {
    const equals = segments.filter(
      ({ dead }) => dead.length <= size && dead.length * sizes.segments > size,
    );
    if (equals.length >= sizes.segments) {
      return { tail: [], segments: equals.slice(0, sizes.segments) };
    }
  }
  return undefined;
}

async function mergeInto(
  { db, ws, segments: all }: LibraryIndex,
  { tail, segments }: Step,
  pause: () => Promise<void>,
): Promise<void> {
  await loadParts(db, missingParts(segments));
  const sources = [...segments, ...tail.map(tailSegment)].map((each) => ({
    ...each,
    parts: each.parts.flatMap(whole),
  }));
  const kept = keptTexts(sources);
  const bits = bitsFor(sources);
  const version = TOKENS_VERSION;
  const dead = new Uint8Array(kept.length);
  const row = { ws, version, state: 'writing' as const, bits, dead };
  const segment = await db.searchSegments.add(row);
  let waiting: PartRow[] = [];
  let number = 0;
  for (const part of mergedParts(sources, kept, bits)) {
    waiting.push({ ...part, segment, part: number });
    number += 1;
    if (waiting.length === AT_ONCE) {
      await db.searchParts.bulkAdd(waiting);
      waiting = [];
    }
    await pause();
  }
  await db.searchParts.bulkAdd(waiting);
  const facts = mergedFacts(
    sources.map((source) => source.facts),
    kept,
  );
  const words = unitedWords([...segments, ...tail].map((each) => each.words));
  await db.searchFacts.add({ segment, facts, words });
  const others = all.filter((each) => !segments.includes(each));
  await countFromNow(db, { segment, isEmpty: kept.length === 0, tail, replaced: segments, others });
}

/** The moment in which the new segment counts, and what it was made of does not any more. */
async function countFromNow(
  db: Database,
  {
    segment,
    isEmpty,
    tail,
    replaced,
    others,
  }: {
    readonly segment: number;
    readonly isEmpty: boolean;
    readonly tail: readonly TailRow[];
    readonly replaced: readonly LiveSegment[];
    readonly others: readonly LiveSegment[];
  },
): Promise<void> {
  const { searchTail, searchSegments, searchFacts, searchParts } = db;
  const ids = tailIds(tail);
  await db.transaction('rw', searchTail, searchSegments, searchFacts, searchParts, async () => {
    await searchTail.bulkDelete(tail.map(({ n }) => n));
    for (const { segment: other = -1, facts } of tail.length > 0 ? others : []) {
      await hide(db, other, facts, ids);
    }
    for (const { segment: old = -1 } of replaced) {
      await removeSegment(db, old);
    }
    await (isEmpty
      ? removeSegment(db, segment)
      : searchSegments.update(segment, { state: 'live' as const }));
  });
}

/** Note in a segment which of its texts are in a newer one from now on. */
async function hide(db: Database, segment: number, facts: Facts, ids: TailIds): Promise<void> {
  const row = await db.searchSegments.get(segment);
  const dead = row && withTail(row.dead, facts, ids);
  if (dead && countDead(dead) > countDead(row.dead)) {
    await db.searchSegments.update(segment, { dead });
  }
}

async function removeSegment(db: Database, segment: number): Promise<void> {
  await db.searchSegments.delete(segment);
  await db.searchFacts.delete(segment);
  await db.searchParts
    .where('[segment+part]')
    .between([segment, 0], [segment, Number.MAX_SAFE_INTEGER])
    .delete();
}

/** All words of several texts in order, one space between. */
function unitedWords(lists: readonly string[]): string {
  const words = new Set(lists.flatMap((list) => list.split(' ')));
  words.delete('');
  return [...words].sort().join(' ');
}

function whole(part: Part | undefined): Part[] {
  return part ? [part] : [];
}

function countDead(dead: Uint8Array): number {
  return dead.reduce((sum, isDead) => sum + isDead, 0);
}
