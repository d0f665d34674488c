import { expect, test } from 'vitest';

import { ok, problem } from '#base/result.ts';
import type { PageAt } from '#page/pages.ts';

import type { KeepRequest } from '../../extension/calls.ts';
import { readFirst } from '../../extension/read-first.ts';
import { makeCapture } from '../support/make.ts';

const URL_ = 'https://baohaiphong.vn/dich-vu-cong-512044.html';

function pageAt(words: string, special: Partial<PageAt['reading']> = {}): PageAt {
  const { type: _, capturedAt: __, ...reading } = makeCapture({ paragraphs: [words] });
  return { reading: { ...reading, ...special }, more: null };
}

function request(special: Partial<KeepRequest> = {}): KeepRequest {
  const { reading } = pageAt('Trang đầu của bài, đủ dài để không phải là một cái nhãn.');
  return {
    id: 'a',
    tab: { id: 1, url: URL_, title: '' },
    reading,
    items: [],
    note: 'giữ',
    ...special,
  };
}

test('a page that was read is kept as it is', async () => {
  expect(await readFirst(request(), async () => undefined)).toEqual(ok(request()));
});

test('an item of a list is kept with what its page says, and what the user said', async () => {
  const page = pageAt('Chữ của bài.');

  const read = await readFirst(request({ isToRead: true }), async (address) =>
    address === URL_ ? page : undefined,
  );

  expect(read).toMatchObject({ value: { reading: { paragraphs: ['Chữ của bài.'] }, note: 'giữ' } });
});

test('an item whose page is not had, or has no article, is refused by name', async () => {
  const item = request({ isToRead: true });
  const section = pageAt('', { kind: 'list', paragraphs: [] });

  expect(await readFirst(item, async () => undefined)).toEqual(problem('not-had'));
  expect(await readFirst(item, async () => section)).toEqual(problem('no-article'));
});

test('an article is read on where it was left, until the time is up', async () => {
  const second = pageAt('Trang thứ hai của bài, cũng đủ dài để không phải là một cái nhãn.');
  const begun = request({ next: `${URL_}/2` });
  begun.reading.pages = { read: 1, all: 2 };

  const whole = await readFirst(begun, async () => second);
  const late = await readFirst(begun, async () => second, { budget: 0 });

  expect(whole).toMatchObject({ value: { reading: { pages: { read: 2, all: 2 } } } });
  expect(late).toMatchObject({ value: { reading: { pages: { read: 1, all: 2 } } } });
});
