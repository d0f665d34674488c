import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { DraftSession, type Stash } from '#store/draft-session.ts';
import { readDraftRow } from '#store/drafts.ts';
import { sweepStash } from '#store/sweep-stash.ts';

const DRAFT = asId<'draft'>('d1');

function memoryStash(): Stash {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('words set aside by a closing page are written although nobody opens the draft', async () => {
  const stash = memoryStash();
  const log = await DexieLog.open(new Database('sweep 1'), 'u.p');
  const session = await DraftSession.open(log, DRAFT, { stash, delay: 1_000_000 });
  session.doc.getText('title').insert(0, 'Chữ cuối cùng');
  session.stashUnsaved();
  stash.setItem('unsaved other.p draft:d2 x', 'of another workspace');

  await sweepStash(log, stash);

  expect(await readDraftRow(log, DRAFT)).toMatchObject({ title: 'Chữ cuối cùng' });
  expect(await log.waitingFor('portal')).toBe(1);
  expect(stash.length).toBe(1);
});
