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

const MARKS = /[\u0300-\u036F]/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Of words that are typed with tones four in five have a mark; "QĐ" alone does not make a text one. */
const LEAST_MARKED = 0.2;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const clean = cleanText(text);
  const words = tokensOf(clean).map(({ word, from, to }) => {
    const written = canonical(clean.slice(from, to));
    const bare = written.replace(MARKS, '').replaceAll('đ', 'd');
    return { word, written, isMarked: written !== bare, isWrittenOut: bare !== word };
  });
  const marked = words.filter(({ isMarked }) => isMarked).length;
  const hasTones = marked > words.length * LEAST_MARKED;
  return words.map(({ word, written, isWrittenOut }) => ({
    folded: word,
    toned: hasTones && !isWrittenOut ? written : undefined,
  }));
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
