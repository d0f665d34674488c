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
import { ALL_IN_TITLE, Tally, weight } from './tally.ts';

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
  if (count === 1) {
    const words = termsOf(field, 1, (asked) => readWords(asked.words[0] ?? []));
    return { ...exactHits(field, words, (at) => wordHits(words[0]?.lists[at]), most), near: [] };
  }
  const pairs = termsOf(field, count - 1, ({ pairs: asked }, at) => readPairs(asked[at] ?? []));
  const phrasesIn = (segment: number) =>
    phraseHits(pairs.flatMap(({ lists }) => lists[segment] ?? []));
  const { exact, total, docs } = exactHits(field, pairs, phrasesIn, most);
  const near = total < ENOUGH ? nearHits(field, pairs, docs) : [];
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
  return (doc, times) => {
    let [all, score] = [IN_TITLE | IN_LEAD, 0];
    for (const { lists, rarity } of terms) {
      const marks = marksIn(lists[segment], doc);
      all &= marks;
      score += rarity * weight(times, marks, length[doc] ?? 0);
    }
    return all & IN_TITLE ? score + ALL_IN_TITLE * terms.length : score;
  };
}

/** The marks of a text in a list, which is in order of the texts. */
function marksIn(list: WordList | undefined, doc: number): number {
  let [low, high] = [0, list?.docs.length ?? 0];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list?.docs[middle] ?? 0) < doc) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return list?.docs[low] === doc ? (list.about[low] ?? 0) & 3 : 0;
}

/**
 * The texts that have most of the words. The lists of words are long, so they
 * are read straight into the tally; how rare a word is, their length says.
 */
function nearHits(
  { segments, passes, size }: Field,
  pairs: readonly Term<PairList>[],
  without: readonly ReadonlySet<number>[],
): readonly Scored[] {
  const count = segments[0]?.words.length ?? 0;
  const needed = count < FEW ? count : Math.ceil(count * SHARE);
  const rarities = Array.from({ length: count }, (_, at) => rarityByLength(segments, size, at));
  const tally = new Tally(Math.max(...segments.map(({ dead }) => dead.length)));
  const best = new Best(MOST_NEAR);
  for (const [segment, { facts, words }] of segments.entries()) {
    tally.begin(facts.length);
    words.forEach((entries, at) => {
      tally.addWord(entries, rarities[at] ?? 0, at + 1);
    });
    for (const { lists, rarity } of pairs) {
      tally.addPair(lists[segment], rarity);
    }
    const isNear = (doc: number) => passes[segment]?.(doc) && !without[segment]?.has(doc);
    for (const { doc, score } of tally.above(needed, count, () => best.floor)) {
      if (isNear(doc)) {
        best.offer({ segment, doc, score, clippedAt: facts.clippedAt[doc] ?? 0 });
      }
    }
  }
  return best.inOrder();
}

/** A posting of a word takes a byte and a half. */
function rarityByLength(segments: readonly Asked[], size: number, at: number): number {
  const bytes = segments
    .flatMap(({ words }) => words[at] ?? [])
    .reduce((sum, { from, to }) => sum + to - from, 0);
  return Math.log(1 + size / (bytes / 1.5 + 0.5));
}
