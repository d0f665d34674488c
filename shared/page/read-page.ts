import { cleanText, countSyllables } from '#base/vietnamese.ts';
import { canonicalAddress } from '#field/clip/address.ts';
import type { CaptureKind } from '#field/clip/capture.ts';

import { readBySite } from './by-site.ts';
import { cleanHtml, type ParsingWindow } from './clean-html.ts';
import { type Findings, found } from './findings.ts';
import { readByGuess } from './generic.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { copyPage, type PageCopy } from './page-copy.ts';
import { isReadable, isTooLarge } from './readable.ts';
import type { Reading } from './reading.ts';
import type { Site } from './site.ts';
import { kindByAddress, siteOf } from './which-site.ts';

/** The general reader's find is no article with less text than this and no file. */
const SHORTEST_ARTICLE = 20;

/** Files with no more text than this around them are the news themselves. */
const LONGEST_COVER = 30;

/** A rule that finds less text than this is compared with the general reader. */
const SHORT_BODY = 60;

/** How much of the general reader's text a rule must find to be trusted. */
const ENOUGH = 0.6;

/** What a capture records where no rules of a site were used. */
export const GENERIC = { name: 'generic', version: 1 };

export type ReadOptions = {
  /** Where HTML is parsed and cleaned. Default: the page's own window, else this program's. */
  readonly window?: ParsingWindow;
  /** Rules to read by instead of the product's own. */
  readonly sites?: readonly Site[];
};

/**
 * Read what a page says. The page is not changed.
 *
 * A page without an article gives a bookmark: title and address, and no body,
 * for another page's text is worse than none. A site's own rules are used as
 * long as they find the article; when the site has been rebuilt, the general
 * reader takes over.
 *
 * @param url - The address in the address bar, which must be one of the web
 */
export function readPage(page: Document, url: string, options: ReadOptions = {}): Reading {
  const copy = isTooLarge(page) ? null : copyPage(page, url);
  if (!copy) {
    return bookmark(url, null, hostOf(url), page);
  }
  const metadata = metadataOf(copy.root);
  const site = siteOf(copy.root, new URL(url), options.sites);
  const outlet = site?.outlet ?? outletOf(url, metadata);
  const address = site ? kindByAddress(site, new URL(url)) : null;
  const bySite = address === 'list' ? null : readByRules(copy, site);
  if (site && bySite && isPlenty(bySite)) {
    return readingOf(url, outlet, bySite, site, windowFor(page, options));
  }
  const byGuess = readByGuess(site ? freshCopy(page, url, copy) : copy, metadata, outlet);
  if (site && bySite && isTrusted(bySite, byGuess)) {
    return readingOf(url, outlet, bySite, site, windowFor(page, options));
  }
  if (address === 'list' || isFrontPage(url) || !isArticle(byGuess)) {
    return bookmark(url, byGuess, outlet);
  }
  return readingOf(url, outlet, byGuess, GENERIC, windowFor(page, options));
}

function readByRules(copy: PageCopy, site: Site | null): Findings | null {
  return site && isReadable(copy.root) ? readBySite(copy, site) : null;
}

/** Reading by rules takes its copy apart. */
function freshCopy(page: Document, url: string, used: PageCopy): PageCopy {
  return copyPage(page, url) ?? used;
}

/** A reading of what was found, cleaned. */
export function readingOf(
  url: string,
  outlet: string,
  findings: Findings,
  adapter: { readonly name: string; readonly version: number },
  window: ParsingWindow,
): Reading {
  return {
    ...common(url, outlet, findings),
    kind: kindOf(findings),
    body: cleanHtml(findings.body.value, window),
    paragraphs: [...findings.paragraphs],
    images: [...findings.images],
    attachments: [...findings.attachments],
    media: [...findings.media],
    adapter: { name: adapter.name, version: adapter.version },
  };
}

function bookmark(
  url: string,
  findings: Findings | null,
  outlet: string,
  page?: Document,
): Reading {
  const title = findings?.title ?? found(page ? tabTitle(page) : null, 'guess');
  const nothing = found<string>(null, 'missing');
  const known = {
    title,
    sapo: nothing,
    author: nothing,
    publishedAt: found<number>(null, 'missing'),
    body: { value: '', how: 'missing' as const },
  };
  return {
    ...common(url, outlet, known),
    kind: 'bookmark',
    body: '',
    paragraphs: [],
    images: [],
    attachments: [],
    media: [],
    adapter: GENERIC,
  };
}

/** A page that is too large to copy still says its name. */
function tabTitle(page: Document): string | null {
  return cleanText(String(Reflect.get(Object.getPrototypeOf(page), 'title', page) ?? '')) || null;
}

type Fields = Pick<Findings, 'title' | 'sapo' | 'author' | 'publishedAt' | 'body'>;

function common(url: string, outlet: string, fields: Fields) {
  return {
    url,
    canonicalUrl: canonicalAddress(url),
    outlet,
    title: fields.title.value || addressAsTitle(url),
    sapo: fields.sapo.value,
    author: fields.author.value,
    publishedAt: fields.publishedAt.value,
    found: {
      title: fields.title.how,
      sapo: fields.sapo.how,
      author: fields.author.how,
      publishedAt: fields.publishedAt.how,
      body: fields.body.how,
    },
  };
}

function kindOf(findings: Findings): CaptureKind {
  const { paragraphs, images, media, attachments } = findings;
  const isCover = images.length === 0 && syllables(findings) <= LONGEST_COVER;
  if (attachments.length > 0 && isCover) {
    return 'document';
  }
  return paragraphs.length === 0 && images.length === 0 && media.length > 0 ? 'media' : 'article';
}

function isPlenty(findings: Findings): boolean {
  const { images, media, attachments } = findings;
  return images.length + media.length + attachments.length > 0 || syllables(findings) >= SHORT_BODY;
}

/** Whether the little that a site's rules found is most of what there is. */
function isTrusted(bySite: Findings, byGuess: Findings): boolean {
  return !isEmpty(bySite) && syllables(bySite) >= syllables(byGuess) * ENOUGH;
}

function isArticle(byGuess: Findings): boolean {
  const { attachments, media, images, publishedAt } = byGuess;
  const isDated = images.length > 0 && publishedAt.value !== null;
  return attachments.length + media.length > 0 || isDated || syllables(byGuess) >= SHORTEST_ARTICLE;
}

function isEmpty({ paragraphs, images, media, attachments }: Findings): boolean {
  return paragraphs.length + images.length + media.length + attachments.length === 0;
}

function syllables({ paragraphs }: Findings): number {
  return countSyllables(paragraphs.join(' '));
}

/** The first page of a site changes by the hour: keeping its text would keep a stranger's headline. */
export function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:index\.\w+|home|trang-chu|default\.aspx)?$/i.test(pathname);
}

/** Who publishes a page, as it says itself; its host where it does not. */
export function outletOf(url: string, { meta, article }: Metadata): string {
  const host = hostOf(url);
  const stated = [meta('og:site_name'), article.publisher];
  return stated.find((name) => name && name.toLowerCase() !== host && name.length < 100) ?? host;
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

function addressAsTitle(url: string): string {
  const { pathname } = new URL(url);
  return hostOf(url) + (pathname === '/' ? '' : pathname);
}

/** A parsed document without a window of its own is cleaned in the window that runs this code. */
export function windowFor(page: Document, options: ReadOptions): ParsingWindow {
  const own: ParsingWindow | null = Reflect.get(Object.getPrototypeOf(page), 'defaultView', page);
  return options.window ?? own ?? globalThis;
}
