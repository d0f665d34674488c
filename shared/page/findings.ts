import { countSyllables } from '#base/vietnamese.ts';
import type { HowFound } from '#field/clip/capture.ts';

import type { ReadingAttachment, ReadingImage, ReadingMedia } from './reading.ts';

/** A value with how it was found. */
export type Found<Value> = { readonly value: Value; readonly how: HowFound };

/** What the rules of a site, or the general reader, make of a page. */
export type Findings = {
  readonly title: Found<string | null>;
  readonly sapo: Found<string | null>;
  readonly author: Found<string | null>;
  readonly publishedAt: Found<number | null>;
  readonly body: Found<string>;
  readonly paragraphs: readonly string[];
  readonly images: readonly ReadingImage[];
  readonly attachments: readonly ReadingAttachment[];
  readonly media: readonly ReadingMedia[];
};

/** A value as found, or missing when there is none. */
export function found<Value>(value: Value | null, how: HowFound): Found<Value | null> {
  return value === null ? { value: null, how: 'missing' } : { value, how };
}

/** How many syllables the text of some findings has. */
export function syllablesIn({ paragraphs }: Pick<Findings, 'paragraphs'>): number {
  return paragraphs.reduce((sum, line) => sum + countSyllables(line), 0);
}

/** Whether there is at least so much text, in syllables. Counts no further than it must. */
export function hasText({ paragraphs }: Pick<Findings, 'paragraphs'>, least: number): boolean {
  let sum = 0;
  for (const line of paragraphs) {
    if (sum >= least) {
      break;
    }
    sum += countSyllables(line);
  }
  return sum >= least;
}
