import { ByteReader } from './bytes.ts';
import { type Posting, readPosting } from './postings.ts';
import type { Entry } from './segment.ts';

/** In which texts of a segment a word stands, as columns in order of the texts. */
export type WordList = {
  readonly docs: Int32Array;
  /** `count << 2 | marks`, as in the list. */
  readonly about: Int32Array;
};

/** The same of a pair, with the lower eight bits of its places. */
export type PairList = WordList & {
  /** Where a text's places begin in `places`; one more than there are texts. */
  readonly from: Int32Array;
  readonly places: Uint8Array;
};

const NOWHERE: PairList = {
  docs: new Int32Array(),
  about: new Int32Array(),
  from: new Int32Array(1),
  places: new Uint8Array(),
};

/** Read the lists of words that will do as one. */
export function readWords(entries: readonly Entry[]): WordList {
  if (entries.length === 0) {
    return NOWHERE;
  }
  const lists = entries.map(readWord);
  const [only] = lists;
  return only && lists.length === 1 ? only : united(lists);
}

/** Read the lists of pairs that will do as one. */
export function readPairs(entries: readonly Entry[]): PairList {
  if (entries.length === 0) {
    return NOWHERE;
  }
  const lists = entries.map(readPair);
  const [only] = lists;
  return only && lists.length === 1 ? only : unitedPairs(lists);
}

function readWord({ bytes, from, to }: Entry): WordList {
  // A posting takes a byte at least.
  const docs = new Int32Array(to - from);
  const about = new Int32Array(to - from);
  const reader = new ByteReader(bytes, from, to);
  const posting: Posting = { doc: 0, marks: 0, count: 0 };
  let size = 0;
  for (; reader.at < to; size += 1) {
    readPosting(reader, posting);
    docs[size] = posting.doc;
    about[size] = (posting.count << 2) | posting.marks;
  }
  return { docs: docs.subarray(0, size), about: about.subarray(0, size) };
}

function readPair({ bytes, from: start, to }: Entry): PairList {
  const docs = new Int32Array(to - start);
  const about = new Int32Array(to - start);
  const from = new Int32Array(to - start + 1);
  const places = new Uint8Array(to - start);
  const reader = new ByteReader(bytes, start, to);
  const posting: Posting = { doc: 0, marks: 0, count: 0 };
  let [size, length] = [0, 0];
  for (; reader.at < to; size += 1) {
    readPosting(reader, posting);
    docs[size] = posting.doc;
    about[size] = (posting.count << 2) | posting.marks;
    for (const end = length + posting.count; length < end; length += 1) {
      places[length] = reader.byte();
    }
    from[size + 1] = length;
  }
  return {
    docs: docs.subarray(0, size),
    about: about.subarray(0, size),
    from: from.subarray(0, size + 1),
    places: places.subarray(0, length),
  };
}

function united(lists: readonly WordList[]): WordList {
  const aboutByDoc = new Map<number, number>();
  for (const { docs, about } of lists) {
    for (const [at, doc] of docs.entries()) {
      aboutByDoc.set(doc, bothAbout(aboutByDoc.get(doc) ?? 0, about[at] ?? 0));
    }
  }
  const docs = Int32Array.from(aboutByDoc.keys()).sort();
  return { docs, about: docs.map((doc) => aboutByDoc.get(doc) ?? 0) };
}

function unitedPairs(lists: readonly PairList[]): PairList {
  const { docs, about } = united(lists);
  const placesByDoc = new Map<number, Set<number>>();
  for (const { docs: each, from, places } of lists) {
    for (const [at, doc] of each.entries()) {
      const known = placesByDoc.get(doc) ?? new Set();
      for (const place of places.subarray(from[at], from[at + 1])) {
        known.add(place);
      }
      placesByDoc.set(doc, known);
    }
  }
  const from = [0];
  const places: number[] = [];
  for (const doc of docs) {
    places.push(...(placesByDoc.get(doc) ?? []));
    from.push(places.length);
  }
  return { docs, about, from: Int32Array.from(from), places: Uint8Array.from(places) };
}

function bothAbout(one: number, other: number): number {
  return (((one >>> 2) + (other >>> 2)) << 2) | ((one | other) & 3);
}
