import { expect, test } from 'vitest';

import { missingIn } from '#field/clip/arrival.ts';
import type { Missing } from '#field/clip/capture.ts';
import { readBlob } from '#store/chunks.ts';
import { capturesOf, keepClip } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { adoptWorkspace, currentLog } from '#store/inbox.ts';

import { clipFiles, countToCome } from '../../extension/files/clip-files.ts';
import { allOrders, Fetching, type FetchingWays } from '../../extension/files/fetching.ts';
import type { OpenedFile, OpenFile } from '../../extension/files/open-file.ts';
import { oneAtATime } from '../../extension/one-at-a-time.ts';
import { makeCapture } from '../support/make.ts';

const SITE = 'https://baohaiphong.vn';
const PDF = `${SITE}/quyet-dinh.pdf`;
const PICTURE = `${SITE}/anh.jpg`;

let opened = 0;

/** Files that are had, by their address. Others are too late. */
type Files = Record<string, OpenedFile | { readonly missing: Missing }>;

function aFile(words: string, type = 'application/octet-stream'): OpenedFile {
  const bytes = new TextEncoder().encode(words);
  return {
    type,
    size: bytes.length,
    read: async (start, end) => bytes.slice(start, end),
    close: async () => {},
  };
}

/** A kept page with a picture and a file, and the queue that fetches them. */
async function setUp(files: Files, special: Partial<FetchingWays> = {}) {
  opened += 1;
  const db = new Database(`fetching ${opened}`);
  const asked: string[] = [];
  const wakes: number[] = [];
  let time = 1000;
  const image = { src: PICTURE, caption: null, credit: null, alt: null, blob: null };
  const page = makeCapture({ images: [image], attachments: [{ href: PDF, text: 'Quyết định' }] });
  const { clip } = await keepClip(await currentLog(db), page);
  const open: OpenFile = async (src) => {
    asked.push(src);
    return files[src] ?? { missing: 'late' };
  };
  const ways: FetchingWays = {
    open: () => open,
    inTurn: oneAtATime(),
    wakeAt: (at) => wakes.push(at),
    onArrival: () => {},
    isOnline: () => true,
    now: () => time,
    ...special,
  };
  return {
    db,
    clip,
    asked,
    wakes,
    newWorker: () => new Fetching(db, ways),
    wait: (ms: number) => {
      time += ms;
    },
    page: async () => (await capturesOf(await currentLog(db), clip))[0],
    /** Until so much is left to come, and nothing is under way. */
    left: async (count: number) => {
      await expect
        .poll(async () => {
          const orders = await allOrders(db);
          return orders.every(({ dueAt }) => dueAt > 0) && orders.flatMap(({ wanted }) => wanted);
        })
        .toHaveLength(count);
    },
  };
}

test('what a page lacks is fetched after it was kept, and its bytes are here', async () => {
  const { db, clip, newWorker, page, left } = await setUp({
    [PDF]: aFile('%PDF-1.4 …'),
    [PICTURE]: aFile('JPEG', 'image/jpeg'),
  });

  await newWorker().order(clip, 7);

  await left(0);
  const whole = await page();
  expect(whole && missingIn(whole)).toEqual([]);
  const blob = whole?.attachments[0]?.blob;
  expect(blob && (await readBlob(db, blob)))?.toMatchObject({ type: 'application/pdf' });
});

test('a page to sign in is not taken for the file, and the reason is told', async () => {
  const { db, clip, newWorker, left } = await setUp({
    [PDF]: aFile('\n<!DOCTYPE html><title>Đăng nhập</title>', 'application/pdf'),
    [PICTURE]: aFile('JPEG', 'image/jpeg'),
  });

  await newWorker().order(clip, 7);

  await left(0);
  expect(await clipFiles(db, clip)).toMatchObject({
    lacking: [{ src: PDF, missing: 'sign-in' }],
    closed: [],
  });
});

test('another worker goes on where one was killed, and only with what is left', async () => {
  const files: Files = { [PICTURE]: aFile('JPEG', 'image/jpeg') };
  const { clip, asked, newWorker, wait, left, page } = await setUp(files);
  await newWorker().order(clip, 7);
  await left(1);
  files[PDF] = aFile('%PDF-1.4');
  asked.length = 0;

  await newWorker().resume();
  expect(asked).toEqual([]);
  wait(30_000);
  await newWorker().resume();

  expect(asked).toEqual([PDF]);
  const whole = await page();
  expect(whole && missingIn(whole)).toEqual([]);
});

test('what never comes is tried five times, then the reason stands there', async () => {
  const { db, clip, asked, wakes, newWorker, wait } = await setUp({});
  const worker = newWorker();
  await worker.order(clip, 7);

  for (let tries = 2; tries < 9; tries += 1) {
    await worker.resume();
    wait(60 * 60_000);
  }

  expect(asked.filter((src) => src === PDF)).toHaveLength(5);
  expect(wakes.length).toBeGreaterThan(0);
  expect(await clipFiles(db, clip)).toMatchObject({
    toCome: { images: 0, files: 0 },
    lacking: [{ missing: 'late' }, { missing: 'late' }],
  });
});

test('with no network nothing is tried, and nothing is given up', async () => {
  const { clip, asked, newWorker, wait, db } = await setUp({}, { isOnline: () => false });
  const worker = newWorker();
  await worker.order(clip, 7);

  for (let tries = 0; tries < 8; tries += 1) {
    await worker.resume();
    wait(60 * 60_000);
  }

  expect(asked).toEqual([]);
  expect(await countToCome(db)).toEqual({ images: 1, files: 1 });
});

test('a line that breaks is tried again, a host that is closed to the page is asked for', async () => {
  const { db, clip, newWorker, left } = await setUp({
    [PDF]: { missing: 'closed' },
    [PICTURE]: { missing: 'gone' },
  });

  await newWorker().order(clip, 7);

  await left(1);
  expect(await clipFiles(db, clip)).toMatchObject({
    toCome: { images: 0, files: 1 },
    lacking: [{ src: PICTURE, missing: 'gone' }],
  });
});

test('what comes after the inbox has moved to a workspace is the clip of that workspace', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { db, clip, newWorker, page, left } = await setUp(
    {},
    {
      open: () => async () => {
        await held;
        return aFile('%PDF-1.4', 'image/jpeg');
      },
    },
  );
  await newWorker().order(clip, 7);

  await adoptWorkspace(db, 'unit.plan');
  release();

  await left(0);
  const whole = await page();
  expect(whole && missingIn(whole)).toEqual([]);
});

test('a person may ask for everything again, what is settled is not tried by itself', async () => {
  const files: Files = { [PDF]: aFile('chỉ là chữ'), [PICTURE]: { missing: 'too-big' } };
  const { db, clip, asked, newWorker, left, page } = await setUp(files);
  const worker = newWorker();
  await worker.order(clip, 7);
  await left(0);
  const settled = await clipFiles(db, clip);
  asked.length = 0;

  await worker.order(clip, 7);
  expect(asked).toEqual([]);
  files[PDF] = aFile('%PDF-1.4');
  await worker.order(clip, 7, () => true);

  await left(0);
  expect(settled.lacking.map(({ missing }) => missing)).toEqual(['too-big', 'not-a-file']);
  expect((await page())?.attachments).toMatchObject([{ blob: { mime: 'application/pdf' } }]);
});
