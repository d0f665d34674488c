import { ByteReader } from './bytes.ts';
import type { PairList } from './found-lists.ts';
import { IN_LEAD, IN_TITLE, type Posting, readPosting } from './postings.ts';
import type { Entry } from './segment.ts';

/** How much a place counts, and how much a pair counts beside a word. Tuned on generated news. */
const [TITLE, LEAD, PAIR] = [4, 1.2, 2];
/** What each word counts more when all of them stand in the title. */
export const ALL_IN_TITLE = 6;

/** As in BM25: the second time says less than the first, and a long text says everything. */
export function weight(times: number, marks: number, length: number): number {
  const body = times / (times + 0.6 + length / 800);
  return body + (marks & IN_TITLE ? TITLE : 0) + (marks & IN_LEAD ? LEAD : 0);
}

/** What speaks for each text of a segment. One tally serves all segments, one after the other. */
export class Tally {
  readonly #score: Float32Array;
  /** How many words of the query a text has, and which was counted last. */
  readonly #found: Uint8Array;
  readonly #last: Uint8Array;
  readonly #inTitle: Uint8Array;
  #length = new Uint32Array();

  /** @param most - How many texts the biggest segment has */
  constructor(most: number) {
    this.#score = new Float32Array(most);
    this.#found = new Uint8Array(most);
    this.#last = new Uint8Array(most);
    this.#inTitle = new Uint8Array(most);
  }

  /** Begin with a segment whose texts have these lengths. */
  begin(length: Uint32Array<ArrayBuffer>): void {
    this.#length = length;
    for (const column of [this.#score, this.#found, this.#last, this.#inTitle]) {
      column.fill(0, 0, length.length);
    }
  }

  /**
   * Add a word, or several that will do for the same word of the query.
   *
   * @param word - Which word of the query it is, from 1 on
   */
  addWord(entries: readonly Entry[], rarity: number, word: number): void {
    const posting: Posting = { doc: 0, marks: 0, count: 0 };
    for (const { bytes, from, to } of entries) {
      const reader = new ByteReader(bytes, from, to);
      posting.doc = 0;
      while (reader.at < to) {
        readPosting(reader, posting);
        this.#add(posting.doc, rarity * this.#weightOf(posting));
        this.#count(posting, word);
      }
    }
  }

  addPair(list: PairList | undefined, rarity: number): void {
    const { docs = [], about = [] } = list ?? {};
    for (let at = 0; at < docs.length; at += 1) {
      const doc = docs[at] ?? 0;
      const [count, marks] = [(about[at] ?? 0) >>> 2, (about[at] ?? 0) & 3];
      this.#add(doc, PAIR * rarity * weight(count, marks, this.#length[doc] ?? 0));
    }
  }

  /** The texts that have enough of the words and score above a floor, which may rise meanwhile. */
  *above(
    needed: number,
    count: number,
    floor: () => number,
  ): Generator<{ readonly doc: number; readonly score: number }> {
    for (let doc = 0; doc < this.#length.length; doc += 1) {
      if ((this.#found[doc] ?? 0) >= needed) {
        const share = (this.#inTitle[doc] ?? 0) / count;
        const score = (this.#score[doc] ?? 0) + ALL_IN_TITLE * count * share * share;
        if (score > floor()) {
          yield { doc, score };
        }
      }
    }
  }

  #weightOf({ doc, marks, count }: Posting): number {
    return weight(count, marks, this.#length[doc] ?? 0);
  }

  #add(doc: number, score: number): void {
    this.#score[doc] = (this.#score[doc] ?? 0) + score;
  }

  #count({ doc, marks }: Posting, word: number): void {
    if (this.#last[doc] !== word) {
      this.#last[doc] = word;
      this.#found[doc] = (this.#found[doc] ?? 0) + 1;
      this.#inTitle[doc] = (this.#inTitle[doc] ?? 0) + (marks & IN_TITLE);
    }
  }
}
