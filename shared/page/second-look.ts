/**
 * What is read of a page only when the first reading found little: another
 * reader's opinion of the article, the particulars of an official document, the
 * pieces that a page of titles leads to. It is several times as much code as
 * the first reading, so it is loaded only then.
 */
import Defuddle from 'defuddle';

import { countSyllables } from '#base/vietnamese.ts';

import { attachmentsIn } from './attachments.ts';
import type { ParsingWindow } from './clean-html.ts';
import { documentFactsOf } from './document-facts.ts';
import { type FindBody, guessInSteps } from './generic.ts';
import { listItemsOf } from './list-items.ts';
import { isList } from './lists.ts';
import { mayHoldMore } from './may-hold-more.ts';
import { metadataOf } from './metadata.ts';
import { copyPage, type PageCopy } from './page-copy.ts';
import { morePagesOf, type PageAt } from './pages.ts';
import {
  isFrontPage,
  outletOf,
  type ReadOptions,
  readingInSteps,
  readPage,
  windowFor,
} from './read-page.ts';
import { isReadable, isTooLarge } from './readable.ts';
import { GENERIC, type Reading } from './reading.ts';
import { atOnce, type Breaths, inBreaths, type Steps } from './steps.ts';
import { textOf } from './text-of.ts';
import { kindByAddress, siteOf } from './which-site.ts';

/**
 * A second look holds its tab for longer than the first. With more elements than
 * these a page is not looked at again, or not by the other reader, which takes
 * seconds for what was made to be slow.
 */
const MOST_ELEMENTS = 8000;
const MOST_FOR_OTHER = 4000;

/** An article has at least so much text. */
const SHORTEST = 20;

/** How many times the text of the first reading the second must have to be preferred. */
const MUCH_MORE = 2;

/** A page whose address does not say so is a page of titles from this many on. */
const FEWEST_ITEMS = 4;

/** All that a page says: read once, looked at again where that may give more, and where it goes on. */
export function readTwice(page: Document, url: string, options: ReadOptions = {}): PageAt {
  return atOnce(againInSteps(page, url, readPage(page, url, options), options));
}

/**
 * What an open page says besides a reading of it, and where it goes on; with
 * pauses, as {@link readOpenPage} makes them.
 */
export async function lookAgain(
  page: Document,
  url: string,
  first: Reading,
  breaths: Breaths = {},
): Promise<PageAt> {
  return await inBreaths(againInSteps(page, url, first, {}), breaths);
}

function* againInSteps(
  page: Document,
  url: string,
  first: Reading,
  options: ReadOptions,
): Steps<PageAt> {
  const reading = deservesSecondLook(page, first, options)
    ? yield* secondLook(page, url, first, options)
    : first;
  yield;
  return { reading, more: reading.kind === 'article' ? morePagesOf(page, url) : null };
}

/** Look at a page again. Gives the first reading back where there is nothing better. */
function* secondLook(
  page: Document,
  url: string,
  first: Reading,
  options: ReadOptions,
): Steps<Reading> {
  const copy = isTooLarge(page, MOST_ELEMENTS) ? null : copyPage(page, url);
  if (!copy || !isReadable(copy.root)) {
    return first;
  }
  yield;
  const facts = documentFactsOf(copy.root);
  if (facts) {
    return asDocument(first, facts, attachmentsIn(copy.root, copy.base));
  }
  if (first.adapter.name !== GENERIC.name) {
    return first;
  }
  return yield* asTitlesOrOther(page, copy, first, url, options);
}

function* asTitlesOrOther(
  page: Document,
  copy: PageCopy,
  first: Reading,
  url: string,
  options: ReadOptions,
): Steps<Reading> {
  const items = first.kind === 'bookmark' ? yield* listItemsOf(copy.root, copy.base) : [];
  if (isPageOfTitles(copy.root, url, options)) {
    return asList(first, items, 1);
  }
  const hasMore = countSyllables(textOf(copy.root)) > enoughFor(first);
  if (isTooLarge(page, MOST_FOR_OTHER) || !hasMore) {
    return asList(first, items, FEWEST_ITEMS);
  }
  yield;
  const { second, isTitles } = yield* readOtherwise(copy, url, first, windowFor(page, options));
  return isTitles && items.length >= FEWEST_ITEMS ? asList(first, items, FEWEST_ITEMS) : second;
}

/** The list of what a page leads to, where it leads to enough. */
function asList(first: Reading, items: NonNullable<Reading['items']>, fewest: number): Reading {
  return items.length >= fewest ? { ...first, kind: 'list', items } : first;
}

function isPageOfTitles(root: Element, url: string, { sites }: ReadOptions): boolean {
  const site = siteOf(root, new URL(url), sites);
  return isFrontPage(url) || (site !== null && kindByAddress(site, new URL(url)) === 'list');
}

/** Defuddle's article if it is far more than the first, and whether it rather is a list. */
function* readOtherwise(
  copy: PageCopy,
  url: string,
  first: Reading,
  window: ParsingWindow,
): Steps<{ readonly isTitles: boolean; readonly second: Reading }> {
  let isTitles = false;
  const findBody: FindBody = ({ document }) => {
    const body = defuddled(document, url, window);
    isTitles = body !== null && atOnce(isList(body));
    return body;
  };
  const metadata = metadataOf(copy.root);
  const outlet = first.kind === 'bookmark' ? outletOf(url, metadata) : first.outlet;
  const findings = yield* guessInSteps(copy, metadata, outlet, findBody);
  const isMore = lengthOf(findings.paragraphs) > enoughFor(first);
  const second = isMore ? yield* readingInSteps(url, outlet, findings, GENERIC, window) : first;
  return { isTitles, second };
}

/** What Defuddle takes for the article. Pages that break it are common enough, and no reason to stop. */
function defuddled(document: Document, url: string, window: ParsingWindow): Element | null {
  try {
    const { content } = new Defuddle(document, { url }).parse();
    const page = `<!doctype html><html><head></head><body>${content}</body></html>`;
    return new window.DOMParser().parseFromString(page, 'text/html').querySelector('body');
  } catch (error) {
    if (error instanceof Error) {
      return null;
    }
    throw error;
  }
}

/** Whether a page may hold more than a reading of it says. */
function deservesSecondLook(page: Document, reading: Reading, { sites }: ReadOptions): boolean {
  if (mayHoldMore(reading, sites)) {
    return true;
  }
  if (reading.adapter.name !== GENERIC.name) {
    return false;
  }
  const stated = metadataOf(page.documentElement).article.body;
  return stated !== null && countSyllables(stated) > lengthOf(reading.paragraphs) * MUCH_MORE;
}

function asDocument(
  first: Reading,
  document: NonNullable<Reading['document']>,
  attachments: Reading['attachments'],
): Reading {
  const own = first.attachments.length > 0 ? first.attachments : attachments;
  return { ...first, kind: 'document', document, attachments: own };
}

/** Less text than this is no reason to prefer another reading. */
function enoughFor({ paragraphs }: Reading): number {
  return Math.max(SHORTEST, lengthOf(paragraphs) * MUCH_MORE);
}

function lengthOf(paragraphs: readonly string[]): number {
  return countSyllables(paragraphs.join(' '));
}
