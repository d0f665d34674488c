import { cleanText } from '#base/vietnamese.ts';

const ELEMENT = 1;
const TEXT = 3;

/** Deeper nesting than any writer makes: only pages built to break readers have it. */
export const DEEPEST = 400;

/** Elements that end a line of text. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ' +
    'ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements that hold no text for readers. */
export const UNREAD = new Set(
  (
    'script style noscript template iframe object embed applet svg math canvas audio video map ' +
    'button input select option textarea head title link meta base frame ' +
    'frameset noframes noembed xmp plaintext dialog'
  ).split(' '),
);

/** The name of an element in lower case; '' for what is not an element. */
export function nameOf(node: Node): string {
  return node.nodeType === ELEMENT ? node.nodeName.toLowerCase() : '';
}

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

export function isText(node: Node): boolean {
  return node.nodeType === TEXT;
}

/**
 * The clean text that readers see in `node`. Unlike `textContent` it leaves out
 * scripts, and puts a space where a block or a line break stands: a title of
 * two lines is two lines.
 */
export function textOf(node: Node): string {
  const parts: string[] = [];
  gather(node, parts, 0);
  return cleanText(parts.join(''));
}

/**
 * The text of an element if it is a line, else null. Counting characters first
 * spares going through whole articles to find out that they are no line.
 */
export function lineText(element: Element, longest: number): string | null {
  // Mark-up in scripts and indentation count here too, hence the allowance.
  if ((element.textContent?.length ?? 0) > longest * 8 + 2000) {
    return null;
  }
  const text = textOf(element);
  return text.length <= longest ? text : null;
}

function gather(node: Node, parts: string[], depth: number): void {
  if (isText(node)) {
    parts.push(node.nodeValue ?? '');
    return;
  }
  const name = nameOf(node);
  if (UNREAD.has(name) || depth > DEEPEST) {
    return;
  }
  const breaks = name === 'br' || BLOCKS.has(name);
  if (breaks) {
    parts.push(' ');
  }
  for (const child of node.childNodes) {
    gather(child, parts, depth + 1);
  }
  if (breaks) {
    parts.push(' ');
  }
}

/** Whether the page hides an element by its own mark-up. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}

/** Classes that stand for styles, because Readability takes styles off. */
export const ON_RIGHT = 'set-on-right';
export const IN_ITALICS = 'set-in-italics';

/** The class put on what shows the page's title: it is not the text. */
export const AS_TITLE = 'set-as-title';

/** Whether an element sets its text in italics. */
export function isItalic(element: Element): boolean {
  return (
    /^(?:i|em|cite)$/.test(nameOf(element)) ||
    /font-style\s*:\s*italic/i.test(element.getAttribute('style') ?? '') ||
    element.classList.contains(IN_ITALICS)
  );
}

/** Whether a line is set on the right, as Vietnamese papers set the writer's name. */
export function isRightAligned(element: Element): boolean {
  return (
    /text-align\s*:\s*right/i.test(element.getAttribute('style') ?? '') ||
    element.getAttribute('align')?.toLowerCase() === 'right' ||
    /(?:^|\s)(?:text-right|align-right|text-end|set-on-right)(?:\s|$)/.test(
      element.getAttribute('class') ?? '',
    )
  );
}
