/**
 * Finds and orders texts in the segments of a library.
 *
 * Texts that have the whole phrase are results, and are counted. Others are
 * "gần đúng": they have most of the words, and stand below a line. All words
 * somewhere is no result in Vietnamese, where "cải", "cách", "hành" and "chính"
 * stand in four of ten news.
 */
import { Best, type Scored } from './best.ts';
import { type Filter, passing } from './filter.ts';
import { type PairList, readPairs, readWords, type WordList } from './found-lists.ts';
import { type PhraseHit, phraseHits } from './phrase.ts';
import { IN_LEAD, IN_TITLE } from './postings.ts';
import type { Entry, Facts } from './segment.ts';

/** What a segment has of a query: for each word and each pair the lists that will do. */
export type Asked = {
  readonly facts: Facts;
  readonly dead: Uint8Array;
  readonly words: readonly (readonly Entry[])[];
  readonly pairs: readonly (readonly Entry[])[];
};

/** What was found: texts as places in the segments that were asked. */
export type Ranked = {
  readonly exact: readonly Scored[];
  readonly near: readonly Scored[];
  /** How many texts have the whole phrase. */
  readonly total: number;
};

/** With so many whole phrases, nobody looks for what is near. */
const ENOUGH = 20;
/** From four words on, seven of ten will do: a slip of the finger loses one word. */
const SHARE = 0.7;
const [FEW, MOST_NEAR] = [4, 30];

/** How much a place counts, and how much a pair counts beside a word. Tuned on generated news. */
const [TITLE, LEAD, PAIR, ALL_IN_TITLE] = [4, 1.2, 2, 6];

/** The list of every segment for one word or pair, and how rare it is. */
type Term<List> = { readonly lists: readonly List[]; readonly rarity: number };

/** What all steps work with: the segments, which of their texts pass, and how many texts there are. */
type Field = {
  readonly segments: readonly Asked[];
  readonly passes: readonly ((doc: number) => boolean)[];
  readonly size: number;
};

/** Find the texts that have the words of a query, the best first. */
export function rank(segments: readonly Asked[], filter: Filter, most: number): Ranked {
  const field = {
    segments,
    passes: segments.map(({ facts, dead }) => passing(facts, dead, filter)),
    size: segments.reduce((sum, { dead }) => sum + dead.length, 0),
  };
  const count = segments[0]?.words.length ?? 0;
  if (count === 0) {
    return newest(field, most);
  }
  const wordsOf = () => termsOf(field, count, ({ words }, at) => readWords(words[at] ?? []));
  if (count === 1) {
    const words = wordsOf();
    return { ...exactHits(field, words, (at) => wordHits(words[0]?.lists[at]), most), near: [] };
  }
  const pairs = termsOf(field, count - 1, ({ pairs: asked }, at) => readPairs(asked[at] ?? []));
  const phrasesIn = (segment: number) =>
    phraseHits(pairs.flatMap(({ lists }) => lists[segment] ?? []));
  const { exact, total, docs } = exactHits(field, pairs, phrasesIn, most);
  const near = total < ENOUGH ? nearHits(field, { words: wordsOf(), pairs, without: docs }) : [];
  return { exact, total, near };
}

/** The texts that have all of what is looked for. */
function exactHits(
  { segments, passes }: Field,
  terms: readonly Term<WordList>[],
  hitsIn: (segment: number) => readonly PhraseHit[],
  most: number,
) {
  const best = new Best(most);
  const docs = segments.map(() => new Set<number>());
  for (const [segment, { facts }] of segments.entries()) {
    const weigh = weigher(terms, segment, facts);
    for (const { doc, count } of hitsIn(segment)) {
      if (passes[segment]?.(doc)) {
        docs[segment]?.add(doc);
        const clippedAt = facts.clippedAt[doc] ?? 0;
        best.offer({ segment, doc, clippedAt, score: weigh(doc, count) });
      }
    }
  }
  const total = docs.reduce((sum, { size }) => sum + size, 0);
  return { exact: best.inOrder(), total, docs };
}

/** Without words, all that pass: the newest first. */
function newest({ segments, passes }: Field, most: number): Ranked {
  const best = new Best(most);
  let total = 0;
  for (const [segment, { facts, dead }] of segments.entries()) {
    for (let doc = 0; doc < dead.length; doc += 1) {
      if (passes[segment]?.(doc)) {
        const clippedAt = facts.clippedAt[doc] ?? 0;
        best.offer({ segment, doc, clippedAt, score: clippedAt });
        total += 1;
      }
    }
  }
  return { exact: best.inOrder(), near: [], total };
}

function termsOf<List extends WordList>(
  { segments, size }: Field,
  count: number,
  read: (asked: Asked, at: number) => List,
): Term<List>[] {
  return Array.from({ length: count }, (_, at) => {
    const lists = segments.map((asked) => read(asked, at));
    const texts = lists.reduce((sum, { docs }) => sum + docs.length, 0);
    return { lists, rarity: Math.log(1 + size / (texts + 0.5)) };
  });
}

function wordHits(list: WordList | undefined): PhraseHit[] {
  return Array.from(list?.docs ?? [], (doc, at) => ({ doc, count: (list?.about[at] ?? 0) >>> 2 }));
}

/** What speaks for a text that has the phrase: how rare it is, where it stands, how often. */
function weigher(
  terms: readonly Term<WordList>[],
  segment: number,
  { length }: Facts,
): (doc: number, times: number) => number {
  const marksOf = terms.map(({ lists }) => marksByDoc(lists[segment]));
  return (doc, times) => {
    let [all, score] = [IN_TITLE | IN_LEAD, 0];
    for (const [at, { rarity }] of terms.entries()) {
      const marks = marksOf[at]?.get(doc) ?? 0;
      all &= marks;
      score += rarity * weight((times << 2) | marks, length[doc] ?? 0);
    }
    return all & IN_TITLE ? score + ALL_IN_TITLE * terms.length : score;
  };
}

function marksByDoc(list: WordList | undefined): Map<number, number> {
  const marks = new Map<number, number>();
  for (const [at, doc] of list?.docs.entries() ?? []) {
    const mark = (list?.about[at] ?? 0) & 3;
    if (mark > 0) {
      marks.set(doc, mark);
    }
  }
  return marks;
}

/** As in BM25: the second time says less than the first, and a long text says everything. */
function weight(about: number, length: number): number {
  const times = about >>> 2;
  const body = times / (times + 0.6 + length / 800);
  return body + (about & IN_TITLE ? TITLE : 0) + (about & IN_LEAD ? LEAD : 0);
}

function nearHits(
  { segments, passes }: Field,
  {
    words,
    pairs,
    without,
  }: {
    readonly words: readonly Term<WordList>[];
    readonly pairs: readonly Term<PairList>[];
    readonly without: readonly ReadonlySet<number>[];
  },
): readonly Scored[] {
  const needed = words.length < FEW ? words.length : Math.ceil(words.length * SHARE);
  const best = new Best(MOST_NEAR);
  for (const [segment, { facts, dead }] of segments.entries()) {
    const tally = talliedIn(segment, dead.length, facts.length, { words, pairs });
    const isNear = (doc: number) => passes[segment]?.(doc) && !without[segment]?.has(doc);
    for (let doc = 0; doc < dead.length; doc += 1) {
      const score = tally.scoreOf(doc, needed, words.length);
      if (score > best.floor && isNear(doc)) {
        best.offer({ segment, doc, score, clippedAt: facts.clippedAt[doc] ?? 0 });
      }
    }
  }
  return best.inOrder();
}

function talliedIn(
  segment: number,
  size: number,
  length: Uint32Array,
  {
    words,
    pairs,
  }: { readonly words: readonly Term<WordList>[]; readonly pairs: readonly Term<PairList>[] },
): Tally {
  const tally = new Tally(size);
  for (const { lists, rarity } of words) {
    tally.addWord(lists[segment], rarity, length);
  }
  for (const { lists, rarity } of pairs) {
    tally.addPair(lists[segment], rarity * PAIR, length);
  }
  return tally;
}

/** What speaks for each text of a segment. */
class Tally {
  readonly #score: Float32Array;
  readonly #found: Uint8Array;
  readonly #inTitle: Uint8Array;

  constructor(size: number) {
    this.#score = new Float32Array(size);
    this.#found = new Uint8Array(size);
    this.#inTitle = new Uint8Array(size);
  }

  addWord(list: WordList | undefined, rarity: number, length: Uint32Array): void {
    this.addPair(list, rarity, length);
    const { docs = [], about = [] } = list ?? {};
    for (let at = 0; at < docs.length; at += 1) {
      const doc = docs[at] ?? 0;
      this.#found[doc] = (this.#found[doc] ?? 0) + 1;
      this.#inTitle[doc] = (this.#inTitle[doc] ?? 0) + ((about[at] ?? 0) & IN_TITLE);
    }
  }

  addPair(list: WordList | undefined, rarity: number, length: Uint32Array): void {
    const { docs = [], about = [] } = list ?? {};
    for (let at = 0; at < docs.length; at += 1) {
      const doc = docs[at] ?? 0;
      this.#score[doc] =
        (this.#score[doc] ?? 0) + rarity * weight(about[at] ?? 0, length[doc] ?? 0);
    }
  }

  /** Below every floor when too few of the words are there. */
  scoreOf(doc: number, needed: number, count: number): number {
    if ((this.#found[doc] ?? 0) < needed) {
      return Number.NEGATIVE_INFINITY;
    }
    const share = (this.#inTitle[doc] ?? 0) / count;
    return (this.#score[doc] ?? 0) + ALL_IN_TITLE * count * share * share;
  }
}
