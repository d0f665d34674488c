import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { OWN } from '#sync/log.ts';

import { logContract, someEntries, someEntry } from '../support/log-contract.ts';
import { replicaContract } from '../support/replica-contract.ts';

let opened = 0;

async function open(): Promise<DexieLog> {
  opened += 1;
  return await DexieLog.open(new Database(`log ${opened}`), 'unit.plan');
}

logContract('a log in Dexie on fake-indexeddb', open);
replicaContract('a replica in Dexie on fake-indexeddb', open);

test('a device keeps its name when the database is opened again', async () => {
  const log = await open();
  const again = await DexieLog.open(new Database(log.db.name), 'another');

  expect(again.name).toBe(log.name);
  expect(await again.epoch()).toBe(await log.epoch());
});

test('two workspaces of one device do not see each other', async () => {
  const log = await open();
  const other = await DexieLog.open(log.db, 'other');

  await log.append(await someEntries(2), OWN);

  expect(await other.head()).toBe(0);
  expect((await other.after(0, { items: 10, bytes: 1000 })).entries).toEqual([]);
});

test('what waits for the portal is counted, and what it refused is listed', async () => {
  const log = await open();
  await log.append(await someEntries(3), OWN);
  const first = await log.after(0, { items: 1, bytes: 1000 });
  expect(await log.waitingFor('portal')).toBe(3);

  await log.receive('portal', {
    entries: [await someEntry(9)],
    refusals: [{ seq: first.next, code: 'not-allowed' }],
    progress: { epoch: 'e', pulled: 1, pushed: first.next },
  });

  expect(await log.waitingFor('portal')).toBe(2);
  expect((await log.refused()).map(({ doc, refused }) => [doc, refused])).toEqual([
    ['draft:d1', 'not-allowed'],
  ]);
});
