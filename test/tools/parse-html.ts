import { parseHTML } from 'linkedom';

import type { ParsingWindow } from '#page/clean-html.ts';

/**
 * A page parsed without a browser. The small DOM takes a fragment's first
 * element for the root, so what lacks an `<html>` gets one.
 */
export function parsePage(html: string): {
  readonly page: Document;
  readonly window: ParsingWindow;
} {
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const window = parseHTML(whole);
  // Its types describe Node's own idea of a DOM; the reader uses only what it has.
  return {
    page: window.document as unknown as Document,
    window: window as unknown as ParsingWindow,
  };
}
