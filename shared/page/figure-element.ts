import { cleanText } from '#base/vietnamese.ts';

import { imageSource } from './image-source.ts';
import { isHidden } from './text-of.ts';

/** Marks the figures that were gathered, apart from the page's own. */
export const GATHERED = 'data-read';

/** What figures are made of: where addresses start from, and what to do with loose captions. */
export type FigureRules = {
  readonly base: string;
  /**
   * Keep a caption as a line of the text as well. `loose` keeps those that only
   * their place makes captions, which without a site's rules is a guess.
   */
  readonly keepLines: boolean | 'loose';
  /** Descriptions that the system gives every image, and that describe nothing. */
  readonly emptyAlts: readonly string[];
};

/** A plain figure of some images and the caption they share. */
export function figureOf(images: readonly Element[], caption: string, rules: FigureRules): Element {
  const document = images[0]?.ownerDocument;
  if (!document) {
    throw new Error('A figure needs an image');
  }
  const figure = document.createElement('figure');
  figure.setAttribute(GATHERED, '');
  for (const image of images) {
    const source = isHidden(image) ? null : imageSource(image, rules.base);
    if (source) {
      const plain = document.createElement('img');
      plain.setAttribute('src', source);
      const alt = cleanText(image.getAttribute('alt') ?? '');
      plain.setAttribute('alt', rules.emptyAlts.includes(alt) ? '' : alt);
      figure.appendChild(plain);
    }
  }
  if (caption) {
    const element = document.createElement('figcaption');
    element.textContent = caption;
    figure.appendChild(element);
  }
  return figure;
}
