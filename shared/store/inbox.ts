/**
 * The workspace of clips made before the extension knows whose they are.
 *
 * The extension learns its workspace from the first PWA that a person opens in
 * the same browser; until then clips wait in the inbox.
 */
import type { Database, LogRow } from './database.ts';
import { DexieLog } from './dexie-log.ts';
import { readSetting, writeSetting } from './settings.ts';

/** The name of the inbox's workspace. */
export const INBOX = 'inbox';

const WORKSPACE = 'workspace';

/** The log that new clips go to: that of the workspace last opened here, else the inbox. */
export async function currentLog(db: Database): Promise<DexieLog> {
  const workspace = await readSetting(db, WORKSPACE);
  return await DexieLog.open(db, typeof workspace === 'string' ? workspace : INBOX);
}

/**
 * Work for a workspace from now on, and move what waits in the inbox there. A
 * workspace left behind keeps its clips: another unit must not receive them.
 */
export async function adoptWorkspace(db: Database, workspace: string): Promise<DexieLog> {
  await writeSetting(db, WORKSPACE, workspace);
  const log = await DexieLog.open(db, workspace);
  const waiting = await db.log.where('[ws+seq]').between([INBOX, 0], [INBOX, Infinity]).toArray();
  if (waiting.length > 0) {
    await log.append(waiting.map(entryOf), '');
    await forget(db, INBOX);
  }
  return log;
}

function entryOf({ kind, doc, payload, key }: LogRow) {
  return { kind, doc, payload, key };
}

async function forget(db: Database, ws: string): Promise<void> {
  await db.transaction('rw', [db.log, db.clips, db.drafts, db.records, db.chunkUses], async () => {
    await db.log.filter((row) => row.ws === ws).delete();
    await db.clips.filter((row) => row.ws === ws).delete();
    await db.drafts.filter((row) => row.ws === ws).delete();
    await db.records.filter((row) => row.ws === ws).delete();
    await db.chunkUses.filter((row) => row.ws === ws).delete();
  });
}
