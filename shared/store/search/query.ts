import { cleanText } from '#base/vietnamese.ts';
import { abbreviationBegunBy, writtenOut } from '#field/search/abbreviations.ts';
import { tokensOf } from '#field/search/tokens.ts';

import { pairName, wordName } from './terms.ts';

/** What is looked for, as words of the index. */
export type Query = {
  readonly words: readonly string[];
  /** Whether the last word may be the beginning of one: it is still being typed. */
  readonly isTyping: boolean;
};

/** For each word of a query, and for each two neighbours, the names that will do. */
export type Slots = {
  readonly words: readonly (readonly number[])[];
  readonly pairs: readonly (readonly number[])[];
};

/** More words than a title has select nothing further. */
const MOST_WORDS = 24;

/** Words with the same beginning that are looked for at once. */
const MOST_BEGUN = 128;

/** Read what somebody has typed into the search box. */
export function queryOf(typed: string, { isTyping = false } = {}): Query {
  const text = cleanText(typed);
  const tokens = tokensOf(text).slice(0, MOST_WORDS);
  const words = tokens.map(({ word }) => word);
  const last = tokens.at(-1);
  const isOpen = isTyping && last?.to === text.length && !/\s$/.test(typed);
  if (!last || !isOpen || tokens.at(-2)?.from === last.from) {
    return { words, isTyping: false };
  }
  const begun = abbreviationBegunBy(last.word);
  if (begun !== undefined) {
    return { words: [...words.slice(0, -1), ...(writtenOut(begun) ?? [])], isTyping: false };
  }
  // One letter begins thousands of words: it says nothing beside the words before it.
  return last.word.length === 1 && words.length > 1
    ? { words: words.slice(0, -1), isTyping: false }
    : { words, isTyping: true };
}

/** The names by which a query is asked of segments, each of which has words of its own. */
export function slotsOf(
  { words, isTyping }: Query,
  segments: readonly { readonly words: string }[],
): Slots[] {
  const whole = words.map((word) => [wordName(word)]);
  const last = words.at(-1);
  const plain = withPairs(whole);
  return segments.map(({ words: known }) => {
    if (!isTyping || last === undefined) {
      return plain;
    }
    const begun = new Set([last, ...wordsBegunBy(last, known)]);
    return withPairs([...whole.slice(0, -1), Array.from(begun, wordName)]);
  });
}

function withPairs(words: readonly (readonly number[])[]): Slots {
  const pairs = words.slice(1).map((seconds, at) => {
    const [first = 0] = words[at] ?? [];
    return seconds.map((second) => pairName(first, second));
  });
  return { words, pairs };
}

/** The words that begin so, out of words in order with one space between. */
function wordsBegunBy(begin: string, words: string): string[] {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = wordStart(words, (low + high) >>> 1);
    if (wordAt(words, middle) < begin) {
      low = middle + wordAt(words, middle).length + 1;
    } else {
      high = middle;
    }
  }
  const found: string[] = [];
  for (
    let at = low;
    at < words.length && found.length < MOST_BEGUN;
    at += wordAt(words, at).length + 1
  ) {
    if (!words.startsWith(begin, at)) {
      break;
    }
    found.push(wordAt(words, at));
  }
  return found;
}

function wordStart(words: string, at: number): number {
  return at === 0 ? 0 : words.lastIndexOf(' ', at - 1) + 1;
}

function wordAt(words: string, start: number): string {
  const end = words.indexOf(' ', start);
  return words.slice(start, end < 0 ? words.length : end);
}
