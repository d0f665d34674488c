/**
 * Numbers of official documents, in all the ways they are written: "4791/QĐ-UBND",
 * "18 - NQ/TW", "23/CT- TTg", "76/NQCP", "61/2018/NĐ-CP", "4791/qd-ubnd".
 */
import { fold } from '#base/vietnamese.ts';

/** A number, perhaps a year, and the letters of type and issuer. */
const WRITTEN =
  /(\d{1,6})\s?([/–-])\s?(?:((?:19|20)\d\d)\s?[/–-]\s?)?([\p{L}\p{M}]{1,14}\d{0,2}(?:(?:[-–/]\s?|\s[-–/])[\p{L}\p{M}]{1,14}\d{0,2}){0,3})(?![\p{L}\p{M}\p{N}])/uy;

/** Types of documents, perhaps with the issuer written together: "NQCP". */
const TYPE =
  /^(?:nq|qd|nd|tt|ttlt|ct|ctr|kh|cv|bc|tb|hd|ttr|cd|qc|da|pa|kl|gm|qh)(?:cp|tw|tu|ttg|ubnd|hdnd|bnv|btc|bgddt|sgddt|snv|vpcp)?\d*$/;

/** A document's number found in a text. */
export type FoundNumber = {
  /** One word for all ways of writing it: "dn4791qdubnd". */
  readonly word: string;
  /** The number alone, without leading zeros. */
  readonly number: string;
  /** Where it ends in the text. */
  readonly end: number;
};

/** The document's number that begins at `at` in a text, if one does. */
export function documentNumberAt(text: string, at: number): FoundNumber | undefined {
  WRITTEN.lastIndex = at;
  const match = WRITTEN.exec(text);
  if (!match) {
    return undefined;
  }
  // All but the year are there in every match.
  const [whole, digits, sign, year = '', letters] = match as string[] as [
    string,
    string,
    string,
    string | undefined,
    string,
  ];
  const parts = fold(letters).split(/\s?[-–/]\s?/);
  // "80/giờ" is a speed: without a known type it takes a year or an issuer, and the stroke.
  const isLikely = sign === '/' && (year !== '' || parts.length > 1);
  if (!isLikely && !TYPE.test(parts[0] as string)) {
    return undefined;
  }
  const number = String(Number(digits));
  return { word: `dn${number}${year}${parts.join('')}`, number, end: at + whole.length };
}
