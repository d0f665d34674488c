import { parseDate } from '#page/dates.ts';
import type { DateForm } from '#page/site.ts';
import { lineText, textOf } from '#page/text-of.ts';

import type { ChoicePart } from './choice.ts';

const FORMS: readonly DateForm[] = ['day-first', 'iso', 'month-first'];

/** A date stands in a line shorter than this. */
const LONGEST_DATE = 120;

const LONGEST_TITLE = 400;

/** A body has at least so many letters. */
const SHORTEST_BODY = 100;

/** What holds the paragraphs of a body together. */
const HOLDERS = new Set(['article', 'main', 'section', 'div', 'td', 'body']);

/** How many blocks the keyboard goes through. */
const MOST = 60;

/** Blocks of a page that may be the part, for those who point with the keyboard. */
export function candidatesFor(part: ChoicePart, root: ParentNode): Element[] {
  const selector = {
    title: 'h1, h2, h3, [class*="title" i]',
    date: 'time, [class*="date" i], [class*="time" i], p, span, div',
    body: 'article, main, section, div, td',
  }[part];
  return [...root.querySelectorAll(selector)].filter((each) => suits(part, each)).slice(0, MOST);
}

/**
 * The part that someone means who points at an element: of a body one points at
 * a paragraph, and of a date at the `<b>` that its digits stand in.
 */
export function meantBy(part: ChoicePart, element: Element): Element {
  if (part === 'body') {
    let around = element;
    while (around.parentElement && (!HOLDERS.has(around.localName) || !suits('body', around))) {
      around = around.parentElement;
    }
    return around;
  }
  const { parentElement } = element;
  return !suits(part, element) && parentElement && suits(part, parentElement)
    ? parentElement
    : element;
}

/** Whether an element can be the part at all. */
export function suits(part: ChoicePart, element: Element): boolean {
  switch (part) {
    case 'title':
      return (lineText(element, LONGEST_TITLE) ?? '') !== '';
    case 'date':
      return dateForm(element) !== undefined;
    case 'body':
      return textOf(element).length >= SHORTEST_BODY;
  }
}

/** How the date in an element is written; undefined when there is none. */
export function dateForm(element: Element): DateForm | undefined {
  const text = lineText(element, LONGEST_DATE);
  return text ? FORMS.find((form) => parseDate(text, form) !== null) : undefined;
}
