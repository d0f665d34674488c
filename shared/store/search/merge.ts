import { ByteReader, ByteWriter } from './bytes.ts';
import { type Posting, readPosting, writePosting } from './postings.ts';
import { type Entry, entriesOf, type Facts, type Part, PartWriter, partOf } from './segment.ts';
import { isPair } from './terms.ts';

/** A segment to be merged with others, all of it in memory. */
export type MergeSource = {
  readonly parts: readonly Part[];
  readonly facts: Facts;
  /** One byte a text; 1 where a newer segment has the text. */
  readonly dead: Uint8Array;
};

/** How big a part should be: one reading from the disk. */
const PART_BYTES = 40_000;
const MOST_BITS = 10;

/** Which texts are left, as (source, text) in the order of the merged segment. */
export type Kept = { readonly source: number; readonly doc: number };

/** The texts of the sources that no newer segment has, in order. */
export function keptTexts(sources: readonly MergeSource[]): Kept[] {
  return sources.flatMap(({ dead }, source) =>
    Array.from(dead, (isDead, doc) => ({ source, doc, isDead }))
      .filter(({ isDead }) => isDead === 0)
      .map(({ doc }) => ({ source, doc })),
  );
}

/** Into how many parts a merged segment is cut, as a power of two. */
export function bitsFor(sources: readonly MergeSource[]): number {
  const bytes = sources
    .flatMap(({ parts }) => parts)
    .reduce((sum, part) => sum + part.bytes.length, 0);
  return Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(bytes / PART_BYTES))));
}

/** The lists of several segments as those of one, part by part. */
export function* mergedParts(
  sources: readonly MergeSource[],
  kept: readonly Kept[],
  bits: number,
): Generator<Part> {
  const placeOf = sources.map(({ dead }) => new Int32Array(dead.length).fill(-1));
  for (const [place, { source, doc }] of kept.entries()) {
    placeOf[source]?.fill(place, doc, doc + 1);
  }
  const cursors = sources.map(({ parts }) => new Cursor(parts));
  const writer = new ByteWriter();
  for (let number = 0; number < 2 ** bits; number += 1) {
    const lists = cursors.flatMap((cursor, source) =>
      cursor.takePart(number, bits).map((entry) => ({ entry, placeOf: placeOf[source] })),
    );
    yield mergedPart(lists, writer);
  }
}

/** The list of a name in one source, and where its texts are in the merged segment. */
type SourceList = { readonly entry: Entry; readonly placeOf: Int32Array | undefined };

function mergedPart(lists: SourceList[], writer: ByteWriter): Part {
  // Stable: of one name, the lists stay in the order of their sources.
  lists.sort((a, b) => a.entry.name - b.entry.name);
  const part = new PartWriter(writer);
  const list = new MergedList();
  for (const [at, { entry, placeOf }] of lists.entries()) {
    if (placeOf) {
      list.add(entry, placeOf);
    }
    if (lists[at + 1]?.entry.name !== entry.name) {
      if (list.writer.length > 0) {
        part.add(entry.name, list.writer.peek());
      }
      list.clear();
    }
  }
  return part.take();
}

/** Goes through a segment's lists once, in order of their names. */
class Cursor {
  readonly #entries: Iterator<Entry>;
  #next: IteratorResult<Entry>;

  constructor(parts: readonly Part[]) {
    this.#entries = allEntries(parts);
    this.#next = this.#entries.next();
  }

  takePart(number: number, bits: number): Entry[] {
    const taken: Entry[] = [];
    while (!this.#next.done && partOf(this.#next.value.name, bits) === number) {
      taken.push(this.#next.value);
      this.#next = this.#entries.next();
    }
    return taken;
  }
}

function* allEntries(parts: readonly Part[]): Generator<Entry> {
  for (const part of parts) {
    yield* entriesOf(part);
  }
}

/** One name's list, put together from those of the sources. */
class MergedList {
  readonly writer = new ByteWriter();
  #last = 0;

  clear(): void {
    this.writer.length = 0;
    this.#last = 0;
  }

  add({ name, bytes, from, to }: Entry, placeOf: Int32Array): void {
    const reader = new ByteReader(bytes, from, to);
    const posting: Posting = { doc: 0, marks: 0, count: 0 };
    while (reader.at < to) {
      readPosting(reader, posting);
      const places = isPair(name) ? posting.count : 0;
      const doc = placeOf[posting.doc] ?? -1;
      if (doc >= 0) {
        const low = bytes.subarray(reader.at, reader.at + places);
        writePosting(this.writer, this.#last, { ...posting, doc }, low);
        this.#last = doc;
      }
      reader.at += places;
    }
  }
}
