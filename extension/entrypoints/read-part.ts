import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { readOpenPage } from '#page/read-page.ts';

import { readByChoice } from '../picker/read-by-choice.ts';
import { readImage } from '../read-part/image.ts';
import { linkWords } from '../read-part/link.ts';
import { readSelection } from '../read-part/selection.ts';
import { bookmarkOf, type PageRead, takeGiven } from '../read-tab.ts';

/** Put into the page of a tab when its user points at a part of it, or has pointed at parts before. */
export default defineUnlistedScript({ main: readPart });

async function readPart(): Promise<PageRead> {
  const given = takeGiven();
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) {
    return { problem: 'not-html' };
  }
  try {
    const reading = await readGiven(given);
    return reading ? { reading } : { problem: 'broken-reader' };
  } catch (cause) {
    // The browser tells the worker nothing of an error in here: it must be an answer.
    reportError(cause);
    return { problem: 'broken-reader' };
  }
}

async function readGiven({ part, choice }: ReturnType<typeof takeGiven>) {
  const whole = async () => {
    const page = await readOpenPage(document, location.href);
    return choice ? readByChoice(page, document, choice) : page;
  };
  switch (part?.kind) {
    case undefined:
      return await whole();
    case 'selection':
      return readSelection(await whole(), getSelection());
    case 'image':
      return await readImage(await whole(), document, part.src);
    case 'link':
      return bookmarkOf({ url: part.href, title: linkWords(document, part.href) });
  }
}
