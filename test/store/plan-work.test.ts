import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { beginDraft, readDraftRow } from '#store/drafts.ts';
import { doneOf, setDone } from '#store/plan-work.ts';
import { PORTAL } from '#sync/http-peer.ts';

const PLAN = asId<'plan'>('p1');
const MARK = { note: '', by: { member: 'm1', name: 'Người thử' }, at: 1 };

let opened = 0;

async function open(): Promise<DexieLog> {
  opened += 1;
  return await DexieLog.open(new Database(`plan work ${opened}`), 'u1.p1');
}

test('what is done is on the disk, waits to be sent, and is of one plan', async () => {
  const log = await open();
  await setDone(log, PLAN, 'task-1', MARK);

  expect(await doneOf(log, PLAN)).toEqual(new Map([['task-1', MARK]]));
  expect((await doneOf(log, asId('p2'))).size).toBe(0);
  expect(await log.waitingFor(PORTAL)).toBe(1);
});

test('a mark can be taken back, and set again', async () => {
  const log = await open();
  await setDone(log, PLAN, 'task-1', MARK);
  await setDone(log, PLAN, 'task-1', undefined);
  expect((await doneOf(log, PLAN)).size).toBe(0);

  await setDone(log, PLAN, 'task-1', { ...MARK, note: 'Số 05' });
  expect((await doneOf(log, PLAN)).get('task-1')?.note).toBe('Số 05');
});

test('a draft begun for an item has it ticked', async () => {
  const log = await open();
  const draft = await beginDraft(log, 'news', [asId('hp-sgddt-2024.d')]);
  expect((await readDraftRow(log, draft))?.items).toEqual(['hp-sgddt-2024.d']);
});
