import { cleanText } from '#base/vietnamese.ts';
import { escapeHtml } from '#page/html-text.ts';
import type { Reading } from '#page/reading.ts';

import type { Tab } from './calls.ts';
import type { Part } from './part.ts';
import { atWords } from './read-part/fragment.ts';
import { bare, imageReading } from './read-part/image-reading.ts';
import { bookmarkOf } from './read-tab.ts';

/**
 * What the browser itself tells of a part whose page is closed to us: the
 * selected words, the address of the picture or the link. Their place, their
 * caption and their text are not known then.
 */
export function partAlone(part: Part, tab: Tab): Reading | undefined {
  const page = bookmarkOf(tab);
  switch (part.kind) {
    case 'selection':
      return page && selectionAlone(page, part.words);
    case 'image':
      return page && imageReading(page, bare(part.src));
    case 'link':
      return bookmarkOf({ url: part.href, title: '' });
  }
}

function selectionAlone(page: Reading, selected: string): Reading {
  const words = cleanText(selected);
  return {
    ...atWords(page, words),
    kind: 'selection',
    body: `<p>${escapeHtml(words)}</p>`,
    paragraphs: [words],
    found: { ...page.found, body: 'person' },
  };
}
