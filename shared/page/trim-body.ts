import { countSyllables, fold } from '#base/vietnamese.ts';

import { parseDate, parseEnglishDay } from './dates.ts';
import { AS_TITLE, isElement, lineText, textOf } from './text-of.ts';

const LINES = 'p, div, h1, h2, h3, h4, span, time, li';

/** How many lines at the top may be title, lead, date and byline rather than text. */
const TOP_LINES = 12;

/** Headings run to a few words. */
const LONGEST_HEADING = 120;

/** News with fewer syllables than this may be the title once more, with a file. */
const FEW = 60;
const LONG = 'a '.repeat(FEW);

/** Who wrote it, where English papers say so. */
const BYLINE = /^by\s+\p{Lu}.{2,60}(?<![.!?])$/iu;

/** Headings of boxes that lead to other pages. */
const ELSEWHERE =
  /^(?:you (?:may|might) also (?:like|enjoy)|related (?:articles?|stor(?:y|ies)|posts?|content|topics?|news|links?|reading)|(?:more|most|latest|top|popular|trending|recommended) (?:stories|articles|posts|news|popular|read|videos?|for you|from .{2,30})|what to read next|read next|tin|bài|các (?:tin|bài)(?: viết)?|những (?:tin|bài)(?: viết)?)\s+(?:liên quan|cùng chuyên mục|khác|mới(?: hơn| nhất)?|cũ hơn|đọc nhiều)|^(?:đọc thêm|xem thêm|tham khảo thêm|đừng bỏ lỡ|có thể bạn quan tâm|chủ đề|từ khóa|tags?)\s*:?$/i;

/**
 * Take off what Readability keeps though it is not the text: the title and the
 * lead once more, a line that only dates the piece, boxes of other pages'
 * titles. Changes `body`.
 */
export function trimBody(body: Element, title: string | null, sapo: string | null): void {
  const isShown = cutAboveTitle(body, title);
  const said = new Set([isShown ? null : title, sapo].filter((text) => text !== null).map(fold));
  const isLittle = countSyllables(lineText(body, 2000) ?? LONG) < FEW;
  for (const line of leaves(body).slice(0, TOP_LINES)) {
    const text = textOf(line);
    if ((said.has(fold(text)) && !isLittle) || isDateLine(text) || BYLINE.test(text)) {
      line.remove();
    }
  }
  for (const heading of [...body.querySelectorAll('h2, h3, h4, p, div, strong')]) {
    if (body.contains(heading) && ELSEWHERE.test(lineText(heading, LONGEST_HEADING) ?? '')) {
      removeBox(body, heading);
    }
  }
}

/** Menus and the way to the page stand above its title, where Readability took in the whole page. */
function cutAboveTitle(body: Element, title: string | null): boolean {
  const wanted = fold(title ?? '');
  const headings = wanted === '' ? [] : [...body.querySelectorAll('h1, h2')];
  const shown = body.querySelector(`.${AS_TITLE}`);
  const heading = shown ?? headings.find((one) => fold(textOf(one)) === wanted);
  for (let at = heading; at && at !== body; at = at.parentElement ?? undefined) {
    while (at.previousSibling && isAbove(at.previousSibling)) {
      at.previousSibling.remove();
    }
  }
  shown?.remove();
  return shown !== null;
}

function isAbove(node: ChildNode): boolean {
  return (
    !isElement(node) ||
    (!node.querySelector('figure, iframe, video, audio') &&
      ![...node.querySelectorAll('p, div, li'), node].some(isProse))
  );
}

function isProse(line: Element): boolean {
  return !line.querySelector(LINES) && textOf(line).length > LONGEST_HEADING;
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

/** Decrees and reports begin with place and day as well, and there both belong to the text. */
function isDateLine(text: string): boolean {
  return (
    text.length <= 80 &&
    !/[.!?]$|^\p{Lu}[\p{L} ]+, ngày/u.test(text) &&
    ((parseDate(text, 'day-first') ?? parseEnglishDay(text)) !== null || isForeignDay(text))
  );
}

/** "sexta-feira, 22 de outubro de 2010 às 20:13": few words around a day and a year. */
function isForeignDay(text: string): boolean {
  return (
    /(?<!\d)\d{1,2}(?!\d).{1,20}\b(?:19|20)\d\d\b/.test(text) &&
    !/[ăđơưạ-ỹ]|[/№]\p{Lu}/iu.test(text) &&
    (text.match(/\p{L}+/gu)?.length ?? 0) <= 6
  );
}

function leaves(body: Element): Element[] {
  return [...body.querySelectorAll(LINES)]
    .slice(0, TOP_LINES * 10)
    .filter((line) => !line.querySelector(LINES) && textOf(line) !== '');
}
