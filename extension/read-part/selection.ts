import type { CapturePlace } from '#field/clip/capture.ts';
import { attachmentsIn } from '#page/attachments.ts';
import { writeBody } from '#page/blocks.ts';
import { cleanHtml } from '#page/clean-html.ts';
import { gatherFigures } from '#page/figures.ts';
import { imagesIn } from '#page/images.ts';
import type { Reading } from '#page/reading.ts';
import { atOnce } from '#page/steps.ts';
import { textOf } from '#page/text-of.ts';

import { atWords } from './fragment.ts';

/** How many letters around a selection are kept to find it again. */
const AROUND = 64;

const PLAIN = { keepLines: false, emptyAlts: [] };

/**
 * The words that are selected on a page, with what the page says of itself.
 * Null when nothing is selected any more.
 */
export function readSelection(page: Reading, selection: Selection | null): Reading | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0);
  // Of a document without a window, so that no picture in it loads.
  const document = new DOMParser().parseFromString('', 'text/html');
  const part = document.createElement('div');
  part.append(document.importNode(range.cloneContents(), true));
  const images = picturesIn(part);
  const { html, paragraphs } = writeBody(part);
  if (paragraphs.length + images.length === 0) {
    return null;
  }
  return {
    ...atWords(page, paragraphs.join(' ')),
    kind: 'selection',
    sapo: null,
    body: cleanHtml(html, window),
    paragraphs: [...paragraphs],
    images,
    attachments: attachmentsIn(part, document.baseURI),
    media: [],
    place: placeOf(range),
    found: { ...page.found, sapo: 'missing', body: 'person' },
  };
}

function picturesIn(part: Element) {
  atOnce(gatherFigures(part, { base: window.document.baseURI, ...PLAIN }));
  return imagesIn([part]);
}

/** The words just before and just after a range, within the page's body. */
function placeOf(range: Range): CapturePlace {
  const before = range.cloneRange();
  before.setStart(range.startContainer.ownerDocument?.body ?? range.startContainer, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = range.cloneRange();
  after.selectNodeContents(range.endContainer.ownerDocument?.body ?? range.endContainer);
  after.setStart(range.endContainer, range.endOffset);
  return {
    prefix: textOf(before.cloneContents()).slice(-AROUND),
    suffix: textOf(after.cloneContents()).slice(0, AROUND),
  };
}
