/** What the command line runs inside the browser, beside the page it has opened. */
import { toIsoVietnam } from '#base/day.ts';
import { readTwice } from '#page/second-look.ts';

/** The capture of the open page, in the shape in which pages are described for tests. */
function readOpenPage(url: string) {
  const { reading: read, more } = readTwice(document, url);
  const { paragraphs, images, publishedAt, ...reading } = read;
  return {
    url: reading.url,
    kind: reading.kind,
    title: reading.title,
    sapo: reading.sapo,
    author: reading.author,
    publishedAt: publishedAt === null ? null : toIsoVietnam(publishedAt),
    bodyText: paragraphs,
    images: images.map(({ src, caption }) => ({ src, caption })),
    attachments: reading.attachments,
    media: reading.media,
    ...(reading.items ? { listItems: reading.items } : {}),
    ...(reading.document ? { document: reading.document } : {}),
    ...(more ? { multiPage: more } : {}),
    outlet: reading.outlet,
    canonicalUrl: reading.canonicalUrl,
    found: reading.found,
    adapter: reading.adapter,
  };
}

Reflect.set(globalThis, 'readOpenPage', readOpenPage);
