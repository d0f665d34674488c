import { escapeHtml } from './html-text.ts';
import { DEEPEST, isElement, isText, nameOf, UNREAD } from './text-of.ts';
import { EMPTY, KEPT, KEPT_ATTRIBUTES, KNOWN_AS } from './vocabulary.ts';

const KEPT_NAMES = new Set(KEPT);

/**
 * Write what is under `node` anew, in the closed vocabulary only.
 *
 * Nothing is copied: every tag comes from our own list, every text and value is
 * escaped, and an address is written only when it opens over the web. So no
 * mark-up of the page can come through, however it was made to be misread.
 */
export function writeSafe(node: Node): string {
  const parts: string[] = [];
  write(node, parts, 0);
  return parts.join('');
}

/** The start tag of an element of the vocabulary, with the attributes that it may carry. */
export function startTag(name: string, element: Element): string {
  let written = `<${name}`;
  for (const attribute of KEPT_ATTRIBUTES[name] ?? []) {
    const value = element.getAttribute(attribute);
    if (value !== null && isAllowed(attribute, value)) {
      written += ` ${attribute}="${escapeHtml(value)}"`;
    }
  }
  return `${written}>`;
}

function write(node: Node, parts: string[], depth: number): void {
  for (const child of node.childNodes) {
    if (isText(child)) {
      parts.push(escapeHtml(child.nodeValue ?? ''));
    } else if (isElement(child) && depth < DEEPEST && !isForeign(child)) {
      writeElement(child, parts, depth);
    }
  }
}

function writeElement(element: Element, parts: string[], depth: number): void {
  const name = KNOWN_AS[nameOf(element)] ?? nameOf(element);
  if (!KEPT_NAMES.has(name)) {
    write(element, parts, depth + 1);
    return;
  }
  if (name === 'img' && !isAllowed('src', element.getAttribute('src') ?? '')) {
    return;
  }
  parts.push(startTag(name, element));
  if (!EMPTY.has(name)) {
    write(element, parts, depth + 1);
    parts.push(`</${name}>`);
  }
}

/** Drawings and formulas have parsing rules of their own, which is where attacks hide. */
function isForeign(element: Element): boolean {
  return UNREAD.has(nameOf(element));
}

function isAllowed(attribute: string, value: string): boolean {
  switch (attribute) {
    case 'href':
    case 'src':
      return /^https?:\/\/[^\s]/i.test(value);
    case 'colspan':
    case 'rowspan':
      return /^[1-9]\d?$/.test(value);
    default:
      return true;
  }
}
