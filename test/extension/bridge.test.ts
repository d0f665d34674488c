import { beforeEach, expect, test } from 'vitest';

import { keepBlob } from '#store/chunks.ts';
import { annotate, keepClip } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { countWaiting } from '#store/handover.ts';
import { adoptWorkspace, currentLog, INBOX } from '#store/inbox.ts';
import { exchange } from '#sync/exchange.ts';
import { MemoryLog } from '#sync/memory-log.ts';
import type { Peer } from '#sync/peer.ts';

import { bridgeHost } from '../../extension/bridge.ts';
import { oneAtATime } from '../../extension/one-at-a-time.ts';
import { makeCapture } from '../support/make.ts';

const UNIT = 'unit.plan';

let opened = 0;
let db: Database;
let delivered = 0;

beforeEach(() => {
  opened += 1;
  db = new Database(`bridge ${opened}`);
  delivered = 0;
});

const host = () =>
  bridgeHost(db, {
    onDelivered: async () => {
      delivered += 1;
    },
  });

/** The extension as a PWA sees it. */
function extension(): Peer {
  return { name: 'extension', exchange: (request) => host().exchange(UNIT, request) };
}

function page(name: string) {
  const url = `https://baohaiphong.vn/${name}.html`;
  return makeCapture({ url, canonicalUrl: url });
}

test('clips that waited in the inbox reach the PWA once, however often it asks', async () => {
  await keepClip(await currentLog(db), page('a'));
  await adoptWorkspace(db, UNIT);
  await keepClip(await currentLog(db), page('b'));
  const pwa = new MemoryLog();

  await exchange(pwa, extension());
  await exchange(pwa, extension());

  expect(await pwa.head()).toBe(2);
});

test('a clip waits until the PWA has confirmed it, not until it was sent', async () => {
  const log = await adoptWorkspace(db, UNIT);
  await keepClip(log, page('a'), { note: 'một ghi chú' });
  await keepClip(log, page('b'));
  expect(await countWaiting(log)).toBe(2);
  const pwa = new MemoryLog();

  await exchange(pwa, extension());
  expect(await countWaiting(log)).toBe(2);
  expect(delivered).toBe(1);

  await exchange(pwa, extension());
  expect(await countWaiting(log)).toBe(0);
  expect(delivered).toBe(1);
});

test('a remark on a clip that was received makes it wait again', async () => {
  const log = await adoptWorkspace(db, UNIT);
  const { clip } = await keepClip(log, page('a'));
  const pwa = new MemoryLog();
  await exchange(pwa, extension());
  await exchange(pwa, extension());

  await annotate(log, clip, { note: 'thêm sau' });

  expect(await countWaiting(log)).toBe(1);
});

test('what the PWA sends over is not counted as waiting', async () => {
  const log = await adoptWorkspace(db, UNIT);
  const elsewhere = new Database(`bridge ${opened} elsewhere`);
  const colleague = await adoptWorkspace(elsewhere, UNIT);
  await keepClip(colleague, page('a'));

  await exchange(colleague, extension());

  expect(await log.head()).toBe(1);
  expect(await countWaiting(log)).toBe(0);
});

test('no page may ask for the inbox, whose clips belong to nobody yet', async () => {
  await keepClip(await currentLog(db), page('a'));

  await expect(host().chunk(INBOX, 'a'.repeat(64))).rejects.toMatchObject({ problem: 'forbidden' });
});

test('a chunk is given only to the workspace whose clips speak of it', async () => {
  const log = await adoptWorkspace(db, UNIT);
  const blob = await keepBlob(db, new Uint8Array([1, 2, 3]), 'image/png');
  const [hash = ''] = blob.chunks;
  const image = { src: 'https://baohaiphong.vn/1.png', caption: null, credit: null, alt: null };
  await keepClip(log, { ...page('a'), images: [{ ...image, blob }] });

  expect(await host().chunk(UNIT, hash)).toEqual(new Uint8Array([1, 2, 3]));
  expect(await host().chunk('another unit', hash)).toBeUndefined();
});

test('a clip kept while the inbox moves is not lost', async () => {
  const inTurn = oneAtATime();
  const names = Array.from({ length: 8 }, (_, at) => `tin-${at}`);

  await Promise.all(
    names.map(async (name, at) => {
      await inTurn(async () => keepClip(await currentLog(db), page(name)));
      await inTurn(() => adoptWorkspace(db, at % 2 ? UNIT : 'unit.other'));
    }),
  );

  expect(await db.log.where('[ws+seq]').between([INBOX, 0], [INBOX, Infinity]).count()).toBe(0);
  expect(await db.clips.count()).toBe(8);
});

test('work that fails does not stop the work after it', async () => {
  const inTurn = oneAtATime();
  const failing = inTurn(async () => {
    throw new Error('broken');
  });
  const next = inTurn(async () => 'done');

  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
