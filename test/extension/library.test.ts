import { expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import type { Reading } from '#page/reading.ts';
import { readBlob } from '#store/chunks.ts';
import { annotate, capturesOf, listClips } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { currentLog } from '#store/inbox.ts';

import type { Tab } from '../../extension/calls.ts';
import type { FetchImage } from '../../extension/images.ts';
import { keepPage, look } from '../../extension/library.ts';
import { oneAtATime } from '../../extension/one-at-a-time.ts';
import { bookmarkOf } from '../../extension/read-tab.ts';
import { makeCapture } from '../support/make.ts';

const TAB: Tab = { id: 7, url: makeCapture().url, title: 'Trường học hướng dẫn' };
const NO_IMAGES: FetchImage = async () => ({ missing: 'closed' });
const ITEM = asId<'item'>('hp-sgddt-2024.k');

let opened = 0;

function open(): Database {
  opened += 1;
  return new Database(`extension ${opened}`);
}

function makeReading(special: Partial<Reading> = {}): Reading {
  const { type: _, capturedAt: __, ...reading } = makeCapture();
  return { ...reading, ...special };
}

/** Keep a page as the popup would ask for it. */
async function keep(
  db: Database,
  {
    reading = makeReading(),
    items = [ITEM],
    note = '',
    fetchImage = NO_IMAGES,
  }: { reading?: Reading; items?: (typeof ITEM)[]; note?: string; fetchImage?: FetchImage } = {},
) {
  return await keepPage(
    db,
    { id: crypto.randomUUID(), tab: TAB, reading, items, note },
    { fetchImage },
  );
}

test('a page that is kept is in the library with what the user said', async () => {
  const db = open();

  const kept = await keep(db, { note: 'dùng cho tháng 5' });

  expect(kept).toMatchObject({ ok: true, value: { outcome: 'new' } });
  expect(await listClips(await currentLog(db))).toMatchObject([
    { title: makeReading().title, items: [ITEM], note: 'dùng cho tháng 5' },
  ]);
});

test('the same page kept again is one clip with the new remarks', async () => {
  const db = open();
  await keep(db);

  const again = await keep(db, { items: [], note: 'bỏ chọn' });

  expect(again).toMatchObject({ ok: true, value: { outcome: 'same' } });
  expect(await listClips(await currentLog(db))).toMatchObject([{ items: [], note: 'bỏ chọn' }]);
});

test('a page that has changed is a new capture of the same clip', async () => {
  const db = open();
  await keep(db);

  const again = await keep(db, { reading: makeReading({ paragraphs: ['Đã đính chính.'] }) });

  expect(again).toMatchObject({ ok: true, value: { outcome: 'changed' } });
  const log = await currentLog(db);
  const [clip, ...others] = await listClips(log);
  expect(others).toEqual([]);
  expect(clip && (await capturesOf(log, clip.id))).toHaveLength(2);
});

test('a page that has changed back is shown as it is now', async () => {
  const db = open();
  const before = makeReading({ title: 'Tiêu đề cũ' });
  await keep(db, { reading: before });
  // The library shows the newest: two captures of one millisecond would be in no order.
  const later = (reading: Reading, at: number) =>
    keepPage(
      db,
      { id: crypto.randomUUID(), tab: TAB, reading, items: [], note: '' },
      { fetchImage: NO_IMAGES, now: () => Date.now() + at },
    );
  await later(makeReading({ title: 'Tiêu đề mới' }), 1000);

  expect(await later(before, 2000)).toMatchObject({ ok: true, value: { outcome: 'changed' } });

  expect(await listClips(await currentLog(db))).toMatchObject([{ title: 'Tiêu đề cũ' }]);
});

test('a bookmark of a page never hides the text that it gave before', async () => {
  const db = open();
  await keep(db);
  const reading = bookmarkOf(TAB);

  const again = reading && (await keep(db, { reading, note: 'đọc lại sau' }));

  expect(again).toMatchObject({ ok: true, value: { outcome: 'same' } });
  const log = await currentLog(db);
  expect(await listClips(log)).toMatchObject([{ kind: 'article', note: 'đọc lại sau' }]);
});

test('images that came are kept with the capture, the others by their address', async () => {
  const db = open();
  const images = ['a', 'b'].map((name) => ({
    src: `https://baohaiphong.vn/${name}.jpg`,
    caption: null,
    credit: null,
    alt: null,
    blob: null,
  }));
  const fetchImage: FetchImage = async (src) =>
    src.endsWith('a.jpg') ? { mime: 'image/jpeg', base64: btoa('bytes') } : { missing: 'closed' };

  const kept = await keep(db, { reading: makeReading({ images }), fetchImage });

  expect(kept).toMatchObject({ ok: true, value: { images: { kept: 1, all: 2 } } });
  const log = await currentLog(db);
  const [clip] = await listClips(log);
  const [capture] = clip ? await capturesOf(log, clip.id) : [];
  const [first, second] = capture?.images ?? [];
  expect(first?.blob && (await readBlob(db, first.blob)))?.toMatchObject({ size: 5 });
  expect(second).toMatchObject({ src: 'https://baohaiphong.vn/b.jpg', blob: null });
});

test('what is not a page is refused, and nothing is kept', async () => {
  const db = open();

  const kept = await keep(db, { reading: makeReading({ url: 'javascript:alert(1)' }) });

  expect(kept).toEqual({ ok: false, problem: 'bad-page' });
  expect(await listClips(await currentLog(db))).toEqual([]);
});

test('a full disk is said in its own word', async () => {
  const db = open();
  await db.open();
  db.log.hook('creating', () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });

  expect(await keep(db)).toEqual({ ok: false, problem: 'disk-full' });
});

test('looking at a page that is in the library gives what was said of it', async () => {
  const db = open();
  await keep(db, { note: 'đã xem' });

  const same = await look(db, TAB, async () => ({ reading: makeReading() }));
  const changed = await look(db, TAB, async () => ({
    reading: makeReading({ title: 'Tên khác' }),
  }));

  expect(same).toMatchObject({
    problem: undefined,
    earlier: { isSame: true, items: [ITEM], note: 'đã xem' },
  });
  expect(changed).toMatchObject({ earlier: { isSame: false } });
});

test('a page that cannot be read is offered as a bookmark when it has an address', async () => {
  const db = open();

  const closed = await look(db, TAB, async () => ({ problem: 'closed-page' }));
  const settings = await look(db, { ...TAB, url: 'chrome://settings' }, async () => ({
    problem: 'own-page',
  }));

  expect(closed).toMatchObject({ problem: 'closed-page', reading: { kind: 'bookmark' } });
  expect(settings).toMatchObject({ problem: 'own-page', reading: undefined });
});

test('an answer that has not the shape of a page is our fault, and a bookmark is offered', async () => {
  const forged: Reading = { ...makeReading(), title: '' };

  const seen = await look(open(), TAB, async () => ({ reading: forged }));

  expect(seen).toMatchObject({ problem: 'broken-reader', reading: { kind: 'bookmark' } });
});

test('a page too long for one entry is cut, and stays the same page when it is kept again', async () => {
  const db = open();
  const paragraphs = Array.from({ length: 4000 }, (_, at) => `Đoạn ${at} của một văn bản rất dài.`);
  const long = async () => ({ reading: makeReading({ paragraphs, body: 'x'.repeat(300_000) }) });

  const seen = await look(db, TAB, long);
  expect(seen.isCut).toBe(true);
  expect(seen.reading?.paragraphs[0]).toBe('Đoạn 0 của một văn bản rất dài.');
  expect(seen.reading?.paragraphs.length).toBeGreaterThan(1000);
  if (seen.reading) {
    await keep(db, { reading: seen.reading });
  }

  expect(await look(db, TAB, long)).toMatchObject({ earlier: { isSame: true } });
});

test('impatient clicks keep one capture', async () => {
  const db = open();
  const inTurn = oneAtATime();
  const page = { tab: TAB, reading: makeReading(), items: [ITEM], note: '' };
  const click = (id: string) => keepPage(db, { id, ...page }, { fetchImage: NO_IMAGES, inTurn });

  await Promise.all(['1', '2', '3'].map(click));

  expect(await db.records.count()).toBe(1);
});

test('a click that is sent once more does not undo what was said since', async () => {
  const db = open();
  const click = { id: '1', tab: TAB, reading: makeReading(), items: [ITEM], note: 'lúc bấm' };
  await keepPage(db, click, { fetchImage: NO_IMAGES });
  const log = await currentLog(db);
  const [clip] = await listClips(log);
  await (clip && annotate(log, clip.id, { note: 'sửa trong sổ tin' }));

  const again = await keepPage(db, click, { fetchImage: NO_IMAGES });

  expect(again).toMatchObject({ ok: true, value: { clip: clip?.id } });
  expect(await listClips(log)).toMatchObject([{ note: 'sửa trong sổ tin' }]);
});

test('a page that is kept once more brings the images that were missing', async () => {
  const db = open();
  const images = ['a', 'b'].map((name) => ({
    src: `https://anh.example.vn/${name}.jpg`,
    caption: null,
    credit: null,
    alt: null,
    blob: null,
  }));
  const reading = makeReading({ images });
  const closed: FetchImage = async () => ({ missing: 'closed' });
  const allowed: FetchImage = async () => ({ mime: 'image/jpeg', base64: btoa('bytes') });

  const first = await keep(db, { reading, fetchImage: closed });
  const second = await keep(db, { reading, fetchImage: allowed });

  expect(first).toMatchObject({ value: { outcome: 'new', images: { kept: 0, all: 2 } } });
  expect(second).toMatchObject({ value: { outcome: 'same', images: { kept: 2, all: 2 } } });
  const log = await currentLog(db);
  const [clip] = await listClips(log);
  expect(clip?.versions).toBe(1);
  const [newest] = clip ? await capturesOf(log, clip.id) : [];
  expect(newest?.images.map(({ missing, blob }) => [missing, blob?.size])).toEqual([
    [undefined, 5],
    [undefined, 5],
  ]);
});

test('trying again in vain adds nothing', async () => {
  const db = open();
  const image = { src: 'https://anh.example.vn/a.jpg', caption: null, credit: null, alt: null };
  const reading = makeReading({ images: [{ ...image, blob: null }] });

  await keep(db, { reading });
  await keep(db, { reading });

  expect(await db.records.count()).toBe(1);
});

test('what was confirmed for other pages speaks for the items of a page like them, not of itself', async () => {
  const db = open();
  const url = 'https://bao.example/dot-trong-cay.html';
  const paragraphs = ['Học sinh cả khối trồng cây xanh quanh sân trường mới.'];
  await keep(db, { reading: makeReading({ url, canonicalUrl: url, paragraphs }), items: [ITEM] });
  await keep(db, { reading: makeReading({ paragraphs: ['Chuyện khác hẳn.'] }), items: [] });

  const seen = await look(db, TAB, async () => ({
    reading: makeReading({ title: 'Trồng cây', paragraphs }),
  }));
  const itself = await look(db, TAB, async () => ({
    reading: makeReading({ url, canonicalUrl: url, paragraphs }),
  }));

  expect(seen.votes).toMatchObject([[ITEM, { nearest: makeReading().title }]]);
  expect(itself.votes).toEqual([]);
});
