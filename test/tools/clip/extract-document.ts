import { toIsoVietnam } from '#base/day.ts';
import { readPage } from '#page/read-page.ts';

/**
 * What a page says, for harnesses that measure readers side by side: the body
 * as HTML and as text, and the fields that all of them know.
 */
export function extractDocument(page: Document, url: string) {
  const { body, paragraphs, title, author, publishedAt } = readPage(page, url);
  const date = publishedAt === null ? null : toIsoVietnam(publishedAt);
  return { html: body, text: paragraphs.join('\n'), title, author, date };
}
