import { countSyllables } from '#base/vietnamese.ts';

import { type FigureRules, figureOf } from './figure-element.ts';
import { textOf } from './text-of.ts';

/** A caption is a line, not a paragraph. */
export const LONGEST_CAPTION = 80;

/**
 * The figures of a table that old editors made to tie a caption to a picture:
 * nothing but pictures, each row of them with a row of captions under it. Null
 * for any other table, such as one of people with their portraits.
 */
export function picturesOf(table: Element, rules: FigureRules): Element[] | null {
  const figures: Element[] = [];
  let above: readonly Element[] = [];
  for (const row of table.querySelectorAll('tr')) {
    const { images, texts } = contentsOf(row);
    if (images.length > 0 && texts.length > 0) {
      return null;
    }
    if (images.length > 0) {
      figures.push(...pending(above, rules));
      above = images;
    } else if (texts.length > 0) {
      if (!isCaptionRow(texts, above)) {
        return null;
      }
      figures.push(...captioned(above, texts, rules));
      above = [];
    }
  }
  return [...figures, ...pending(above, rules)];
}

function contentsOf(row: Element) {
  return {
    images: [...row.querySelectorAll('img')],
    texts: [...row.querySelectorAll('td, th')].map(textOf).filter((text) => text !== ''),
  };
}

function isCaptionRow(texts: readonly string[], above: readonly Element[]): boolean {
  return (
    above.length > 0 &&
    (texts.length === 1 || texts.length === above.length) &&
    texts.every((text) => countSyllables(text) <= LONGEST_CAPTION)
  );
}

function pending(images: readonly Element[], rules: FigureRules): Element[] {
  return images.length > 0 ? [figureOf(images, '', rules)] : [];
}

function captioned(
  images: readonly Element[],
  texts: readonly string[],
  rules: FigureRules,
): Element[] {
  return texts.length === images.length
    ? images.map((image, place) => figureOf([image], texts[place] ?? '', rules))
    : [figureOf(images, texts[0] ?? '', rules)];
}
