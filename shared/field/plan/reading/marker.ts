/**
 * The numbering of administrative documents. From the highest to the lowest:
 * Phần A, I, 1, 1.1, a), –, +. What stands lower belongs to what stands higher
 * above it.
 */

/** Ranks of markers: a lower number stands higher. */
export const RANK = {
  part: 0,
  capital: 1,
  roman: 2,
  number: 3,
  decimal: 4,
  letter: 5,
  hyphen: 6,
  plus: 7,
} as const;

export type Marker = {
  readonly kind: keyof typeof RANK;
  /** "II", "1", "1.2", "đ"; empty for hyphens and pluses. */
  readonly label: string;
  /** The text behind the marker. */
  readonly rest: string;
};

/** "1.Văn phòng" is written without a space, "15.1.2024" and "37/KH" are no markers. */
const MARKERS: readonly (readonly [Marker['kind'], RegExp])[] = [
  ['part', /^phần\s+(?:thứ\s+)?([IVX]{1,5}|[A-E]|\d|nhất|hai|ba|tư)(?:[.:)/]|\s*[-–])\s*/iu],
  ['roman', /^(?:Mục )?([IVX]{1,5})[.:)/](?=\s|\p{Lu})\s*/u],
  ['roman', /^([IVX]{1,5})\s*[-–]\s+(?=\p{Lu})/u],
  ['capital', /^([A-EĐ])[.)/]\s+/u],
  ['decimal', /^((?:[IVX]{1,5}\.)?\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?=\S)/u],
  ['number', /^\(?(\d{1,2})[.)/](?=\s|\p{Lu})\s*/u],
  ['number', /^(\d{1,2})\s?[-–]\s+(?=\p{Lu})/u],
  ['letter', /^\(?([a-zđ])[).](?=\s|\p{Lu})\s*/u],
  ['letter', /^([a-zđ])\/\s+/u],
  ['hyphen', /^(?:[-–—−•·▪●◦■]\s*)+(?=\S)()/u],
  ['hyphen', /^\*\s+(?=\S)()/u],
  ['plus', /^[+○]\s*(?=\S)()/u],
];

/** The marker that a paragraph begins with. */
export function markerOf(text: string): Marker | undefined {
  for (const [kind, pattern] of MARKERS) {
    const found = pattern.exec(text);
    if (found) {
      const [whole, label] = found as unknown as [string, string];
      return { kind, label, rest: text.slice(whole.length).trim() };
    }
  }
  return undefined;
}

/** The order of letters in Vietnamese documents: "đ" after "d", no f, j, w, z. */
const ALPHABET = 'abcdđeghiklmnopqrstuvxy';

/** The place of a label among its like, counted from 1; 0 for a letter that plans do not use. */
export function placeOf(label: string): number {
  return /^\d+$/.test(label) ? Number(label) : ALPHABET.indexOf(label) + 1;
}

/** The letter or number that stands at a place. */
export function labelAt(place: number, kind: Marker['kind']): string {
  return kind === 'letter' ? ALPHABET.charAt(place - 1) : String(place);
}
