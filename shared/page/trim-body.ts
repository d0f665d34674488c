import { fold } from '#base/vietnamese.ts';

import { parseDate } from './dates.ts';
import { lineText, textOf } from './text-of.ts';

const LINES = 'p, div, h1, h2, h3, h4, span, time, li';

/** How many lines at the top may be title, lead, date and byline rather than text. */
const TOP_LINES = 8;

/** Headings run to a few words. */
const LONGEST_HEADING = 120;

/** Headings of boxes that lead to other pages. */
const ELSEWHERE =
  /^(?:tin|bài|các (?:tin|bài)(?: viết)?|những (?:tin|bài)(?: viết)?)\s+(?:liên quan|cùng chuyên mục|khác|mới(?: hơn| nhất)?|cũ hơn|đọc nhiều)|^(?:đọc thêm|xem thêm|tham khảo thêm|đừng bỏ lỡ|có thể bạn quan tâm|chủ đề|từ khóa|tags?)\s*:?$/i;

/**
 * Take off what Readability keeps though it is not the text: the title and the
 * lead once more, a line that only dates the piece, boxes of other pages'
 * titles. Changes `body`.
 */
export function trimBody(body: Element, title: string | null, sapo: string | null): void {
  const said = new Set([title, sapo].filter((text) => text !== null).map(fold));
  for (const line of leaves(body).slice(0, TOP_LINES)) {
    const text = textOf(line);
    if (said.has(fold(text)) || isDateLine(text)) {
      line.remove();
    }
  }
  for (const heading of [...body.querySelectorAll('h2, h3, h4, p, div, strong')]) {
    if (body.contains(heading) && ELSEWHERE.test(lineText(heading, LONGEST_HEADING) ?? '')) {
      removeBox(body, heading);
    }
  }
}

/** Remove a heading of other pages with the list that follows it, if it is a list of links. */
function removeBox(body: Element, heading: Element): void {
  const next = heading.nextElementSibling;
  if (next && linkShare(next) > 0.6) {
    next.remove();
  }
  const box = heading.parentElement;
  if (box && box !== body && linkShare(box) > 0.6) {
    box.remove();
    return;
  }
  heading.remove();
}

function linkShare(element: Element): number {
  const all = textOf(element).length;
  const linked = [...element.querySelectorAll('a')].reduce((sum, a) => sum + textOf(a).length, 0);
  return all === 0 ? 0 : linked / all;
}

function isDateLine(text: string): boolean {
  return text.length <= 60 && parseDate(text, 'day-first') !== null && !/[.!?]$/.test(text);
}

function leaves(body: Element): Element[] {
  return [...body.querySelectorAll(LINES)]
    .slice(0, TOP_LINES * 10)
    .filter((line) => !line.querySelector(LINES) && textOf(line) !== '');
}
