import { TOKENS_VERSION } from '#field/search/tokens.ts';
import type { ClipRow, Database } from '#store/database.ts';

import { dayNumber } from './facts.ts';
import { signatureOf } from './signature.ts';

/** What of a clip's row goes into the index. */
type Signed = Pick<
  ClipRow,
  | 'ws'
  | 'id'
  | 'title'
  | 'sapo'
  | 'outlet'
  | 'note'
  | 'archived'
  | 'capturedAt'
  | 'publishedAt'
  | 'kind'
  | 'items'
>;

/**
 * Write what the index needs of a clip, in the transaction that writes the clip:
 * what is in the library can be found, and nothing else, whenever the power goes.
 */
export async function keepSignature(
  db: Database,
  clip: Signed,
  { paragraphs }: { readonly paragraphs: readonly string[] },
): Promise<void> {
  const { ws, id, title, sapo, outlet, note, archived } = clip;
  await db.searchTail.bulkDelete(
    await db.searchTail.where('[ws+id]').equals([ws, id]).primaryKeys(),
  );
  const { part, words, length } = signatureOf({
    title,
    lead: sapo,
    paragraphs: archived ? [] : [...paragraphs, outlet, note],
  });
  await db.searchTail.add({
    ws,
    id,
    version: TOKENS_VERSION,
    fact: {
      id,
      clippedAt: Math.floor(clip.capturedAt / 1000),
      day: dayNumber(clip.publishedAt ?? clip.capturedAt),
      length,
      outlet,
      kind: clip.kind,
      items: clip.items.join(' '),
    },
    ...(archived ? {} : { part }),
    words: archived ? '' : words,
  });
}
