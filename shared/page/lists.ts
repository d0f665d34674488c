import { countSyllables } from '#base/vietnamese.ts';

import type { Steps } from './steps.ts';
import { lineText, nameOf } from './text-of.ts';

/** A headline says at least this much; "Xem thêm" is none. */
const SHORTEST_HEADLINE = 5;

/** A list names at least this many pages. */
const FEWEST = 4;

/** Longer lines are prose. */
const LONGEST_LINE = 300;

const LINES = 'p, li, h2, h3, h4, h5, td, div';

/**
 * Whether what was taken for an article is a list of other pages: at least as
 * many lines are nothing but a link as are text. Its leads read like
 * paragraphs, and kept as one they would be a strange article indeed.
 */
export function* isList(article: Element): Steps<boolean> {
  let [headlines, prose] = [0, 0];
  for (const line of article.querySelectorAll(LINES)) {
    const kind = kindOf(line);
    headlines += kind === 'headline' ? 1 : 0;
    prose += kind === 'prose' ? 1 : 0;
    yield;
  }
  return headlines >= FEWEST && headlines >= prose;
}

function kindOf(line: Element): 'headline' | 'prose' | null {
  if (line.querySelector(LINES)) {
    return null;
  }
  const text = lineText(line, LONGEST_LINE);
  if (text !== null && countSyllables(text) < SHORTEST_HEADLINE) {
    return null;
  }
  const isLink = text !== null && [...line.children].some((child) => isWholeLink(child, text));
  return isLink ? 'headline' : 'prose';
}

function isWholeLink(child: Element, text: string): boolean {
  const link = nameOf(child) === 'a' ? child : child.querySelector('a');
  return link !== null && (lineText(link, LONGEST_LINE)?.length ?? 0) > text.length * 0.8;
}
