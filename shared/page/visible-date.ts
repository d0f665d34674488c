/**
 * The day of publishing as a page shows it to readers.
 *
 * Only a short line of its own near the title counts. The clock in a header
 * shows the hour of the visit, and a date inside the text belongs to what is
 * told: neither is ever taken.
 */
import { cleanText } from '#base/vietnamese.ts';

import { parseDate, parseEnglishDay } from './dates.ts';
import { type Found, found } from './findings.ts';
import { isText, lineText, nameOf, textOf } from './text-of.ts';

/** A line that dates a piece says little else. */
const LONGEST_LINE = 120;

/** A paragraph that is only a day. */
const LONGEST_ALONE = 45;

/** How far from the title, in elements outwards, the line may stand. */
const FARTHEST = 4;

/** Areas with more lines than this hold the whole page. */
const MOST_LINES = 400;

const NOT_DATES =
  'nav, footer, aside, p, li, td, a, ul, ol, table, h1, h2, h3, [class*="clock"], [id*="clock"], ' +
  '[class*="current"], [class*="today"], [class*="related"], [class*="sidebar"], ' +
  '[class*="comment"], [class*="other"], [class*="content"]';

const DATE_LINES = 'time, span, div, em, i, small, b, label, p';

const EDITED = /cập nhật|sửa đổi|chỉnh sửa|updated|modified/i;

/** Find the line that dates a piece, near its title. */
export function visibleDate(root: Element, title: string | null): Found<number | null> {
  const heading = title === null ? null : headingOf(root, title);
  let edited: number | null = null;
  for (const line of heading ? linesAround(heading, DATE_LINES) : []) {
    const text = lineText(line, LONGEST_LINE);
    const date = text === null || isParagraph(line, text) ? null : dateOf(line, text);
    if (text !== null && date !== null && !EDITED.test(text)) {
      return found(date, 'visible');
    }
    edited ??= date;
  }
  return found(edited, 'guess');
}

/** Papers in English put the day into a paragraph of its own, with little else. */
function isParagraph(line: Element, text: string): boolean {
  return nameOf(line) === 'p' && (text.length > LONGEST_ALONE || parseEnglishDay(text) === null);
}

function dateOf(line: Element, text: string): number | null {
  const time = nameOf(line) === 'time' ? line : line.querySelector('time');
  const stated = time?.getAttribute('datetime');
  return (
    (stated ? parseDate(stated, 'iso') : null) ??
    parseDate(text, 'day-first') ??
    parseEnglishDay(text)
  );
}

/** The element that shows the title: a heading, or on old portals anything that says just that. */
export function headingOf(root: Element, title: string): Element | null {
  const heading = [...root.querySelectorAll('h1, h2, h3')].find((one) => textOf(one) === title);
  if (heading) {
    return heading;
  }
  const texts = root.ownerDocument.createTreeWalker(root, 4);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (
      parent &&
      !parent.closest('head, a, li, script') &&
      cleanText(text.nodeValue ?? '') === title
    ) {
      return parent;
    }
  }
  return null;
}

/** Short lines around the heading, the nearest area first, leaving out what is surely something else. */
export function* linesAround(heading: Element, select: string): Generator<Element> {
  let area = heading.parentElement;
  const seen = new Set<Element>();
  for (let steps = 0; area && nameOf(area) !== 'body' && steps < FARTHEST; steps += 1) {
    const lines = [...area.querySelectorAll(select)];
    if (lines.length > MOST_LINES) {
      return;
    }
    for (const line of lines) {
      if (!seen.has(line) && isOwnLine(line, heading, area)) {
        yield line;
      }
      seen.add(line);
    }
    area = area.parentElement;
  }
}

function isOwnLine(line: Element, heading: Element, area: Element | null): boolean {
  if (line.contains(heading) || heading.contains(line)) {
    return false;
  }
  const outside = (nameOf(line) === 'p' ? line.parentElement : line)?.closest(NOT_DATES) ?? null;
  const hasText = [...line.childNodes].some(isText);
  return hasText && (outside === null || !area?.contains(outside) || outside === area);
}
