import { canonicalAddress } from '#field/clip/address.ts';
import { escapeHtml } from '#page/html-text.ts';
import type { Reading, ReadingImage } from '#page/reading.ts';

/** A picture as a page of its own. It is named by its address, wherever it stands. */
export function imageReading(page: Reading, image: ReadingImage): Reading {
  const { src, caption, credit, alt } = image;
  const line = caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '';
  const { items: _, document: __, ...rest } = page;
  return {
    ...rest,
    canonicalUrl: canonicalAddress(src),
    kind: 'image',
    title: caption ?? alt ?? `Ảnh trong trang “${page.title}”`,
    sapo: null,
    author: credit,
    body: `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt ?? '')}">${line}</figure>`,
    paragraphs: caption ? [caption] : [],
    images: [image],
    attachments: [],
    media: [],
    found: {
      title: caption || alt ? 'visible' : 'guess',
      sapo: 'missing',
      author: credit ? 'visible' : 'missing',
      publishedAt: page.found.publishedAt,
      body: 'person',
    },
  };
}

/** A picture of which nothing but its address is known. */
export function bare(src: string): ReadingImage {
  return { src, caption: null, credit: null, alt: null, blob: null };
}
