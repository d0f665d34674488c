import { isElement } from './text-of.ts';

/** With more elements than this a page is no article, and reading it would freeze the tab. */
const MOST_ELEMENTS = 30_000;

/** In letters, scripts included: a long novel. A page with more is a file, or an attack. */
const MOST_TEXT = 4_000_000;

/**
 * No page that people wrote nests so deeply. Browsers stop at 512, and there
 * every look around an element costs five hundred steps.
 */
const DEEPEST_PAGE = 200;

/**
 * Steps from every element out to the page, which is what Readability goes: thirty
 * thousand elements as deep as people nest them. With more it works for seconds.
 */
const MOST_STEPS = 600_000;

/**
 * Whether even copying a page would freeze its tab. Asks the page through its
 * prototype only, for its own elements may hide the document's methods.
 */
export function isTooLarge(page: Document, most = MOST_ELEMENTS): boolean {
  const prototype = Object.getPrototypeOf(page);
  const root: Element | null = Reflect.get(prototype, 'documentElement', page);
  const count = Reflect.get(prototype, 'getElementsByTagName', page).call(page, '*').length;
  return count > most || (root?.textContent?.length ?? 0) > MOST_TEXT;
}

/** Whether a page can be gone through in reasonable time: not endlessly long, nor endlessly nested. */
export function isReadable(root: Element): boolean {
  let depth = 0;
  let count = 0;
  let steps = 0;
  let node: Node | null = root;
  while (node && isBounded(count, depth, steps)) {
    const element = Number(isElement(node));
    count += element;
    steps += element * depth;
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return node === null;
}

function isBounded(count: number, depth: number, steps: number): boolean {
  return count <= MOST_ELEMENTS && depth <= DEEPEST_PAGE && steps <= MOST_STEPS;
}
