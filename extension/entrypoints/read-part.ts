import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { readPage } from '#page/read-page.ts';

import type { Part } from '../part.ts';
import { readImage } from '../read-part/image.ts';
import { linkWords } from '../read-part/link.ts';
import { readSelection } from '../read-part/selection.ts';
import { bookmarkOf, type PageRead, takeGiven } from '../read-tab.ts';

/** Put into the page of a tab when its user points at a part of it. */
export default defineUnlistedScript((): PageRead => {
  const { part } = takeGiven();
  if (!part) {
    return { problem: 'broken-reader' };
  }
  try {
    const reading = readPart(part);
    return reading ? { reading } : { problem: 'broken-reader' };
  } catch (cause) {
    // The browser tells the worker nothing of an error in here: it must be an answer.
    reportError(cause);
    return { problem: 'broken-reader' };
  }
});

function readPart(part: Part) {
  switch (part.kind) {
    case 'selection':
      return readSelection(readPage(document, location.href), getSelection());
    case 'image':
      return readImage(readPage(document, location.href), document, part.src);
    case 'link':
      return bookmarkOf({ url: part.href, title: linkWords(document, part.href) });
  }
}
