import Readability from '@mozilla/readability/Readability.js';

import { attachmentsIn } from './attachments.ts';
import { writeBody } from './blocks.ts';
import { authorOf } from './bylines.ts';
import { parseAnyDate } from './dates.ts';
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
import { titleOf } from './titles.ts';
import { trimBody } from './trim-body.ts';
import { visibleDate } from './visible-date.ts';

/** Tin ngắn run to a few lines; Readability's own 500 characters would reject them. */
const SHORTEST = 250;

/**
 * Read a page that no rules are known for. Takes the copy apart.
 *
 * The body is Readability's, mended; title, date and author are our own, for
 * Readability was made for pages that describe themselves in English.
 */
export function readByGuess(copy: PageCopy, metadata: Metadata, outlet: string): Findings {
  const { root, base } = copy;
  const title = titleOf(root, metadata);
  if (!isReadable(root)) {
    return { ...NOTHING, title };
  }
  const date = dateOf(root, metadata, title.value);
  const sapo = sapoOf(root, metadata, title.value);
  prepare(copy);
  const article = bodyOf(copy);
  if (!article || isList(article)) {
    return { ...NOTHING, title };
  }
  const media = mediaIn(article, base);
  const attachments = attachmentsIn(article, base);
  gatherFigures(article, { base, keepLines: false, emptyAlts: [] });
  trimBody(article, title.value, sapo.value);
  const signed = takeSignature(article);
  const { html, paragraphs } = writeBody(article);
  return {
    title,
    sapo,
    author: authorOf(root, metadata, outlet, signed),
    publishedAt: date,
    body: { value: html, how: html === '' ? 'missing' : 'guess' },
    paragraphs,
    images: imagesIn([article]),
    attachments,
    media,
  };
}

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

function bodyOf({ document }: PageCopy): Element | null {
  const reader = new Readability<Element>(document, {
    charThreshold: SHORTEST,
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

function dateOf(root: Element, { meta, article }: Metadata, title: string | null) {
  const shown = visibleDate(root, title);
  const stated = [
    article.datePublished,
    meta('article:published_time'),
    meta('og:published_time'),
    meta('datepublished'),
    meta('pubdate'),
    meta('dc.date.issued'),
  ]
    .map((text) => (text ? parseAnyDate(text) : null))
    .find((date) => date !== null);
  if (stated !== undefined) {
    return found(stated, 'metadata');
  }
  return shown;
}
