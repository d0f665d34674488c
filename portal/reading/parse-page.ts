import { parseHTML } from 'linkedom';

import type { ParsingWindow } from '#page/clean-html.ts';

/**
 * A page in the portal's small DOM, in which nothing runs and nothing is
 * fetched. It takes a fragment's first element for the root, so what lacks an
 * `<html>` gets one.
 */
export function parsePage(html: string): {
  readonly page: Document;
  readonly window: ParsingWindow;
} {
  const window = parseWhole(html);
  // Its types describe Node's own idea of a DOM; the reader uses only what it has.
  return {
    page: window.document as unknown as Document,
    window: window as unknown as ParsingWindow,
  };
}

function parseWhole(html: string): ReturnType<typeof parseHTML> {
  const window = parseHTML(html);
  const isWhole = window.document.documentElement?.localName === 'html';
  return isWhole
    ? window
    : parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
}
