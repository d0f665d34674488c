import { toIsoVietnam } from '#base/day.ts';
import { readTwice } from '#page/second-look.ts';

/**
 * What a page says, for harnesses that measure readers side by side: the body
 * as HTML and as text, and the fields that all of them know.
 */
export function extractDocument(page: Document, url: string) {
  const { body, paragraphs, title, author, publishedAt } = readTwice(page, url).reading;
  const date = publishedAt === null ? null : isoOf(publishedAt, isVietnamese(page, url));
  return { html: body, text: paragraphs.join('\n'), title, author, date };
}

/** Harnesses compare the first ten letters, so an instant abroad is told by the clock of the world. */
function isoOf(instant: number, atHome: boolean): string {
  const local = toIsoVietnam(instant);
  return atHome || local.includes('T00:00:00') ? local : new Date(instant).toISOString();
}

function isVietnamese(page: Document, url: string): boolean {
  const said = page.documentElement.lang || 'vi';
  return /^vi\b/i.test(said) || new URL(url).hostname.endsWith('.vn');
}
