/** Articles that a site cuts into several pages. */
import { countSyllables } from '#base/vietnamese.ts';

import type { Reading } from './reading.ts';
import { textOf } from './text-of.ts';
import { webAddress } from './web-address.ts';

/** Where an article goes on. */
export type MorePages = {
  /** The address of the page after this one; null on the last. */
  readonly next: string | null;
  /** How many pages the article has, as far as this one tells. */
  readonly pages: number;
};

/** More pages than this are the archive of a section. */
const MOST_PAGES = 30;

const PAGE_WORD = /^(?:page|trang|p|paged|pg)$/i;

/**
 * Where the article of a page goes on, or null when it stands on one page.
 *
 * Sites also link the next piece, and the next page of comments, so only an
 * address counts that is this one's with a number behind it.
 */
export function morePagesOf(page: Document, url: string): MorePages | null {
  const here = partOf(url);
  const found = new Map<number, string>();
  for (const link of page.querySelectorAll('a[href], link[rel~="next"][href]')) {
    const href = webAddress(link.getAttribute('href'), url);
    const part = href ? partOf(href) : null;
    const isSame = href && part?.article === here.article;
    if (
      isSame &&
      part.number > 1 &&
      (isNumbered(link, part.number) || link.matches('[rel~="next"]'))
    ) {
      found.set(part.number, href.replace(/#.*$/, ''));
    }
  }
  const pages = Math.max(here.number, ...found.keys());
  return found.size === 0 || pages > MOST_PAGES
    ? null
    : { next: found.get(here.number + 1) ?? null, pages };
}

/**
 * One reading of an article that several pages make up. The first says title,
 * day and author; what the later ones repeat of it is left out.
 */
export function joinReadings(first: Reading, others: readonly Reading[]): Reading {
  const said = new Set(first.paragraphs.filter((line) => countSyllables(line) > 8));
  const later = others.filter(({ paragraphs }) => !paragraphs.every((line) => said.has(line)));
  const all = [first, ...later];
  return {
    ...first,
    body: all.map(({ body }) => body).join(''),
    paragraphs: all.flatMap(({ paragraphs }) => paragraphs),
    images: onceEach(
      all.flatMap(({ images }) => images),
      ({ src }) => src,
    ),
    attachments: onceEach(
      all.flatMap(({ attachments }) => attachments),
      ({ href }) => href,
    ),
    media: onceEach(
      all.flatMap(({ media }) => media),
      ({ src }) => src,
    ),
  };
}

function isNumbered(link: Element, number: number): boolean {
  const text = textOf(link);
  return text === String(number) || /^(?:trang (?:sau|tiếp)|tiếp|next|sau|»|›|>)/i.test(text);
}

/** An address without the number of its page, and that number. */
function partOf(address: string): { readonly article: string; readonly number: number } {
  const url = new URL(address);
  const words: [string, string][] = [];
  // Not spread: inside Firefox's pages the words of an address cannot be iterated.
  url.searchParams.forEach((said, name) => {
    words.push([name, said]);
  });
  const [word, value] = words.find(([name]) => PAGE_WORD.test(name)) ?? [];
  const ending =
    /^(.*?\/?)(?:\/(?:page\/|trang-?)?|[-_](?:p|page|trang-?))(\d{1,2})(\/?|\.\w+)$/.exec(
      url.pathname,
    );
  if (word) {
    url.searchParams.delete(word);
  }
  const path = word || !ending ? url.pathname : `${ending[1]}${ending[3]}`;
  const number = Number(word ? value : (ending?.[2] ?? 1));
  return {
    article: url.origin + path.replace(/\/$/, '') + url.search,
    number: Number.isInteger(number) ? number : 1,
  };
}

function onceEach<Part>(parts: readonly Part[], nameOf: (part: Part) => string): Part[] {
  return [...new Map(parts.map((part) => [nameOf(part), part])).values()];
}
