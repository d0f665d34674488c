import { draftOfDoc } from '#sync/draft-doc.ts';

import type { DexieLog } from './dexie-log.ts';
import { DraftSession, type Stash } from './draft-session.ts';

/**
 * Write what closing pages set aside, so that last words are counted and sent
 * even when nobody opens their draft again.
 */
export async function sweepStash(log: DexieLog, stash: Stash): Promise<void> {
  const prefix = `unsaved ${log.ws} `;
  const keys = Array.from({ length: stash.length }, (_, place) => stash.key(place) ?? '');
  const docs = keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length).split(' ')[0] ?? '');
  for (const doc of new Set(docs)) {
    const draft = draftOfDoc(doc);
    if (draft) {
      const session = await DraftSession.open(log, draft, { stash });
      await session.close();
    }
  }
}
