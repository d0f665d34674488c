import { cleanText } from '#base/vietnamese.ts';

import { parseAnyDate } from './dates.ts';
import { type Found, found } from './findings.ts';
import type { Metadata } from './metadata.ts';
import { lineText } from './text-of.ts';

/** Names under which pages state it, the most exact first. */
const NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'citation_date',
  'date-pub',
  'publish-date',
  'pubdate',
  'dc.date.issued',
  'date',
  'dcterms.created',
  'citation_publication_date',
  'parsely-pub-date',
  'sailthru.date',
];

/** Elements made to hold the day of publishing, wherever they stand. */
const MARKED =
  '[itemprop="datePublished"], time[pubdate], time.published, [class*="publish"], ' +
  '[class*="-date"], [class*="_date"], [class~="date"], [class*="dateline"], time[datetime]';

/** A line that dates a piece says little else. */
const LONGEST_LINE = 80;

/** The day of publishing that a page states for machines. */
export function statedDate(root: Element, { meta, article }: Metadata): number | null {
  const named = [...NAMES.map(meta)];
  const micro = root.querySelector('meta[itemprop="datePublished"]')?.getAttribute('content');
  for (const text of [article.datePublished, ...named, micro]) {
    const date = text ? parseAnyDate(text) : null;
    if (date !== null) {
      return date;
    }
  }
  return null;
}

/**
 * The day in an element made for it, on pages that show none near the title.
 * Lists of other pieces have such elements too, so the first one counts only
 * where none of them stands in a list.
 */
export function markedDate(root: Element): Found<number | null> {
  for (const element of root.querySelectorAll(MARKED)) {
    if (element.closest('nav, footer, aside, li, [class*="related"], [class*="comment"]')) {
      continue;
    }
    const text = element.getAttribute('datetime') ?? lineText(element, LONGEST_LINE) ?? '';
    const date = parseAnyDate(cleanText(text));
    if (date !== null) {
      return found(date, 'visible');
    }
  }
  return found<number>(null, 'missing');
}
