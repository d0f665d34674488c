/**
 * The one way in which texts become words to be looked for and compared: folded
 * syllables in their order, abbreviations written out, a document's number as
 * one word. Whatever is kept from it carries {@link TOKENS_VERSION}.
 */
import { foldClean } from '#base/vietnamese.ts';

import { writtenOut } from './abbreviations.ts';
import { documentNumberAt } from './document-number.ts';

/** To be raised with every change of what comes out, so that what devices keep is made anew. */
export const TOKENS_VERSION = 1;

export type Token = {
  readonly word: string;
  /** Where it stands in the text. The syllables of an abbreviation share its place. */
  readonly from: number;
  readonly to: number;
  /** A second word found here: of a document's number, its digits. */
  readonly also?: string;
};

const WORD = /[\p{L}\p{M}\p{N}]+(?:&[\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text in order. The text is one that `cleanText` has mended. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const words = new RegExp(WORD);
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const from = match.index;
    const number = isDigit(text.charCodeAt(from)) ? documentNumberAt(text, from) : undefined;
    if (number) {
      words.lastIndex = number.end;
      // "Quyết định số 4791/QĐ-UBND" and "Quyết định 4791/QĐ-UBND" are the same words.
      if (tokens.at(-1)?.word === 'so') {
        tokens.pop();
      }
      tokens.push({ word: number.word, from, to: number.end, also: number.number });
    } else {
      const to = from + match[0].length;
      const word = foldedWord(match[0]);
      tokens.push(...(writtenOut(word) ?? [word]).map((each) => ({ word: each, from, to })));
    }
  }
  return tokens;
}

/** Folded words met before: a library has few different ones, each many times. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

function foldedWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) {
    return known;
  }
  if (folded.size >= MOST_FOLDED) {
    folded.clear();
  }
  const made = foldClean(word).replaceAll('&', '');
  folded.set(word, made);
  return made;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
