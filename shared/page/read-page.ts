import { cleanText } from '#base/vietnamese.ts';
import { canonicalAddress } from '#field/clip/address.ts';
import type { CaptureKind } from '#field/clip/capture.ts';

import { bySiteInSteps } from './by-site.ts';
import { cleanInSteps, type ParsingWindow } from './clean-html.ts';
import { type Findings, found, hasText, syllablesIn } from './findings.ts';
import { guessInSteps } from './generic.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { copyPage, type PageCopy } from './page-copy.ts';
import { isReadable, isTooLarge } from './readable.ts';
import { GENERIC, type Reading } from './reading.ts';
import type { Site } from './site.ts';
import { atOnce, type Breaths, inBreaths, type Steps } from './steps.ts';
import { kindByAddress, siteOf } from './which-site.ts';

/** The general reader's find is no article with less text than this and no file. */
const SHORTEST_ARTICLE = 20;

/** Files with no more text than this around them are the news themselves. */
const LONGEST_COVER = 30;

/** A rule that finds less text than this is compared with the general reader. */
const SHORT_BODY = 60;

/** How much of the general reader's text a rule must find to be trusted. */
const ENOUGH = 0.6;

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
  return atOnce(readInSteps(page, url, options));
}

/** Read a page as {@link readPage} does, with pauses in which its tab can draw and answer. */
export async function readOpenPage(
  page: Document,
  url: string,
  options: ReadOptions = {},
  breaths: Breaths = {},
): Promise<Reading> {
  return await inBreaths(readInSteps(page, url, options), breaths);
}

function* readInSteps(page: Document, url: string, options: ReadOptions): Steps<Reading> {
  const copy = isTooLarge(page) ? null : copyPage(page, url);
  if (!copy) {
    return bookmark(url, { title: found(tabTitle(page), 'guess') }, hostOf(url));
  }
  yield;
  const metadata = metadataOf(copy.root);
  const site = siteOf(copy.root, new URL(url), options.sites);
  const outlet = site?.outlet ?? outletOf(url, metadata);
  const isList = site !== null && kindByAddress(site, new URL(url)) === 'list';
  const bySite = yield* readByRules(copy, isList ? null : site);
  const window = windowFor(page, options);
  if (site && bySite && isPlenty(bySite)) {
    return yield* readingInSteps(url, outlet, bySite, site, window);
  }
  const fresh = site ? freshCopy(page, url, copy) : copy;
  const byGuess = yield* guessInSteps(fresh, metadata, outlet);
  if (site && bySite && isTrusted(bySite, byGuess)) {
    return yield* readingInSteps(url, outlet, bySite, site, window);
  }
  if (isList || isFrontPage(url)) {
    return bookmark(url, { title: byGuess.title }, outlet);
  }
  return yield* readingOrBookmark(url, outlet, byGuess, window);
}

function* readingOrBookmark(
  url: string,
  outlet: string,
  byGuess: Findings,
  window: ParsingWindow,
): Steps<Reading> {
  return isArticle(byGuess)
    ? yield* readingInSteps(url, outlet, byGuess, GENERIC, window)
    : bookmark(url, byGuess, outlet);
}

function* readByRules(copy: PageCopy, site: Site | null): Steps<Findings | null> {
  return site && isReadable(copy.root) ? yield* bySiteInSteps(copy, site) : null;
}

/** Reading by rules takes its copy apart. */
function freshCopy(page: Document, url: string, used: PageCopy): PageCopy {
  return copyPage(page, url) ?? used;
}

/** A reading of what was found, cleaned. */
export function* readingInSteps(
  url: string,
  outlet: string,
  findings: Findings,
  adapter: { readonly name: string; readonly version: number },
  window: ParsingWindow,
): Steps<Reading> {
  return {
    ...common(url, outlet, findings),
    kind: kindOf(findings),
    body: yield* cleanInSteps(findings.body.value, window),
    paragraphs: [...findings.paragraphs],
    images: [...findings.images],
    attachments: [...findings.attachments],
    media: [...findings.media],
    adapter: { name: adapter.name, version: adapter.version },
  };
}

/** Of a page without an article: its name, and when it was published if it says so. */
function bookmark(
  url: string,
  { title, sapo, publishedAt }: Partial<Findings> & Pick<Findings, 'title'>,
  outlet: string,
): Reading {
  const nothing = found<string>(null, 'missing');
  const known = {
    title,
    sapo: sapo ?? nothing,
    author: nothing,
    publishedAt: publishedAt ?? found<number>(null, 'missing'),
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
  const isCover = images.length === 0 && !hasText(findings, LONGEST_COVER + 1);
  if (attachments.length > 0 && isCover) {
    return 'document';
  }
  return paragraphs.length === 0 && images.length === 0 && media.length > 0 ? 'media' : 'article';
}

function isPlenty(findings: Findings): boolean {
  const { images, media, attachments } = findings;
  return images.length + media.length + attachments.length > 0 || hasText(findings, SHORT_BODY);
}

/** Whether the little that a site's rules found is most of what there is. */
function isTrusted(bySite: Findings, byGuess: Findings): boolean {
  return !isEmpty(bySite) && hasText(bySite, syllablesIn(byGuess) * ENOUGH);
}

function isArticle(byGuess: Findings): boolean {
  const { attachments, media, images, publishedAt } = byGuess;
  const isDated = images.length > 0 && publishedAt.value !== null;
  return attachments.length + media.length > 0 || isDated || hasText(byGuess, SHORTEST_ARTICLE);
}

function isEmpty({ paragraphs, images, media, attachments }: Findings): boolean {
  return paragraphs.length + images.length + media.length + attachments.length === 0;
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
