import { cleanText } from '#base/vietnamese.ts';
import { tokensOf } from '#field/search/tokens.ts';

/**
 * A word of a text or of a phrase: what search knows it by, and with its tones,
 * for without them "một cửa" (one-stop) is also "một của" (one of).
 */
export type Word = {
  readonly folded: string;
  /** Undefined where there are none to compare: in abbreviations, and where people type none. */
  readonly toned: string | undefined;
};

const MARKS = /[\u0300-\u036Fđ]/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const clean = cleanText(text);
  const decomposed = clean.toLowerCase().normalize('NFD');
  const hasMarks = MARKS.test(decomposed);
  return tokensOf(clean).map(({ word, from, to }) => {
    const toned = canonical(clean.slice(from, to));
    const isWrittenOut = toned.replace(/[\u0300-\u036F]/g, '').replaceAll('đ', 'd') !== word;
    return { folded: word, toned: hasMarks && !isWrittenOut ? toned : undefined };
  });
}

/** Whether two words are the same, tones included where both have them. */
export function isSame(one: Word, other: Word): boolean {
  const isToned = one.toned !== undefined && other.toned !== undefined;
  return one.folded === other.folded && (!isToned || one.toned === other.toned);
}

/** The syllable with its tone at the end: "hoá" and "hóa" are both written. */
function canonical(syllable: string): string {
  const letters = syllable.toLowerCase().normalize('NFD');
  return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('');
}
