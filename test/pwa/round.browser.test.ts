import { afterEach, expect, test } from 'vitest';

import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { live } from '#store/live.ts';
import { keepReview } from '#store/records.ts';
import { recordEntry } from '#sync/entry.ts';
import { PORTAL } from '#sync/http-peer.ts';
import { OWN } from '#sync/log.ts';

import { countWaiting } from '../../pwa/sync/round.ts';
import { rememberReviewed } from '../../pwa/sync/workspaces.ts';
import { makeCapture, makeReview } from '../support/make.ts';

const opened: Database[] = [];

async function openLog(): Promise<DexieLog> {
  const db = new Database(`test ${crypto.randomUUID()}`);
  opened.push(db);
  return await DexieLog.open(db, 'own');
}

afterEach(async () => {
  for (const db of opened.splice(0)) {
    await db.delete();
  }
});

test('what waits is counted anew when a verdict of another unit was sent', async () => {
  const log = await openLog();
  const counts: number[] = [];
  const stop = live(() => countWaiting(log))((count) => counts.push(count));
  await expect.poll(() => counts.at(-1)).toBe(0);

  await log.append([await recordEntry(makeCapture())], OWN);
  await rememberReviewed(log.db, 'other');
  const other = await DexieLog.open(log.db, 'other');
  await keepReview(other, makeReview());
  await expect.poll(() => counts.at(-1)).toBe(2);

  const head = await other.head();
  const progress = { epoch: 'e', pulled: 0, pushed: head };
  await other.receive(PORTAL, { entries: [], refusals: [], progress });
  await expect.poll(() => counts.at(-1)).toBe(1);
  stop();
});
