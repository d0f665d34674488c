/**
 * Images with their captions, however a page ties the two together: a figure,
 * a class, a table with a picture over a line of text, a line in italics under
 * the picture. Each becomes a plain `<figure>`, and its caption leaves the text.
 */
import { countSyllables } from '#base/vietnamese.ts';

import { type FigureRules, figureOf, GATHERED } from './figure-element.ts';
import { imageSource } from './image-source.ts';
import { LONGEST_CAPTION, picturesOf } from './picture-table.ts';
import type { Steps } from './steps.ts';
import { BLOCKS, isElement, isItalic, isText, nameOf, textOf } from './text-of.ts';

const CAPTION =
  'figcaption, .caption, .wp-caption-text, .PhotoCMS_Caption, .pCaption, .image-caption, ' +
  '.img-caption, .photo-caption, .caption-text';

/** What holds a picture together with its caption. */
const HOLDER = 'figure, .wp-caption, .tplCaption, .VCSortableInPreviewMode, .picture';

const ANY_BLOCK = [...BLOCKS].join();

/** In syllables. Newspapers' captions are shorter. */
const SHORTEST_STORY = 20;

/** Turn every image under `body` into a figure with its caption. Changes `body`. */
export function* gatherFigures(body: Element, rules: FigureRules): Steps<void> {
  // `<noscript>` repeats a lazy image for browsers without scripts.
  for (const element of body.querySelectorAll('noscript, script, style, template')) {
    element.remove();
  }
  const mixed = new Set<Element>();
  for (const image of [...body.querySelectorAll('img')]) {
    if (!body.contains(image) || image.closest(`[${GATHERED}]`)) {
      continue;
    }
    if (imageSource(image, rules.base)) {
      gather(body, image, rules, mixed);
    } else {
      image.remove();
    }
    yield;
  }
  yield* shareCaptions(body);
}

/** @param mixed - What is known to hold other things than pictures, so that an album is not gone through for each of its own */
function gather(body: Element, image: Element, rules: FigureRules, mixed: Set<Element>): void {
  const table = image.closest('table');
  if (table && table !== body && body.contains(table) && !mixed.has(table)) {
    if (byTable(table, rules)) {
      return;
    }
    mixed.add(table);
  }
  const holder = holderOf(image, body, mixed);
  if (holder) {
    byHolder(holder, rules);
  } else {
    byLine(body, image, rules);
  }
}

function byTable(table: Element, rules: FigureRules): boolean {
  const figures = table.querySelector('table') ? null : picturesOf(table, rules);
  if (!figures) {
    return false;
  }
  for (const figure of figures) {
    table.parentNode?.insertBefore(figure, table);
    if (rules.keepLines) {
      keepLine(figure);
    }
  }
  table.remove();
  return true;
}

function byHolder(holder: Element, rules: FigureRules): void {
  const { caption, rest } = saidIn(holder);
  const figure = figureOf([...holder.querySelectorAll('img')], caption || rest, rules);
  holder.replaceWith(figure);
  if (rules.keepLines === true || (rules.keepLines && isTold(holder, caption || rest))) {
    keepLine(figure);
  }
}

/** Whether what is marked as a caption tells part of the story, as people at schools write it. */
function isTold(holder: Element, caption: string): boolean {
  const isMarked = nameOf(holder) === 'figure' || holder.matches('.wp-caption');
  const isLong = countSyllables(caption) >= SHORTEST_STORY && /[đăơưạ-ỹ]/i.test(caption);
  return caption !== '' && (isLong || !isMarked);
}

/**
 * What holds a picture and its caption, and nothing else. The innermost that
 * has a caption, because an album has one line for all of its figures.
 */
function holderOf(image: Element, body: Element, mixed: Set<Element>): Element | null {
  let plain: Element | null = null;
  for (let at = image.parentElement; at && at !== body; at = at.parentElement) {
    const holds = at.matches(HOLDER) ? holdingOf(at, mixed) : null;
    if (holds === 'more') {
      mixed.add(at);
      return plain;
    }
    if (holds === 'caption') {
      return at;
    }
    plain ??= holds && at;
  }
  return plain;
}

/** What stands in a holder besides its pictures. */
function holdingOf(holder: Element, mixed: Set<Element>): 'caption' | 'nothing' | 'more' {
  if (mixed.has(holder)) {
    return 'more';
  }
  const { caption, rest } = saidIn(holder);
  if (rest !== '' && !isPlainFigure(holder, rest)) {
    return 'more';
  }
  return caption !== '' || rest !== '' ? 'caption' : 'nothing';
}

function saidIn(holder: Element): { readonly caption: string; readonly rest: string } {
  const copy = holder.ownerDocument.importNode(holder, true);
  const captions = [...copy.querySelectorAll(CAPTION)];
  const caption = captions.map(textOf).find((text) => text !== '') ?? '';
  for (const element of captions) {
    element.remove();
  }
  return { caption, rest: textOf(copy) };
}

/** Editors also wrap tables in `<figure>`; those are not pictures with a line under them. */
function isPlainFigure(holder: Element, text: string): boolean {
  return (
    nameOf(holder) === 'figure' &&
    !holder.querySelector('table') &&
    countSyllables(text) <= LONGEST_CAPTION
  );
}

/** A picture in a line of its own, with its caption in italics after a break or on the next line. */
function byLine(body: Element, image: Element, rules: FigureRules): void {
  const line = lineOf(body, image);
  const isAlone = line !== body && line !== image && !line.querySelector(ANY_BLOCK);
  const text = isAlone ? textOf(line) : '';
  if (!isAlone || (text !== '' && !isAllItalic(line))) {
    image.replaceWith(figureOf([image], '', rules));
    return;
  }
  const next = text === '' ? captionAfter(line) : null;
  const caption = text || (next ? textOf(next) : '');
  const figure = figureOf([...line.querySelectorAll('img')], caption, rules);
  line.replaceWith(figure);
  next?.remove();
  if (rules.keepLines) {
    keepLine(figure);
  }
}

function keepLine(figure: Element): void {
  const caption = figure.querySelector('figcaption')?.textContent;
  const line = figure.ownerDocument.createElement('p');
  line.textContent = caption ?? '';
  figure.after(line);
}

function lineOf(body: Element, image: Element): Element {
  let line: Element = image;
  while (line !== body && !BLOCKS.has(nameOf(line)) && line.parentElement) {
    line = line.parentElement;
  }
  return /^(?:td|li)$/.test(nameOf(line)) ? image : line;
}

function captionAfter(line: Element): Element | null {
  let next = line.nextElementSibling;
  while (next && textOf(next) === '' && !next.querySelector('img')) {
    next = next.nextElementSibling;
  }
  const fits =
    next !== null &&
    nameOf(next) !== 'table' &&
    !next.querySelector('img') &&
    (next.matches(CAPTION) || isAllItalic(next)) &&
    countSyllables(textOf(next)) <= LONGEST_CAPTION;
  return fits ? next : null;
}

/** Pictures that follow each other share the caption under the last of them. */
function* shareCaptions(body: Element): Steps<void> {
  for (const figure of [...body.querySelectorAll(`[${GATHERED}]`)].reverse()) {
    const next = figure.nextElementSibling;
    if (
      next?.hasAttribute(GATHERED) &&
      next.querySelector('figcaption') &&
      !figure.querySelector('figcaption') &&
      isBlankBetween(figure, next)
    ) {
      next.prepend(...figure.querySelectorAll('img'));
      figure.remove();
    }
    yield;
  }
}

function isBlankBetween(first: Element, second: Element): boolean {
  for (let node = first.nextSibling; node && node !== second; node = node.nextSibling) {
    if (isText(node) && (node.nodeValue ?? '').trim() !== '') {
      return false;
    }
  }
  return true;
}

/** Whether all the text of a line is set in italics, which is how captions are told from text. */
function isAllItalic(line: Node): boolean {
  if (isText(line)) {
    return (line.nodeValue ?? '').trim() === '';
  }
  return !isElement(line) || isItalic(line) || [...line.childNodes].every(isAllItalic);
}
