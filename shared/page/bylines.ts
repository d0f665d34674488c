import { cleanText, fold } from '#base/vietnamese.ts';

import { type Found, found } from './findings.ts';
import type { Metadata } from './metadata.ts';
import { isName } from './signature.ts';
import { lineText } from './text-of.ts';
import { headingOf, linesAround } from './visible-date.ts';

/** Who wrote it stands in a line. */
const LONGEST_LINE = 120;

/** Names that systems print for everybody. */
const NOBODY =
  /^(?:admin|administrator|authors?|home|staff|skip to content|root|editor|webmaster|quản trị(?: viên)?|ban biên tập|bbt|ban quản trị|super user|host|portal|theo .+)$/iu;

const BEFORE_NAME =
  /^(?:(?:written|posted|published|reviewed|article|words|story) by|tác giả|người viết|authors?|by|bởi|theo)\s*:?\s+/i;

/** Where pages write names for machines besides the standards. */
const STATED = [
  ...['article:author', 'author', 'dc.creator', 'dcterms.creator', 'citation_author'],
  ...['parsely-author', 'sailthru.author', 'byl'],
];

/** The words of a line that people see are a name when each begins as names do, or joins two. */
const NAME_WORDS = /^(?:(?:\p{Lu}|d['’])\S*|and|và|de|da|di|du|la|le|van|von|der|den|al|bin|&)$/u;

const VISIBLE = [
  '[rel~="author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '.author-name',
  '.author',
  'meta[itemprop="author"]',
  '[class*="author"] a, [class*="author-name"]',
  '[class*="byline"]',
  '[class*="author"]',
  'address a',
];

const BYLINES = 'span, div, p';

/** How many elements of a kind are looked at: more are the names of other pieces. */
const MOST_PLACES = 3;

/**
 * Who wrote a page that no rules are known for, by what it states or shows.
 * The site's own name, an address or "admin" is nobody.
 */
export function authorOf(
  { meta, article }: Metadata,
  outlet: string,
  signed: string | null,
  shownNames: readonly string[],
): Found<string | null> {
  const own = [outlet, article.publisher, meta('og:site_name')].map((name) => fold(name ?? ''));
  const isSomebody = (name: string | null | undefined): name is string =>
    !!name &&
    isName(name) &&
    !NOBODY.test(name) &&
    !looksLikeSite(name) &&
    !own.includes(fold(name));

  const stated = [article.author, ...STATED.map(meta), labelled(meta)].map(bare);
  const named = stated.find(isSomebody);
  if (named) {
    return found(named, 'metadata');
  }
  if (isSomebody(signed)) {
    return found(signed, 'visible');
  }
  const shown = shownNames.find((name) => isSomebody(name) && isPerson(name));
  return found(shown ?? null, 'visible');
}

/**
 * What may be names of writers on a page, the likeliest first. Ask before
 * Readability has gone through it, for it takes such lines away.
 */
export function namesShown(root: Element, title: string | null): string[] {
  return [...namesByTitle(root, title), ...namesIn(root)];
}

/** The names in lines beside the title that say so: "By …". */
function namesByTitle(root: Element, title: string | null): string[] {
  const heading = title === null ? null : headingOf(root, title);
  const lines = heading ? [...linesAround(heading, BYLINES)] : [];
  return lines.flatMap((line) => {
    const text = lineText(line, LONGEST_LINE) ?? '';
    return BEFORE_NAME.test(text) ? [(bare(text) ?? '').replace(/\s*[|•·,].*$/, '')] : [];
  });
}

/** What stands where pages show who wrote them, the likeliest first. */
function namesIn(root: Element): string[] {
  return VISIBLE.flatMap((place) =>
    [...root.querySelectorAll(place)]
      .slice(0, MOST_PLACES)
      .map((element) => element.getAttribute('content') ?? lineText(element, LONGEST_LINE) ?? '')
      .map((text) => bare(cleanText(text))?.replace(/\s*[|•·,].*$/, '') ?? ''),
  );
}

/** The name that blogs state for previews in chats: a label, and in another field its value. */
function labelled(meta: Metadata['meta']): string | null {
  return /^(?:written by|author)$/i.test(meta('twitter:label1') ?? '')
    ? meta('twitter:data1')
    : null;
}

/** A name without what is set around it. */
function bare(name: string | null): string | null {
  return name?.replace(BEFORE_NAME, '').replace(/^["“](.+)["”]$/, '$1') ?? null;
}

function isPerson(name: string): boolean {
  return name.split(' ').every((word) => NAME_WORDS.test(word));
}

function looksLikeSite(name: string): boolean {
  return /https?:|www\.|^\S+\.\S+$|@/.test(name);
}
