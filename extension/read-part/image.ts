import { gatherFigures } from '#page/figures.ts';
import { imageSource } from '#page/image-source.ts';
import { imagesIn } from '#page/images.ts';
import { copyPage } from '#page/page-copy.ts';
import type { Reading, ReadingImage } from '#page/reading.ts';
import { inBreaths } from '#page/steps.ts';

import { bare, imageReading } from './image-reading.ts';

/**
 * One picture of a page, with the caption and the credit that stand around it.
 *
 * @param src - The address that the browser shows, which may be a smaller copy
 * of what the page offers: then the page's largest one is taken
 */
export async function readImage(page: Reading, document: Document, src: string): Promise<Reading> {
  return imageReading(page, (await pictureAt(document, page.url, src)) ?? bare(src));
}

async function pictureAt(
  document: Document,
  url: string,
  src: string,
): Promise<ReadingImage | undefined> {
  const place = [...document.querySelectorAll('img')].findIndex(
    (image) => image.currentSrc === src || image.src === src,
  );
  const copy = place < 0 ? null : copyPage(document, url);
  const copied = copy?.root.querySelectorAll('img')[place];
  const shown = copied && copy ? imageSource(copied, copy.base) : null;
  const body = copy?.root.querySelector('body');
  if (!copy || !body || !shown) {
    return undefined;
  }
  await inBreaths(gatherFigures(body, { base: copy.base, keepLines: false, emptyAlts: [] }));
  return imagesIn([body]).find((image) => image.src === shown);
}
