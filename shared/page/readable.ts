import { isElement } from './text-of.ts';

/** With more elements than this a page is no article, and reading it would freeze the tab. */
const MOST_ELEMENTS = 60_000;

/** Browsers stop nesting at 512; only scripts and the small DOM of the portal go deeper. */
const DEEPEST_PAGE = 1000;

/** Whether a page can be gone through in reasonable time: not endlessly long, nor endlessly nested. */
export function isReadable(root: Element): boolean {
  let depth = 0;
  let count = 0;
  let node: Node | null = root;
  while (node && count <= MOST_ELEMENTS && depth <= DEEPEST_PAGE) {
    count += isElement(node) ? 1 : 0;
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
