import { expect, onTestFinished, test } from 'vitest';

import { keepBlob } from '#store/chunks.ts';
import { keepArrivals, keepClip, listClips } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { previewOf } from '#store/previews.ts';

import { makeCapture } from '../support/make.ts';

const PICTURE = 'https://a.example/anh.png';

async function open(): Promise<DexieLog> {
  const db = new Database(`previews ${crypto.randomUUID()}`);
  onTestFinished(async () => await db.delete({ disableAutoOpen: true }));
  return await DexieLog.open(db, 'u.p');
}

async function aPicture(width: number, height: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width / 2, height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

test('a big picture gets a small one, made once, and keeps its shape', async () => {
  const { db } = await open();
  const blob = await keepBlob(db, await aPicture(1600, 900), 'image/png');

  const small = await previewOf(db, blob);
  const again = await previewOf(db, blob, () => {
    throw new Error('It was made once more');
  });

  const drawn = small && (await createImageBitmap(small));
  expect([drawn?.width, drawn?.height]).toEqual([320, 180]);
  expect(again?.size).toBe(small?.size);
});

test('what cannot be drawn is tried once, what is not here yet again', async () => {
  const { db } = await open();
  const broken = await keepBlob(db, new TextEncoder().encode('không phải ảnh'), 'image/png');
  const absent = { mime: 'image/png', size: 1, chunks: ['0'.repeat(64)] };

  expect(await previewOf(db, broken)).toBeUndefined();
  expect(await previewOf(db, absent)).toBeUndefined();
  expect(await db.previews.toArray()).toMatchObject([{ picture: null }]);
});

test("a clip's row names its first kept picture, also one that came later", async () => {
  const log = await open();
  const image = { src: PICTURE, caption: null, credit: null, alt: null, blob: null };
  const { clip } = await keepClip(log, makeCapture({ images: [image] }));
  expect(await listClips(log)).not.toMatchObject([{ picture: {} }]);

  const blob = await keepBlob(log.db, await aPicture(4, 3), 'image/png');
  await keepArrivals(log, clip, [{ src: PICTURE, blob }], 1);

  expect(await listClips(log)).toMatchObject([{ picture: blob }]);
});
