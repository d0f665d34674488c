import createDOMPurify, { type Config, type WindowLike } from 'dompurify';

import { writeSafe } from './safe-html.ts';
import type { Steps } from './steps.ts';
import { KEPT } from './vocabulary.ts';

/** A window to parse in: the browser's, or the one of a DOM made for the portal. */
export type ParsingWindow = WindowLike & { readonly DOMParser: typeof DOMParser };

const CONFIG: Config = {
  ALLOWED_TAGS: [
    ...KEPT,
    'b',
    'i',
    'strike',
    'del',
    'ins',
    'h1',
    'h5',
    'h6',
    'div',
    'span',
    'body',
  ],
  ALLOWED_ATTR: ['href', 'src', 'alt', 'colspan', 'rowspan'],
  ALLOWED_URI_REGEXP: /^https?:\/\//i,
  // Else it measures these by the pattern for addresses.
  ADD_URI_SAFE_ATTR: ['colspan', 'rowspan'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  KEEP_CONTENT: true,
  WHOLE_DOCUMENT: false,
};

/** In letters: what is cleaned in one step. */
const PART = 50_000;

/** Blocks that stand beside each other. What stands inside lines does not matter for cutting. */
const BLOCK_TAG = /<(\/?)(?:p|h[2-4]|ul|ol|li|blockquote|table|figure)(?=[\s>])[^>]*>/g;

/**
 * HTML in which nothing can run, load by itself from another scheme, or leave
 * the vocabulary of a capture. Cleaning twice changes nothing.
 *
 * Called when a page is read and again wherever a capture is shown, because
 * captures also come from other devices. In a browser DOMPurify goes first; in
 * the small DOM of the portal, where it cannot work, the closed vocabulary is
 * the only guard and a sufficient one: it writes every tag itself.
 */
export function cleanHtml(dirty: string, window: ParsingWindow): string {
  return cleanerFor(window)(dirty);
}

/** {@link cleanHtml} of a body that we have written ourselves, some blocks a step. */
export function* cleanInSteps(body: string, window: ParsingWindow): Steps<string> {
  const clean = cleanerFor(window);
  const parts: string[] = [];
  for (const part of partsOf(body)) {
    parts.push(clean(part));
    yield;
  }
  return parts.join('');
}

function cleanerFor(window: ParsingWindow): (dirty: string) => string {
  const purify = createDOMPurify(window);
  return (dirty) => {
    const html = purify.isSupported ? purify.sanitize(dirty, CONFIG) : dirty;
    const page = new window.DOMParser().parseFromString(
      `<!doctype html><html><head></head><body>${html}</body></html>`,
      'text/html',
    );
    const body = page.querySelector('body');
    return body ? writeSafe(body) : '';
  };
}

/** A body cut between its outermost blocks into parts of some length. What cannot be cut is one part. */
function* partsOf(body: string): Generator<string> {
  let depth = 0;
  let start = 0;
  for (const { 0: tag, 1: close, index } of body.matchAll(BLOCK_TAG)) {
    depth += close ? -1 : 1;
    const end = index + tag.length;
    if (depth === 0 && end - start >= PART) {
      yield body.slice(start, end);
      start = end;
    }
  }
  yield body.slice(start);
}
