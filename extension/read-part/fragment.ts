import { cleanText } from '#base/vietnamese.ts';
import { canonicalAddress } from '#field/clip/address.ts';
import type { Reading } from '#page/reading.ts';

/** Longer words are named by their beginning and their end. */
const LONGEST_NAME = 120;

/** How many words such a beginning or end has. */
const WORDS = 6;

/**
 * A reading whose address leads to words on its page. It also names the clip,
 * so that two passages of one page are two clips.
 */
export function atWords(page: Reading, words: string): Reading {
  const fragment = fragmentOf(words);
  const url = new URL(page.url);
  url.hash = '';
  const { items: _, document: __, ...rest } = page;
  return {
    ...rest,
    url: url.href + fragment,
    canonicalUrl: canonicalAddress(page.url) + fragment,
  };
}

/** A fragment that browsers open at the words ("text fragment"). */
export function fragmentOf(words: string): string {
  const text = cleanText(words);
  const each = text.split(' ');
  if (text.length <= LONGEST_NAME || each.length <= 2 * WORDS) {
    return `#:~:text=${escaped(text.slice(0, LONGEST_NAME))}`;
  }
  const [start, end] = [each.slice(0, WORDS).join(' '), each.slice(-WORDS).join(' ')];
  return `#:~:text=${escaped(start)},${escaped(end)}`;
}

/** In a text fragment the hyphen is a sign of its own; `encodeURIComponent` leaves it. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
