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

/** What a page says, and where its article goes on; null where it stands on one page. */
export type PageAt = { readonly reading: Reading; readonly more: MorePages | null };

/** An article as far as it was read, and the address of the page that was not; null when there is none. */
export type SoFar = { readonly reading: Reading; readonly next: string | null };

/** Reads the page at an address; undefined when it cannot be had. */
export type ReadAt = (address: string) => Promise<PageAt | undefined>;

/** More pages than this are the archive of a section. */
const MOST_PAGES = 30;

/** Lines of no more text than this stand on every page of a site. */
const LABEL = 8;

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

/** An article of which the first page was read. */
export function begin({ reading, more }: PageAt): SoFar {
  return more
    ? { reading: { ...reading, pages: { read: 1, all: more.pages } }, next: more.next }
    : { reading, next: null };
}

/**
 * Read the pages of an article that are still to come, each joined to what was
 * read before. A page that cannot be had ends it: a text with a hole in the
 * middle is worse than one that says where it stops.
 */
export async function readOn(
  begun: SoFar,
  readAt: ReadAt,
  {
    mayGoOn = () => true,
    onPage = () => {},
  }: { readonly mayGoOn?: () => boolean; readonly onPage?: (soFar: SoFar) => void } = {},
): Promise<SoFar> {
  let soFar = begun;
  while (soFar.next !== null && readSoFar(soFar) < MOST_PAGES && mayGoOn()) {
    const page = await readAt(soFar.next);
    if (!page || page.reading.paragraphs.length === 0) {
      return soFar;
    }
    soFar = withPage(soFar, page);
    onPage(soFar);
  }
  return soFar;
}

function readSoFar({ reading }: SoFar): number {
  return reading.pages?.read ?? 1;
}

function withPage({ reading }: SoFar, page: PageAt): SoFar {
  const before = reading.pages ?? { read: 1, all: 1 };
  if (saysNothingNew(reading, page.reading)) {
    // What looked like a next page are comments, or a site that answers with its first page.
    const { pages: _, ...whole } = reading;
    const pages = before.read > 1 ? { pages: { read: before.read, all: before.read } } : {};
    return { reading: { ...whole, ...pages }, next: null };
  }
  const all = Math.max(before.all, page.more?.pages ?? 0);
  return {
    reading: { ...joined(reading, page.reading), pages: { read: before.read + 1, all } },
    next: page.more?.next ?? null,
  };
}

function saysNothingNew(before: Reading, { paragraphs }: Reading): boolean {
  const said = new Set(before.paragraphs);
  return paragraphs.every((line) => said.has(line) || countSyllables(line) <= LABEL);
}

/** The first page says title, day and author. */
function joined(first: Reading, page: Reading): Reading {
  return {
    ...first,
    body: first.body + page.body,
    paragraphs: [...first.paragraphs, ...page.paragraphs],
    images: onceEach([...first.images, ...page.images], ({ src }) => src),
    attachments: onceEach([...first.attachments, ...page.attachments], ({ href }) => href),
    media: onceEach([...first.media, ...page.media], ({ src }) => src),
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
