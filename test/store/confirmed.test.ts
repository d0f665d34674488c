import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { asId, type Id } from '#base/id.ts';
import { signatureOf } from '#field/plan/neighbours.ts';
import { keepClip } from '#store/clips.ts';
import { confirmedTexts } from '#store/confirmed.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { beginDraft } from '#store/drafts.ts';

import { openLog } from '../support/library.ts';
import { makeCapture } from '../support/make.ts';

const G: Id<'item'> = asId('hp-sgddt-2024.g');

async function keep(log: DexieLog, url: string, items: readonly Id<'item'>[]) {
  return await keepClip(log, makeCapture({ url, canonicalUrl: url, title: url }), { items });
}

test('the clips that people have tagged are witnesses, the newest first, and no others', async () => {
  const log = await openLog();
  await keep(log, 'https://bao.example/chua-gan.html', []);
  const { clip } = await keep(log, 'https://bao.example/da-gan.html', [G]);
  await beginDraft(log, 'news');

  const texts = await confirmedTexts(log);

  expect(texts).toMatchObject([{ title: 'https://bao.example/da-gan.html', items: [G] }]);
  expect(texts[0]?.signature.size).toBeGreaterThan(5);
  expect(await confirmedTexts(log, { except: clip })).toEqual([]);
});

test('a draft that is tagged is a witness too', async () => {
  const log = await openLog();
  const draft = await beginDraft(log, 'news');
  await log.db.drafts.update([log.ws, draft], { title: 'Một cửa', words: 'ở trường', items: [G] });

  expect(await confirmedTexts(log)).toEqual([
    { title: 'Một cửa', items: [G], signature: signatureOf('Một cửa ở trường') },
  ]);
});
