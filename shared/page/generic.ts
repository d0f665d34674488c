import Readability from '@mozilla/readability/Readability.js';

import { attachmentsIn } from './attachments.ts';
import { writeBody } from './blocks.ts';
import { authorOf, namesShown } from './bylines.ts';
import { removeClutter } from './clutter.ts';
import { besideTitle, holdsMore, proseIn, statedBody } from './containers.ts';
import { gatherFigures } from './figures.ts';
import { type Findings, found } from './findings.ts';
import { imagesIn } from './images.ts';
import { isList } from './lists.ts';
import { mediaIn } from './media.ts';
import type { Metadata } from './metadata.ts';
import type { PageCopy } from './page-copy.ts';
import { prepare } from './prepare.ts';
import { isReadable } from './readable.ts';
import { sapoOf } from './sapos.ts';
import { takeSignature } from './signature.ts';
import { markedDate, statedDate } from './stated-date.ts';
import type { Steps } from './steps.ts';
import { AS_TITLE, lineText } from './text-of.ts';
import { titleOf } from './titles.ts';
import { trimBody } from './trim-body.ts';
import { headingOf, visibleDate } from './visible-date.ts';

/** How many times the text of Readability's find another part must have to be preferred. */
const MUCH_MORE = 2;

/** What the foot of a page says, which is all that Readability finds on a page of one link. */
const FOOT = /^.{0,20}$|©|copyright|bản quyền|chịu trách nhiệm|designed by|ghi rõ nguồn/i;
const LONGEST_FOOT = 600;

/** What labels and notices of a system do without. */
const SENTENCE = /\p{L}{2}[.!?…]/u;

/** Tin ngắn run to a few lines; Readability's own 500 characters would reject them. */
const SHORTEST = 250;

/**
 * Where Readability finds less than that it goes through the page three times
 * more, each time more leniently. On pages of more elements than this, such as
 * an album of thousands of pictures, the tab would stand still meanwhile.
 */
const MOST_TRIED_AGAIN = 6000;

/**
 * Read a page that no rules are known for. Takes the copy apart.
 *
 * The body is Readability's, mended; title, date and author are our own, for
 * Readability was made for pages that describe themselves in English.
 */
export function* guessInSteps(
  copy: PageCopy,
  metadata: Metadata,
  outlet: string,
  findBody: FindBody = bodyOf,
): Steps<Findings> {
  const { root, base } = copy;
  const title = titleOf(root, metadata);
  if (!isReadable(root)) {
    return { ...NOTHING, title };
  }
  const date = dateOf(root, metadata, title.value);
  const sapo = sapoOf(root, metadata, title.value);
  const names = namesShown(root, title.value);
  markTitle(root, title.value);
  yield;
  prepare(copy);
  yield;
  const article = findBody(copy, title.value);
  yield;
  if (!article || (yield* isList(article))) {
    return { ...NOTHING, title, ...(article ? {} : { sapo, publishedAt: date }) };
  }
  yield;
  const media = mediaIn(article, base);
  const attachments = attachmentsIn(article, base);
  yield* gatherFigures(article, { base, keepLines: 'loose', emptyAlts: [] });
  removeClutter(article);
  yield;
  trimBody(article, title.value, sapo.value);
  yield;
  const signed = takeSignature(article);
  const { html, paragraphs } = writeBody(article);
  yield;
  return {
    title,
    sapo,
    author: authorOf(metadata, outlet, signed, names),
    publishedAt: date,
    body: { value: html, how: html === '' ? 'missing' : 'guess' },
    paragraphs,
    images: imagesIn([article]),
    attachments,
    media,
  };
}

/** Finds the article in a copy that was made fit for reading. May take it apart. */
export type FindBody = (copy: PageCopy, title: string | null) => Element | null;

const NOTHING = {
  sapo: found<string>(null, 'missing'),
  author: found<string>(null, 'missing'),
  publishedAt: found<number>(null, 'missing'),
  body: { value: '', how: 'missing' },
  paragraphs: [],
  images: [],
  attachments: [],
  media: [],
} as const satisfies Omit<Findings, 'title'>;

/** Marks what shows the title from inside: Readability builds the element around it anew. */
function markTitle(root: Element, title: string | null): void {
  const heading = title === null ? null : headingOf(root, title);
  if (heading) {
    const mark = root.ownerDocument.createElement('span');
    mark.className = AS_TITLE;
    mark.append(...heading.childNodes);
    heading.append(mark);
  }
}

/** Readability's find, unless it is nothing, or a small part of what the page marks as its article. */
function bodyOf(copy: PageCopy, title: string | null): Element | null {
  const stated = statedBody(copy.root);
  const beside = besideTitle(copy.root, title);
  const article = readabilityOf(copy);
  if (article && stated && proseIn(stated) > proseIn(article) * MUCH_MORE) {
    return stated;
  }
  return beside && isNothing(article, beside) ? beside : article;
}

/** Whether Readability found only the foot of a page, or labels beside the pictures and files that are its news. */
function isNothing(article: Element | null, beside: Element): boolean {
  const little = article && lineText(article, LONGEST_FOOT);
  if (article === null || little === null) {
    return article === null;
  }
  const isLabels = !SENTENCE.test(little) && !holdsMore(article) && holdsMore(beside);
  return FOOT.test(little) || isLabels;
}

function readabilityOf({ document, root }: PageCopy): Element | null {
  const isHuge = root.getElementsByTagName('*').length > MOST_TRIED_AGAIN;
  const reader = new Readability<Element>(document, {
    // Below zero anything is enough; zero would stand for its own 500.
    charThreshold: isHuge ? -1 : SHORTEST,
    keepClasses: true,
    disableJSONLD: true,
    // Typed as Node, but what Readability hands over is always the element it built.
    serializer: (node) => node as Element,
  });
  try {
    return reader.parse()?.content ?? null;
  } catch (error) {
    // Readability takes for granted the tree that a browser builds, and a stack deep enough for
    // it. A page that breaks it is not worth losing the bookmark for.
    if (error instanceof Error) {
      return null;
    }
    throw error;
  }
}

/**
 * Pages state the moment of the last edit for the day of publishing. What they
 * show is nearer the truth, if it is of about that day and has a clock.
 */
function dateOf(root: Element, metadata: Metadata, title: string | null) {
  const shown = visibleDate(root, title);
  const stated = statedDate(root, metadata);
  if (stated === null) {
    return shown.value === null ? markedDate(root) : shown;
  }
  const isSame = shown.value !== null && Math.abs(shown.value - stated) < DAY_MS;
  const hasClock = shown.value !== null && shown.value % DAY_MS !== MIDNIGHT_MS;
  return isSame && hasClock && shown.how === 'visible' ? shown : found(stated, 'metadata');
}

const DAY_MS = 86_400_000;
/** Midnight at Hải Phòng, in UTC. */
const MIDNIGHT_MS = 17 * 3_600_000;
