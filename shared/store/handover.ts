/** How far the replicas that ask this one for clips have come. */
import { clipOfDoc } from '#sync/annotation-doc.ts';
import { OWN } from '#sync/log.ts';
import type { ExchangeRequest } from '#sync/message.ts';

import type { LogRow, RecordRow } from './database.ts';
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

/** How many clips and posts were made here that nobody has confirmed to have. */
export async function countWaiting(log: DexieLog): Promise<number> {
  const { db, ws } = log;
  const peers = await db.progress.where('[ws+peer]').between([ws, ''], [ws, '\uffff']).toArray();
  const received = Math.max(0, ...peers.map(({ pushed }) => pushed));
  const rows = await db.log
    .where('[ws+seq]')
    .between([ws, received], [ws, Number.MAX_SAFE_INTEGER], false)
    .filter(({ source }) => source === OWN)
    .toArray();
  const subjects = await Promise.all(rows.map((row) => subjectOf(log, row)));
  return new Set(subjects.filter((subject) => subject !== undefined)).size;
}

async function subjectOf({ db, ws }: DexieLog, { kind, doc }: LogRow): Promise<string | undefined> {
  if (kind === 'y') {
    return clipOfDoc(doc);
  }
  const record = await db.records.get([ws, doc]);
  return isWaitedFor(record?.type) ? record?.about : undefined;
}

function isWaitedFor(type: RecordRow['type'] | undefined): boolean {
  return type === 'capture' || type === 'arrival' || type === 'post';
}
