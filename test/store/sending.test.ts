import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { storiesOf, submitDraft } from '#store/records.ts';
import { sendingOf } from '#store/sending.ts';

import { makeSubmission } from '../support/make.ts';

test('a submission waits until the portal has it, and shows when it is refused', async () => {
  const log = await DexieLog.open(new Database('sending'), 'u1.p');
  await submitDraft(log, makeSubmission());
  await submitDraft(log, makeSubmission({ title: 'Bản thứ hai' }));
  const hashes = (await storiesOf(log, 'd1')).map(({ hash }) => hash);
  const sending = async () => {
    const byHash = await sendingOf(log, hashes);
    return hashes.map((hash) => byHash.get(hash)).toReversed();
  };
  expect(await sending()).toEqual(['waiting', 'waiting']);

  const [, second] = (await log.after(0, { items: 10, bytes: 1_000_000 })).entries;
  await log.receive('portal', {
    entries: [],
    refusals: [{ seq: second?.seq ?? 0, code: 'not-allowed' }],
    progress: { epoch: 'e', pulled: 0, pushed: second?.seq ?? 0 },
  });

  expect(await sending()).toEqual(['sent', 'not-allowed']);
});
