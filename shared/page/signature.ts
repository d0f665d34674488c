import { countSyllables } from '#base/vietnamese.ts';

import { BLOCKS, isRightAligned, nameOf, textOf } from './text-of.ts';

/** Names of people and offices are short. */
const LONGEST_NAME = 12;

/** How many lines from the end a signature may stand: a source line and an empty one may follow. */
const LAST_LINES = 4;

/**
 * Take the writer's name off the end of a body, where Vietnamese papers sign on
 * the right, some in brackets. Null, and nothing taken, when the last lines are
 * not such a name. Changes `body`.
 */
export function takeSignature(body: Element): string | null {
  for (const line of lastLines(body)) {
    const text = textOf(line);
    if (isRightAligned(line) && isName(text)) {
      line.remove();
      return text
        .replace(/^\((.+)\)$/, '$1')
        .replace(/^(?:Tác giả|Người viết|Bài|Tin)\s*:\s*/i, '');
    }
  }
  return null;
}

/** Whether a text can be somebody's name: short, with a capital, and no sentence. */
export function isName(text: string): boolean {
  const words = countSyllables(text);
  return (
    words > 0 && words <= LONGEST_NAME && /^[("“]?\p{Lu}/u.test(text) && !/[.!?…:]$/.test(text)
  );
}

/** The innermost lines with text, from the end. */
function lastLines(body: Element): Element[] {
  const found: Element[] = [];
  for (const element of [...body.querySelectorAll('p, div, h4, h5, h6')].reverse()) {
    if (found.length < LAST_LINES && !hasBlocks(element) && textOf(element) !== '') {
      found.push(element);
    }
  }
  return found;
}

function hasBlocks(element: Element): boolean {
  return [...element.children].some((child) => BLOCKS.has(nameOf(child)));
}
