import { countSyllables } from '#base/vietnamese.ts';

import type { Reading } from './reading.ts';
import type { Site } from './site.ts';
import { kindOf } from './which-site.ts';

/** A reading with less text than this may have missed the article, or be that of a document. */
const LITTLE = 60;

/** Whether a page may hold more than a reading of it says, as far as the reading alone can tell. */
export function mayHoldMore({ kind, url, paragraphs }: Reading, sites?: readonly Site[]): boolean {
  return (
    kind === 'bookmark' ||
    countSyllables(paragraphs.join(' ')) < LITTLE ||
    kindOf(url, sites) === 'document'
  );
}
