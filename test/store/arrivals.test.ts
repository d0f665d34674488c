import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { fetchChunks, keepBlob, readBlob } from '#store/chunks.ts';
import { capturesOf, keepArrivals, keepClip, readClip } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { answerExchange } from '#sync/answer.ts';
import { exchange } from '#sync/exchange.ts';

import { makeCapture } from '../support/make.ts';

const FILE = 'https://a.example/qd.pdf';

let opened = 0;

async function open(): Promise<DexieLog> {
  opened += 1;
  return await DexieLog.open(new Database(`arrivals ${opened}`), 'u.p');
}

test("files that come later are the clip's on every device, with their bytes", async () => {
  const [one, other] = [await open(), await open()];
  const page = makeCapture({ attachments: [{ href: FILE, text: 'Quyết định' }] });
  const { clip } = await keepClip(one, page);

  const blob = await keepBlob(one.db, Uint8Array.of(1, 2, 3), 'application/pdf');
  await keepArrivals(one, clip, [{ src: FILE, blob }], 5);
  await exchange(one, { name: 'other', exchange: (request) => answerExchange(other, request) });
  await fetchChunks(other, async (hash) => (await one.db.chunks.get(hash))?.bytes);

  const [file] = (await capturesOf(other, clip))[0]?.attachments ?? [];
  expect(file?.blob && (await readBlob(other.db, file.blob)))?.toMatchObject({ size: 3 });
  expect(await readClip(other, clip)).toMatchObject({ versions: 1 });
});

test('bytes that the same page brings are written down once', async () => {
  const log = await open();
  const blob = await keepBlob(log.db, Uint8Array.of(1), 'application/pdf');
  const { clip } = await keepClip(log, makeCapture({ attachments: [{ href: FILE, text: '' }] }));
  const whole = makeCapture({ attachments: [{ href: FILE, text: '', blob }] });

  await keepClip(log, whole);
  const head = await log.head();
  await keepClip(log, whole);

  expect(await log.head()).toBe(head);
  expect((await capturesOf(log, clip))[0]?.attachments).toMatchObject([{ blob: { size: 1 } }]);
});
