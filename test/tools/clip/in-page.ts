/** What the command line runs inside the browser, beside the page it has opened. */
import { toIsoVietnam } from '#base/day.ts';
import { morePagesOf } from '#page/pages.ts';
import { readPage } from '#page/read-page.ts';
import { deservesSecondLook, secondLook } from '#page/second-look.ts';

/** The capture of the open page, in the shape in which pages are described for tests. */
function readOpenPage(url: string) {
  const first = readPage(document, url);
  const { paragraphs, images, publishedAt, ...reading } = deservesSecondLook(document, first)
    ? secondLook(document, url, first)
    : first;
  const multiPage = reading.kind === 'article' ? morePagesOf(document, url) : null;
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
    ...(multiPage ? { multiPage } : {}),
    outlet: reading.outlet,
    canonicalUrl: reading.canonicalUrl,
    found: reading.found,
    adapter: reading.adapter,
  };
}

Reflect.set(globalThis, 'readOpenPage', readOpenPage);
