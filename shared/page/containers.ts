import { countSyllables } from '#base/vietnamese.ts';

import { attachmentsIn } from './attachments.ts';
import { lineText, nameOf } from './text-of.ts';
import { headingOf } from './visible-date.ts';

/** Where pages say that their article stands, the most exact first. */
const STATED = ['[itemprop="articleBody"]', '.entry-content', 'article', 'main', '[role="main"]'];

/** What stands with a title within this many elements outwards is its text. */
const FARTHEST = 5;

/** Paragraphs with less text than this, in characters, are labels and menus. */
const SHORTEST_PARAGRAPH = 40;

/**
 * A copy of the part that the page itself marks as its article; null when it
 * marks none, or several. For pages of which Readability finds only one section.
 */
export function statedBody(root: Element): Element | null {
  for (const select of STATED) {
    const marked = [...root.querySelectorAll(select)].filter((part) => proseIn(part) > 0);
    if (marked.length === 1 && marked[0]) {
      return copyOf(marked[0]);
    }
  }
  return null;
}

/**
 * A copy of the nearest part around the title that says anything besides it,
 * for news of a line or two, which Readability passes over.
 */
export function besideTitle(root: Element, title: string | null): Element | null {
  const heading = title === null ? null : headingOf(root, title);
  let area = heading?.parentElement ?? null;
  for (let steps = 0; area && nameOf(area) !== 'body' && steps < FARTHEST; steps += 1) {
    const rest = countSyllables(lineText(area, 5000) ?? '') - countSyllables(title ?? '');
    if (rest > 12 || holdsMore(area)) {
      return copyOf(area);
    }
    area = area.parentElement;
  }
  return null;
}

/** Whether a part holds pictures or files, which may be all the news there is. */
export function holdsMore(part: Element): boolean {
  return part.querySelector('img') !== null || attachmentsIn(part, 'https://localhost/').length > 0;
}

/** How many characters of a part stand in paragraphs. */
export function proseIn(part: Element): number {
  let sum = 0;
  for (const line of part.querySelectorAll('p, li, blockquote')) {
    const length = line.textContent?.trim().length ?? 0;
    const linked = line.querySelector('a')?.textContent?.length ?? 0;
    sum += length > SHORTEST_PARAGRAPH && linked < length / 2 ? length : 0;
  }
  return sum;
}

function copyOf(part: Element): Element {
  return part.ownerDocument.importNode(part, true);
}
