/** How far the replicas that ask this one for clips have come. */
import type { Id } from '#base/id.ts';
import { clipOfDoc } from '#sync/annotation-doc.ts';
import { OWN } from '#sync/log.ts';
import type { ExchangeRequest } from '#sync/message.ts';

import type { LogRow } from './database.ts';
import type { DexieLog } from './dexie-log.ts';

/**
 * Remember what a caller says it has safely kept. Its request says so itself,
 * so an answer that was lost on the way is never taken for received.
 */
export async function noteReceived(
  log: DexieLog,
  { replica, epoch, after }: Pick<ExchangeRequest, 'replica' | 'epoch' | 'after'>,
): Promise<void> {
  const isOfThisLog = epoch === '' || epoch === (await log.epoch());
  const { pushed } = await log.progress(replica);
  if (isOfThisLog && after !== pushed && after <= (await log.head())) {
    const progress = { epoch, pulled: 0, pushed: after };
    await log.receive(replica, { entries: [], refusals: [], progress });
  }
}

/** How many clips were made here that nobody has confirmed to have. */
export async function countWaiting(log: DexieLog): Promise<number> {
  const { db, ws } = log;
  const peers = await db.progress.where('[ws+peer]').between([ws, ''], [ws, '\uffff']).toArray();
  const received = Math.max(0, ...peers.map(({ pushed }) => pushed));
  const rows = await db.log
    .where('[ws+seq]')
    .between([ws, received], [ws, Number.MAX_SAFE_INTEGER], false)
    .filter(({ source }) => source === OWN)
    .toArray();
  const clips = await Promise.all(rows.map((row) => clipOf(log, row)));
  return new Set(clips.filter((clip) => clip !== undefined)).size;
}

async function clipOf(
  { db, ws }: DexieLog,
  { kind, doc }: LogRow,
): Promise<Id<'clip'> | undefined> {
  if (kind === 'y') {
    return clipOfDoc(doc);
  }
  const record = await db.records.get([ws, doc]);
  return record?.type === 'capture' ? (record.about as Id<'clip'>) : undefined;
}
