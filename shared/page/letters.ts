import { fromTcvn3, isTcvn3 } from '#base/tcvn3.ts';
import { mendLetters } from '#base/vietnamese.ts';

import { isText, nameOf, UNREAD } from './text-of.ts';

/** What {@link mendLetters} changes in text that is Unicode already. */
const STRANGE = /[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFFƢƣ]/;

/** Lines of fewer words prove nothing about the letters of their page. */
const LONG_LINE = 8;

/**
 * Write a copied page in the letters that we keep, before anything is counted
 * or compared in it. A page that is in TCVN3 throughout is converted as a whole,
 * for its titles and captions alone are too short to tell.
 */
export function mendPage(root: Element): void {
  const all = root.textContent ?? '';
  // Most pages need nothing, and going from node to node takes its time.
  if (!STRANGE.test(all) && !isTcvn3(all)) {
    return;
  }
  const texts = textsIn(root);
  if (isOldPage(texts)) {
    renew(root, texts);
    return;
  }
  for (const node of texts) {
    const text = node.nodeValue ?? '';
    if (STRANGE.test(text)) {
      node.nodeValue = mendLetters(text);
    }
  }
}

function renew(root: Element, texts: readonly Node[]): void {
  for (const node of texts) {
    node.nodeValue = modern(node.nodeValue ?? '');
  }
  for (const name of ['alt', 'content']) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, modern(element.getAttribute(name) ?? ''));
    }
  }
}

/** Whether most of a page's lines are in TCVN3, and none in letters of today. */
function isOldPage(texts: readonly Node[]): boolean {
  const lines = texts
    .filter(({ parentNode }) => parentNode && !UNREAD.has(nameOf(parentNode)))
    .map(({ nodeValue }) => nodeValue ?? '')
    .filter((text) => text.trim().split(/\s+/, LONG_LINE).length === LONG_LINE);
  return lines.filter(isTcvn3).length * 2 > lines.length && isTcvn3(lines.join('\n'));
}

function modern(text: string): string {
  return mendLetters(fromTcvn3(text));
}

function textsIn(root: Element): Node[] {
  const texts: Node[] = [];
  for (let node: Node | null = root; node; node = after(node, root)) {
    if (isText(node)) {
      texts.push(node);
    }
  }
  return texts;
}

/** The next node in the page's order: no walk within walks, however deep a page nests. */
function after(node: Node, root: Element): Node | null {
  if (node.firstChild) {
    return node.firstChild;
  }
  let at: Node | null = node;
  while (at && at !== root && !at.nextSibling) {
    at = at.parentNode;
  }
  return at === root ? null : (at?.nextSibling ?? null);
}
