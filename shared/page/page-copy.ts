/**
 * A copy of a page that may be taken apart.
 *
 * The page in front of the user is never changed. A copied document has no
 * window, so nothing in it loads, runs or is drawn.
 */

import { mendPage } from './letters.ts';

/** A copied page and what relative addresses in it mean. */
export type PageCopy = {
  readonly document: Document;
  readonly root: Element;
  readonly base: string;
};

/** Elements whose name the browser puts on the document or their form, over its own methods. */
const CLOBBERING =
  'form, img, embed, object, iframe, input, button, select, textarea, fieldset, output';

/**
 * Copy `page`; null when it holds no element at all.
 *
 * A page may carry `<img name="querySelector">`, which hides the document's own
 * method behind the image. So the original is read only through its prototype,
 * and the names are taken off the copy. Its letters are mended at once, so that
 * all readers count and compare the same.
 */
export function copyPage(page: Document, url: string): PageCopy | null {
  const prototype = Object.getPrototypeOf(page);
  const document: Document = Reflect.get(prototype, 'cloneNode', page).call(page, true);
  const root: Element | null = Reflect.get(
    Object.getPrototypeOf(document),
    'documentElement',
    document,
  );
  if (!root) {
    return null;
  }
  // A form's own methods may be hidden by its fields as well.
  const { removeAttribute } = Object.getPrototypeOf(root);
  for (const element of root.querySelectorAll(CLOBBERING)) {
    removeAttribute.call(element, 'name');
    removeAttribute.call(element, 'id');
  }
  mendPage(root);
  const base = root.querySelector('base[href]')?.getAttribute('href');
  return { document, root, base: baseOf(base, url) };
}

function baseOf(written: string | null | undefined, url: string): string {
  return written && URL.canParse(written, url) && /^https?:/.test(new URL(written, url).protocol)
    ? new URL(written, url).href
    : url;
}
