import { imageSource } from './image-source.ts';
import { isHidden } from './text-of.ts';

/** Marks the figures that were gathered, apart from the page's own. */
export const GATHERED = 'data-read';

/** What figures are made of: where addresses start from, and what to do with loose captions. */
export type FigureRules = {
  readonly base: string;
  /** Keep a caption as a line of the text as well. */
  readonly keepLines: boolean;
};

/** A plain figure of some images and the caption they share. */
export function figureOf(images: readonly Element[], caption: string, base: string): Element {
  const document = images[0]?.ownerDocument;
  if (!document) {
    throw new Error('A figure needs an image');
  }
  const figure = document.createElement('figure');
  figure.setAttribute(GATHERED, '');
  for (const image of images) {
    const source = isHidden(image) ? null : imageSource(image, base);
    if (source) {
      const plain = document.createElement('img');
      plain.setAttribute('src', source);
      plain.setAttribute('alt', image.getAttribute('alt') ?? '');
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
