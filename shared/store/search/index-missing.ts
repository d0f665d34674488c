import type { Id } from '#base/id.ts';
import { TOKENS_VERSION } from '#field/search/tokens.ts';
import type { Database } from '#store/database.ts';

import { keepSignature } from './keep-signature.ts';

/** Clips indexed in one transaction: some 30 ms, in which nobody else can save. */
const AT_ONCE = 25;

/**
 * Index clips that are not: written before there was an index, under words of an
 * older version, or by an older program in a tab that is still open.
 *
 * @param most - Where to stop, so that what was indexed can be folded
 * @returns How many were indexed
 */
export async function indexMissing(db: Database, ws: string, most: number): Promise<number> {
  const missing = (await missingIds(db, ws)).slice(0, most);
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    await indexClips(db, ws, missing.slice(at, at + AT_ONCE));
  }
  return missing.length;
}

/** How many clips cannot be found yet. */
export async function countMissing(db: Database, ws: string): Promise<number> {
  const { all, indexed } = clipsOf(db, ws);
  return (await all.count()) - (await indexed.count());
}

async function missingIds(db: Database, ws: string): Promise<Id<'clip'>[]> {
  if ((await countMissing(db, ws)) === 0) {
    return [];
  }
  const { all, indexed } = clipsOf(db, ws);
  const done = new Set((await indexed.primaryKeys()).map(([, id]) => id));
  const ids = (await all.primaryKeys()).map(([, id]) => id);
  return ids.filter((id) => !done.has(id)) as Id<'clip'>[];
}

function clipsOf({ clips }: Database, ws: string) {
  return {
    all: clips.where('[ws+id]').between([ws, ''], [ws, '\uffff']),
    indexed: clips
      .where('[ws+indexed]')
      .between([ws, TOKENS_VERSION], [ws, Number.MAX_SAFE_INTEGER]),
  };
}

async function indexClips(db: Database, ws: string, ids: readonly Id<'clip'>[]): Promise<void> {
  await db.transaction('rw', db.clips, db.records, db.searchTail, async () => {
    for (const id of ids) {
      const clip = await db.clips.get([ws, id]);
      const content = clip && (await db.records.get([ws, clip.capture]))?.content;
      const capture = content?.type === 'capture' ? content : undefined;
      if (clip) {
        // Without its capture, at least what its row says.
        await keepSignature(db, clip, capture ?? { paragraphs: [] });
        await db.clips.update([ws, id], { indexed: TOKENS_VERSION });
      }
    }
  });
}
