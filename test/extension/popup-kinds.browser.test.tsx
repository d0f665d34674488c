import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { asId } from '#base/id.ts';
import { ok, problem } from '#base/result.ts';
import type { PageAt } from '#page/pages.ts';
import type { Reading } from '#page/reading.ts';

import type { Bond, Calls, KeepRequest, Look } from '../../extension/calls.ts';
import { Popup } from '../../extension/popup/Popup.tsx';
import { makeCapture } from '../support/make.ts';
import { axeFindings } from '../ui/draft/axe.ts';

const KEPT = { clip: asId<'clip'>('c1'), outcome: 'new', images: { kept: 0, all: 0 } } as const;
const BOND: Bond = {
  keeping: 0,
  items: [],
  unread: [],
  toCome: { images: 0, files: 0 },
  waiting: 0,
  portal: 'http://localhost:8787',
  asking: undefined,
};
const ITEMS = ['Chợ phường mở cửa sớm hơn', 'Cầu mới nối hai bờ sông', 'Trường nhận hồ sơ'].map(
  (text, at) => ({ href: `https://baohaiphong.vn/tin-${at + 1}.html`, text }),
);

let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
  localStorage.clear();
});

function makeReading(special: Partial<Reading> = {}): Reading {
  const { type: _, capturedAt: __, ...reading } = makeCapture();
  return { ...reading, ...special };
}

/** Open the popup on a page, with a worker that answers so. Gives what it was asked to keep. */
function open(look: Partial<Look>, special: Partial<Calls> = {}): KeepRequest[] {
  const asked: KeepRequest[] = [];
  const worker: Calls = {
    pointed: async () => undefined,
    readAt: async () => undefined,
    postAt: async () => ({ unit: undefined, isSocial: false, isOwn: false }),
    recordPost: async () => problem('no-items'),
    takeBackPost: async () => {},
    stop: async () => {},
    pick: async () => {},
    forget: async () => {},
    look: async () => ({
      problem: undefined,
      reading: makeReading(),
      earlier: undefined,
      isCut: false,
      ...look,
    }),
    keep: async () => ok(KEPT),
    files: async () => ({ toCome: BOND.toCome, lacking: [], closed: [] }),
    fetchAgain: async () => {},
    bond: async () => BOND,
    decide: async () => {},
    ...special,
  };
  const keep: Calls['keep'] = async (request) => {
    asked.push(request);
    return await worker.keep(request);
  };
  render(
    <Popup
      worker={{ ...worker, keep }}
      findTab={async () => ({ id: 7, url: makeCapture().url, title: '' })}
      version="1.2.3"
      close={() => {}}
      openLibrary={async () => {}}
      allow={async () => true}
    />,
    root,
  );
  return asked;
}

const list = makeReading({ kind: 'list', title: 'Xã hội', paragraphs: [], body: '', items: ITEMS });

test('pieces of a list are sent one by one, and those that are here are not asked for again', async () => {
  const known = ITEMS.slice(0, 1).map(({ href }) => href);
  const asked = open(
    { reading: list, known },
    {
      keep: async ({ reading }) =>
        reading.title.startsWith('Cầu') ? ok(KEPT) : problem('not-had' as const),
    },
  );
  await page.getByRole('checkbox', { name: 'Chọn tất cả bài chưa lưu' }).click();
  await page.getByLabelText('Ghi chú').fill('cho bản tin');

  await page.getByRole('button', { name: 'Lưu 2 bài đã chọn' }).click();

  await expect.element(page.getByText('chưa lưu được', { exact: true })).toBeVisible();
  expect(page.getByText('đã lưu', { exact: true }).elements()).toHaveLength(2);
  expect(asked).toMatchObject([
    { isToRead: true, note: 'cho bản tin', reading: { url: ITEMS[1]?.href, kind: 'bookmark' } },
    { isToRead: true, note: 'cho bản tin', reading: { url: ITEMS[2]?.href, kind: 'bookmark' } },
  ]);
  expect(await axeFindings()).toEqual([]);
});

test('a list itself is kept with what it leads to', async () => {
  const asked = open({ reading: list });
  await expect.element(page.getByRole('button', { name: 'Lưu các bài đã chọn' })).toBeDisabled();

  await page.getByRole('button', { name: 'Lưu cả danh sách như một đánh dấu' }).click();

  await expect.element(page.getByRole('status')).toMatchTextContent(/Đã lưu/);
  expect(asked).toMatchObject([{ reading: { kind: 'list', items: ITEMS } }]);
});

test('what is being kept of a list can be stopped, and what failed is named', async () => {
  const stopped: string[][] = [];
  const request: KeepRequest = {
    id: 'x',
    tab: { id: 1, url: '', title: '' },
    reading: makeReading({ title: 'Tin bị lạc' }),
    items: [],
    note: '',
    isToRead: true,
  };
  const asked = open(
    {},
    {
      bond: async () => ({
        ...BOND,
        keeping: 2,
        items: ['a', 'b'],
        unread: [{ request, problem: 'not-had' }],
      }),
      stop: async (ids) => void stopped.push([...ids]),
    },
  );

  await page.getByRole('button', { name: 'Dừng' }).click();
  await expect.element(page.getByText('Tin bị lạc', { exact: true })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Chỉ lưu địa chỉ' }).click();
  await page.getByRole('button', { name: 'Bỏ', exact: true }).click();

  await expect.poll(() => stopped).toEqual([['a', 'b'], ['x']]);
  expect(asked.map(({ id, isToRead }) => [id, isToRead])).toEqual([['x', undefined]]);
});

const NEXT = `${makeCapture().url}/2`;
const FIRST = makeReading({ pages: { read: 1, all: 2 } });
const SECOND: PageAt = {
  reading: makeReading({
    paragraphs: ['Trang sau kể tiếp chuyện của các em học sinh lớp tám trong buổi chiều hôm ấy.'],
  }),
  more: { next: null, pages: 2 },
};

test('the later pages of an article are read while its first is shown', async () => {
  let arrive = (_: PageAt) => {};
  const asked = open(
    { reading: FIRST, next: NEXT },
    {
      readAt: () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    },
  );
  await expect.element(page.getByText('Bài có 2 trang, đang đọc trang 2…')).toBeVisible();
  expect(await axeFindings()).toEqual([]);

  arrive(SECOND);
  await expect.element(page.getByText('Bài có 2 trang, đã đọc đủ.')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();

  await expect.poll(() => asked).toMatchObject([{ reading: { pages: { read: 2, all: 2 } } }]);
  expect(asked[0]?.next).toBeUndefined();
});

test('reading the pages can be stopped and gone on with, and saving meanwhile hands them over', async () => {
  const asked = open({ reading: FIRST, next: NEXT }, { readAt: () => new Promise(() => {}) });

  await page.getByRole('button', { name: 'Dừng' }).click();
  await expect.element(page.getByText(/^Bài có 2 trang, mới đọc được 1\. Đã dừng/)).toBeVisible();
  await page.getByRole('button', { name: 'Đọc tiếp' }).click();
  await expect.element(page.getByText('Bài có 2 trang, đang đọc trang 2…')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();

  await expect.poll(() => asked).toMatchObject([{ next: NEXT, reading: { pages: { read: 1 } } }]);
});

test('an article of which pages are missing is kept with a word about it', async () => {
  open(
    { reading: FIRST, next: NEXT },
    { keep: async () => ok({ ...KEPT, pages: { read: 1, all: 2 } }) },
  );
  await expect.element(page.getByText(/Trang 2 chưa mở được/)).toBeVisible();

  await page.getByRole('button', { name: 'Lưu', exact: true }).click();

  await expect.element(page.getByText('Bài có 2 trang, ở đây mới có 1 trang.')).toBeVisible();
});

test('a document shows its particulars and its files, a film its address', async () => {
  const reading = makeReading({
    kind: 'document',
    document: { number: '12/QĐ', issuedOn: '2024-06-05', issuer: null },
    attachments: [{ href: 'https://a.example/tep/12%20qd.pdf', text: '' }],
    media: [{ type: 'video', src: 'https://a.example/phim.mp4' }],
  });
  open({ reading });

  await expect.element(page.getByText('12/QĐ')).toBeVisible();
  await expect.element(page.getByText('05/06/2024')).toBeVisible();
  await expect.element(page.getByText('12 qd.pdf')).toBeVisible();
  await expect.element(page.getByText('Phim: phim.mp4')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
