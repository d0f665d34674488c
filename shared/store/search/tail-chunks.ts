import { columnsOf, mergedFacts } from './facts.ts';
import type { LiveSegment } from './live-segment.ts';
import { keptTexts, type MergeSource, mergedParts } from './merge.ts';
import type { TailRow } from './tables.ts';

/** Clips of the tail put together in memory, so that a search does not look at each alone. */
type Chunk = {
  /** Their numbers in the tail, in the order of the segment's texts. */
  readonly numbers: readonly number[];
  readonly segment: LiveSegment;
};

/** With more small chunks than this, they are made into one. */
const MOST_SMALL = 6;
const SMALL = 64;
/** Clips put together at once: a library that is read from a file may bring thousands. */
const AT_ONCE = 256;

/** The tail as a few segments, which follow what is written to it. */
export class TailChunks {
  #chunks: readonly Chunk[] = [];
  #rows: ReadonlyMap<number, TailRow> = new Map();
  /** New since the segments were last asked for. */
  #added: readonly TailRow[] = [];

  /** Put together now, and not before: folding the tail does not look at them. */
  segments(): readonly LiveSegment[] {
    const left = this.#chunks.map((chunk) => without(chunk, this.#rows)).filter(isAlive);
    const added = this.#added.filter(({ n }) => this.#rows.has(n));
    const chunks = [...left, ...chunksOf(added)];
    const small = chunks.filter(({ numbers }) => numbers.length < SMALL);
    this.#added = [];
    this.#chunks =
      small.length > MOST_SMALL
        ? [
            ...chunks.filter((each) => !small.includes(each)),
            ...chunksOf(rowsOf(small, this.#rows)),
          ]
        : chunks;
    return this.#chunks.map(({ segment }) => segment);
  }

  /** Take over the tail as it is now; `added` is what was not in it before. */
  follow(rows: ReadonlyMap<number, TailRow>, added: readonly TailRow[]): void {
    this.#rows = rows;
    this.#added = [...this.#added, ...added];
  }
}

function rowsOf(chunks: readonly Chunk[], rows: ReadonlyMap<number, TailRow>): TailRow[] {
  return chunks.flatMap(({ numbers }) => numbers.flatMap((n) => rows.get(n) ?? []));
}

function chunksOf(rows: readonly TailRow[]): Chunk[] {
  const whole = rows.filter(({ part }) => part);
  const count = Math.ceil(whole.length / AT_ONCE);
  return Array.from({ length: count }, (_, at) =>
    chunkOf(whole.slice(at * AT_ONCE, (at + 1) * AT_ONCE)),
  );
}

/** A clip's own words as a segment of one text; of none, when it is not to be found any more. */
export function sourceOf({ fact, part }: TailRow): MergeSource {
  return {
    parts: part ? [part] : [],
    facts: columnsOf([fact]),
    dead: Uint8Array.of(part ? 0 : 1),
  };
}

/** All words of several texts in order, one space between. */
export function unitedWords(lists: readonly string[]): string {
  const words = new Set(lists.flatMap((list) => list.split(' ')));
  words.delete('');
  return [...words].sort().join(' ');
}

function chunkOf(whole: readonly TailRow[]): Chunk {
  const sources = whole.map(sourceOf);
  const kept = keptTexts(sources);
  const segment: LiveSegment = {
    segment: undefined,
    bits: 0,
    parts: [...mergedParts(sources, kept, 0)],
    facts: mergedFacts(
      sources.map(({ facts }) => facts),
      kept,
    ),
    words: unitedWords(whole.map(({ words }) => words)),
    dead: new Uint8Array(whole.length),
  };
  return { numbers: whole.map(({ n }) => n), segment };
}

function without({ numbers, segment }: Chunk, rows: ReadonlyMap<number, TailRow>): Chunk {
  const dead = Uint8Array.from(numbers, (n) => (rows.has(n) ? 0 : 1));
  return { numbers, segment: { ...segment, dead } };
}

function isAlive({ segment }: Chunk): boolean {
  return segment.dead.includes(0);
}
