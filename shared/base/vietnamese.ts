/**
 * Vietnamese text as it arrives and as it is compared.
 *
 * Real pages and PDFs write the same syllable in several ways: combining marks
 * (NFD), Ƣ for Ư, no-break spaces, zero-width characters. Everything that
 * enters the product goes through {@link cleanText} once.
 */

import { fromTcvn3, isTcvn3 } from './tcvn3.ts';

/**
 * The text as we keep it: NFC, ordinary spaces folded to one, invisible
 * characters gone, the Ƣ/ƣ that old fonts print for Ư/ư replaced, TCVN3 turned into Unicode. Line breaks
 * count as white space.
 */
export function cleanText(text: string): string {
  return mendLetters(text).replace(/\s+/g, ' ').trim();
}

/**
 * The text in the letters that we keep, with its white space as it is: for
 * lines that carry mark-up. TCVN3 comes first, for in it the soft hyphen is "ư".
 * Letters for private use are left alone: only their font knows them.
 */
export function mendLetters(text: string): string {
  const letters = isTcvn3(text) ? fromTcvn3(text) : text;
  return (
    letters
      .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
      // Looking behind keeps a long run of spaces from being tried from each of them.
      .replace(/(?<!\s)\s+(?=[\u0300-\u036F])/g, '')
      .normalize('NFC')
      .replace(/Ƣ/g, 'Ư')
      .replace(/ƣ/g, 'ư')
  );
}

/**
 * The text without case, tones and marks, for search: "Hoà" and "hòa" are both
 * "hoa". đ is folded by hand because Unicode does not treat it as d with a mark.
 */
export function fold(text: string): string {
  return foldClean(cleanText(text));
}

/** {@link fold} of a text that is clean already, which spares half the work. */
export function foldClean(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd');
}

/** How many syllables a text has: the unit in which Vietnamese staff measure length. */
export function countSyllables(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
