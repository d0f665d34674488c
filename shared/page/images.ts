import { GATHERED } from './figure-element.ts';
import type { ReadingImage } from './reading.ts';
import { textOf } from './text-of.ts';

/** Who took a picture, as captions say it: "Ảnh: TT", "(Ảnh minh họa: TTXVN)". */
const CREDIT = /(?:^|[\s(.–-])Ảnh(?: minh họa)?\s*:\s*([^)]+?)\s*\)?\.?$/u;

/** The images of bodies whose figures have been gathered, each address once. */
export function imagesIn(parts: readonly Element[]): ReadingImage[] {
  const images = new Map<string, ReadingImage>();
  for (const part of parts) {
    for (const figure of part.querySelectorAll(`[${GATHERED}]`)) {
      for (const image of imagesOf(figure)) {
        if (!images.has(image.src)) {
          images.set(image.src, image);
        }
      }
    }
  }
  return [...images.values()];
}

function imagesOf(figure: Element): ReadingImage[] {
  const line = figure.querySelector('figcaption');
  const caption = (line && textOf(line)) || null;
  const credit = caption ? (CREDIT.exec(caption)?.[1] ?? null) : null;
  return [...figure.querySelectorAll('img')].map((image) => ({
    src: image.getAttribute('src') ?? '',
    caption,
    credit,
    alt: image.getAttribute('alt') || null,
    blob: null,
  }));
}
