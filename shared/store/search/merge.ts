import { ByteReader, ByteWriter } from './bytes.ts';
import { type Posting, readPosting, writePosting } from './postings.ts';
import { type Facts, type Part, PartWriter } from './segment.ts';
import { isPair } from './terms.ts';

/** A segment to be merged with others, all of it in memory. */
export type MergeSource = {
  readonly parts: readonly Part[];
  readonly facts: Facts;
  /** One byte a text; 1 where a newer segment has the text. */
  readonly dead: Uint8Array;
};

/** How big a part should be: one reading from the disk. */
const PART_BYTES = 16_000;
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
  const cursors = sources.map(({ parts }, source) => new Cursor(parts, source));
  const writer = new ByteWriter();
  for (let number = 0; number < 2 ** bits; number += 1) {
    const lists = new SourceLists();
    for (const cursor of cursors) {
      cursor.giveUpTo((number + 1) * 2 ** (32 - bits), lists);
    }
    yield mergedPart(lists, placeOf, writer);
  }
}

function mergedPart(lists: SourceLists, placeOf: readonly Int32Array[], writer: ByteWriter): Part {
  const part = new PartWriter(writer);
  const list = new MergedList();
  let last = -1;
  for (const { name, source, bytes, from, to } of lists.inOrder()) {
    if (name !== last && list.writer.length > 0) {
      part.add(last, list.writer.peek());
      list.clear();
    }
    last = name;
    const places = placeOf[source];
    if (places) {
      list.add(name, bytes, from, to, places);
    }
  }
  if (list.writer.length > 0) {
    part.add(last, list.writer.peek());
  }
  return part.take();
}

/** The list of a name in one source. */
type SourceList = {
  name: number;
  source: number;
  bytes: Uint8Array;
  from: number;
  to: number;
};

/** More lists than this are not in one part. */
const MOST_LISTS = 2 ** 21;

/**
 * Lists of many sources, as columns: there are hundreds of thousands, and an
 * object for each would cost more than the merge.
 */
class SourceLists {
  /** Of the list at `at`: its name times {@link MOST_LISTS}, plus `at`. */
  readonly #keys: number[] = [];
  readonly #sources: number[] = [];
  readonly #bytes: Uint8Array[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  add(name: number, source: number, bytes: Uint8Array, from: number, to: number): void {
    this.#keys.push(name * MOST_LISTS + this.#keys.length);
    this.#sources.push(source);
    this.#bytes.push(bytes);
    this.#from.push(from);
    this.#to.push(to);
  }

  /** By name, and of one name in the order of the sources. Each is good until the next. */
  *inOrder(): Generator<SourceList> {
    const list: SourceList = { name: 0, source: 0, bytes: new Uint8Array(), from: 0, to: 0 };
    for (const key of Float64Array.from(this.#keys).sort()) {
      const at = key % MOST_LISTS;
      list.name = (key - at) / MOST_LISTS;
      list.source = this.#sources[at] ?? 0;
      list.bytes = this.#bytes[at] ?? list.bytes;
      list.from = this.#from[at] ?? 0;
      list.to = this.#to[at] ?? 0;
      yield list;
    }
  }
}

/** Goes through a segment's lists once, in order of their names. */
class Cursor {
  readonly #parts: readonly Part[];
  readonly #source: number;
  readonly #reader = new ByteReader(new Uint8Array());
  #part = -1;
  #name = 0;
  #isRead = false;

  constructor(parts: readonly Part[], source: number) {
    this.#parts = parts;
    this.#source = source;
  }

  /** Give all lists up to a name, that one not included. */
  giveUpTo(end: number, lists: SourceLists): void {
    const reader = this.#reader;
    while (this.#next() && this.#name < end) {
      const length = reader.number();
      lists.add(this.#name, this.#source, reader.bytes, reader.at, reader.at + length);
      reader.at += length;
      this.#isRead = false;
    }
  }

  /** Read the next name; it stays the next until its list was given. */
  #next(): boolean {
    const reader = this.#reader;
    if (this.#isRead) {
      return true;
    }
    while (reader.at >= reader.end) {
      this.#part += 1;
      const part = this.#parts[this.#part];
      if (!part) {
        return false;
      }
      reader.turnTo(part.bytes, 0, part.bytes.length);
      this.#name = 0;
    }
    this.#name += reader.number();
    this.#isRead = true;
    return true;
  }
}

/** One name's list, put together from those of the sources. */
class MergedList {
  readonly writer = new ByteWriter();
  readonly #reader = new ByteReader(new Uint8Array());
  readonly #posting: Posting = { doc: 0, marks: 0, count: 0 };
  #last = 0;

  clear(): void {
    this.writer.length = 0;
    this.#last = 0;
  }

  add(name: number, bytes: Uint8Array, from: number, to: number, placeOf: Int32Array): void {
    const reader = this.#reader;
    const posting = this.#posting;
    reader.turnTo(bytes, from, to);
    posting.doc = 0;
    while (reader.at < to) {
      readPosting(reader, posting);
      const places = reader.at;
      reader.at += isPair(name) ? posting.count : 0;
      const doc = placeOf[posting.doc] ?? -1;
      if (doc >= 0) {
        writePosting(this.writer, this.#last, doc, posting);
        this.writer.copy(bytes, places, reader.at);
        this.#last = doc;
      }
    }
  }
}
