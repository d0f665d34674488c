import 'fake-indexeddb/auto';

import { describe, expect, test } from 'vitest';

import { sha256 } from '#base/digest.ts';
import { asId } from '#base/id.ts';
import { exchangeChunks, fetchChunks, keepBlob, readBlob } from '#store/chunks.ts';
import { annotate, capturesOf, keepClip, listClips, readClip } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { adoptWorkspace, currentLog, INBOX } from '#store/inbox.ts';
import { answerExchange } from '#sync/answer.ts';
import { exchange } from '#sync/exchange.ts';
import type { ChunkStore } from '#sync/peer.ts';

import { readAll } from '../support/log-contract.ts';
import { makeCapture } from '../support/make.ts';

const [ITEM_K, ITEM_H] = [asId<'item'>('hp-sgddt-2024.k'), asId<'item'>('hp-sgddt-2024.h')];

let opened = 0;

async function open(): Promise<DexieLog> {
  opened += 1;
  return await DexieLog.open(new Database(`clips ${opened}`), 'u.p');
}

describe('keeping a clip', () => {
  test('puts it in the library with the ticked items', async () => {
    const log = await open();

    const { clip, outcome } = await keepClip(log, makeCapture(), { items: [ITEM_K], note: 'dùng' });

    expect(outcome).toBe('new');
    expect(await readClip(log, clip)).toMatchObject({
      title: makeCapture().title,
      outlet: 'Báo Hải Phòng',
      items: [ITEM_K],
      note: 'dùng',
      versions: 1,
    });
  });

  test('of the same text twice keeps one capture, and what was said last', async () => {
    const log = await open();
    await keepClip(log, makeCapture(), { items: [ITEM_K] });

    const again = makeCapture({ capturedAt: makeCapture().capturedAt + 60_000 });
    const { clip, outcome } = await keepClip(log, again, { items: [ITEM_K, ITEM_H] });

    expect(outcome).toBe('same');
    expect(await capturesOf(log, clip)).toHaveLength(1);
    expect((await listClips(log)).map(({ items }) => items)).toEqual([[ITEM_H, ITEM_K]]);
  });

  test('of a page that has changed keeps both texts under one clip', async () => {
    const log = await open();
    await keepClip(log, makeCapture());

    const capturedAt = makeCapture().capturedAt + 60_000;
    const changed = makeCapture({ capturedAt, title: 'Tin đã sửa', paragraphs: ['Đã sửa.'] });
    const { clip, outcome } = await keepClip(log, changed);

    expect(outcome).toBe('changed');
    expect(await readClip(log, clip)).toMatchObject({ title: 'Tin đã sửa', versions: 2 });
    expect(await listClips(log)).toHaveLength(1);
  });

  test('of a page that has changed back shows what it says now', async () => {
    const log = await open();
    const { capturedAt } = makeCapture();
    await keepClip(log, makeCapture());
    await keepClip(log, makeCapture({ capturedAt: capturedAt + 1, paragraphs: ['Đã sửa.'] }));

    const { clip, outcome } = await keepClip(log, makeCapture({ capturedAt: capturedAt + 2 }));

    expect(outcome).toBe('changed');
    expect((await capturesOf(log, clip))[0]?.paragraphs).toEqual(makeCapture().paragraphs);
    expect(await readClip(log, clip)).toMatchObject({ versions: 2 });
  });

  test('on two devices gives one clip when they meet', async () => {
    const [one, other] = [await open(), await open()];
    await keepClip(one, makeCapture(), { items: [ITEM_K] });
    await keepClip(other, makeCapture({ capturedAt: 1 }), { items: [ITEM_H] });

    const peer = { name: 'other', exchange: answerFrom(other) };
    await exchange(one, peer);

    expect((await listClips(one)).map(({ items, versions }) => [items, versions])).toEqual([
      [[ITEM_H, ITEM_K], 1],
    ]);
    expect(await listClips(other)).toHaveLength(1);
  });
});

describe('the library', () => {
  test('is searched with or without tones, by phrase or by scattered words', async () => {
    const log = await open();
    await keepClip(log, makeCapture());

    for (const words of ['dịch vụ công', 'DICH VU CONG', 'quoc gia lop', 'báo hải phòng', '']) {
      expect(await listClips(log, { words }), words).toHaveLength(1);
    }
    expect(await listClips(log, { words: 'giá rau' })).toEqual([]);
  });

  test('is found by the number of the document that it holds', async () => {
    const log = await open();
    const document = { number: '12/2024/QĐ-UBND', issuedOn: '2024-06-05', issuer: null };
    await keepClip(log, makeCapture({ kind: 'document', document }));

    expect(await listClips(log, { words: '12/2024/qd-ubnd' })).toHaveLength(1);
    expect(await listClips(log, { words: '13/2024/qd-ubnd' })).toEqual([]);
  });

  test('shows one item of the plan, and hides what was put away', async () => {
    const log = await open();
    const { clip } = await keepClip(log, makeCapture(), { items: [ITEM_K] });

    expect(await listClips(log, { item: ITEM_K })).toHaveLength(1);
    expect(await listClips(log, { item: ITEM_H })).toEqual([]);

    await annotate(log, clip, { archived: true });
    expect(await listClips(log)).toEqual([]);
    await annotate(log, clip, { archived: false });
    expect(await listClips(log)).toHaveLength(1);
  });

  test('writes nothing when nothing was said', async () => {
    const log = await open();
    const { clip } = await keepClip(log, makeCapture(), { items: [ITEM_K] });
    const before = await log.head();

    await annotate(log, clip, { items: [ITEM_K] });

    expect(await log.head()).toBe(before);
  });
});

describe('clips made before the extension knows whose they are', () => {
  test('wait in the inbox and move to the first workspace, once', async () => {
    const { db } = await open();
    await keepClip(await currentLog(db), makeCapture(), { items: [ITEM_K] });
    expect((await currentLog(db)).ws).toBe(INBOX);

    const log = await adoptWorkspace(db, 'school.p');
    await adoptWorkspace(db, 'school.p');

    expect((await currentLog(db)).ws).toBe('school.p');
    expect((await listClips(log)).map(({ items }) => items)).toEqual([[ITEM_K]]);
    expect(await readAll(log)).toHaveLength(2);
    expect(await listClips(await DexieLog.open(db, INBOX))).toEqual([]);
  });

  test('are not shown to a workspace that comes later', async () => {
    const { db } = await open();
    await keepClip(await currentLog(db), makeCapture());
    await adoptWorkspace(db, 'school.p');

    const other = await adoptWorkspace(db, 'other.p');

    expect(await listClips(other)).toEqual([]);
    expect(await readAll(other)).toEqual([]);
  });
});

describe('big things', () => {
  const bytes = new Uint8Array(2_500_000).map((_, at) => at % 251);

  test('are cut into chunks, sent once, and put together elsewhere', async () => {
    const [one, other] = [await open(), await open()];
    const blob = await keepBlob(one.db, bytes, 'image/jpeg');
    expect(blob.chunks).toHaveLength(3);
    const image = {
      src: 'https://bhp.1cdn.vn/a.jpg',
      caption: null,
      credit: null,
      alt: null,
      blob,
    };
    await keepClip(one, makeCapture({ images: [image] }));
    const portal = memoryChunks();

    await exchangeChunks(one, portal);
    await exchangeChunks(one, portal);
    expect(portal.puts).toBe(3);

    await exchange(other, { name: 'one', exchange: answerFrom(one) });
    expect(await readBlob(other.db, blob)).toBeUndefined();
    await exchangeChunks(other, portal);
    const together = await readBlob(other.db, blob);
    expect(together?.type).toBe('image/jpeg');
    expect(new Uint8Array((await together?.arrayBuffer()) ?? [])).toEqual(bytes);
  });

  test('are asked about in bounded questions, however many wait', async () => {
    const log = await open();
    const hashes = Array.from({ length: 1200 }, (_, at) => at.toString(16).padStart(64, '0'));
    await log.db.chunkUses.bulkPut(hashes.map((hash) => ({ ws: log.ws, hash, state: 'here' })));
    const asked: number[] = [];
    const portal = {
      ...memoryChunks(),
      missing: async (some: readonly string[]) => {
        asked.push(some.length);
        return [...some];
      },
    };

    await exchangeChunks(log, portal);

    expect(asked.slice(0, 3)).toEqual([500, 500, 200]);
  });

  test('whose bytes are not here are wanted, never counted as sent', async () => {
    const log = await open();
    const hash = 'a'.repeat(64);
    await log.db.chunkUses.put({ ws: log.ws, hash, state: 'here' });

    await exchangeChunks(log, memoryChunks());

    expect(await log.db.chunkUses.get([log.ws, hash])).toMatchObject({ state: 'wanted' });
  });

  test('are offered again to a portal that was restored', async () => {
    const log = await open();
    const blob = await keepBlob(log.db, bytes.slice(0, 10), 'image/png');
    const image = {
      src: 'https://bhp.1cdn.vn/a.png',
      caption: null,
      credit: null,
      alt: null,
      blob,
    };
    await keepClip(log, makeCapture({ images: [image] }));
    await exchangeChunks(log, memoryChunks());
    const restored = memoryChunks();

    await log.restart('portal', 'new epoch');
    await exchangeChunks(log, restored);

    expect(restored.puts).toBe(1);
  });

  test('that arrive damaged are asked for again', async () => {
    const [one, other] = [await open(), await open()];
    const blob = await keepBlob(one.db, bytes.slice(0, 10), 'image/png');
    const image = {
      src: 'https://bhp.1cdn.vn/a.png',
      caption: null,
      credit: null,
      alt: null,
      blob,
    };
    await keepClip(one, makeCapture({ images: [image] }));
    await exchange(other, { name: 'one', exchange: answerFrom(one) });

    await fetchChunks(other, async () => bytes.slice(0, 9));
    expect(await readBlob(other.db, blob)).toBeUndefined();
    await fetchChunks(other, async () => bytes.slice(0, 10));
    expect((await readBlob(other.db, blob))?.size).toBe(10);
  });
});

function answerFrom(log: DexieLog) {
  return async (request: Parameters<typeof answerExchange>[1]) =>
    await answerExchange(log, request);
}

function memoryChunks(): ChunkStore & { puts: number } {
  const kept = new Map<string, Uint8Array>();
  return {
    puts: 0,
    missing: async (hashes) => hashes.filter((hash) => !kept.has(hash)),
    async put(hash, chunk) {
      expect(await sha256(chunk)).toBe(hash);
      kept.set(hash, chunk);
      this.puts += 1;
    },
    get: async (hash) => kept.get(hash),
  };
}
