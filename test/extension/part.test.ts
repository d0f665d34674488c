import { expect, test } from 'vitest';

import { Database } from '#store/database.ts';

import { partOf } from '../../extension/menu.ts';
import { notePart, takePart } from '../../extension/part.ts';
import { partAlone } from '../../extension/part-alone.ts';
import { fragmentOf } from '../../extension/read-part/fragment.ts';

const LINK = { kind: 'link', href: 'https://baohaiphong.vn/tin-2.html', frameId: 0 } as const;
const TAB = { id: 7, url: 'https://baohaiphong.vn/tin-1.html#binh-luan', title: 'Tin thứ nhất' };

let opened = 0;

function open(): Database {
  opened += 1;
  return new Database(`part ${opened}`);
}

test('what was pointed at is given once, and only to its own tab', async () => {
  const db = open();
  await notePart(db, 7, LINK);

  expect(await takePart(db, 7)).toEqual(LINK);
  expect(await takePart(db, 7)).toBeUndefined();

  await notePart(db, 7, LINK);
  expect(await takePart(db, 8)).toBeUndefined();
});

test('what was pointed at long ago is forgotten', async () => {
  const db = open();
  await notePart(db, 7, LINK, () => 0);

  expect(await takePart(db, 7, () => 60_000)).toBeUndefined();
});

test('a click on the page points at no part', () => {
  const click = { editable: false, pageUrl: TAB.url };

  expect(partOf({ ...click, menuItemId: 'clip' })).toBeUndefined();
  expect(partOf({ ...click, menuItemId: 'link', linkUrl: LINK.href })).toEqual(LINK);
});

test('long words are named by their beginning and their end', () => {
  const words = Array.from({ length: 60 }, (_, at) => `chữ${at}`).join(' ');

  expect(fragmentOf('Trang – một-hai')).toBe('#:~:text=Trang%20%E2%80%93%20m%E1%BB%99t%2Dhai');
  expect(decodeURIComponent(fragmentOf(words))).toBe(
    '#:~:text=chữ0 chữ1 chữ2 chữ3 chữ4 chữ5,chữ54 chữ55 chữ56 chữ57 chữ58 chữ59',
  );
});

test('of a closed page the selected words are kept with its address', () => {
  const reading = partAlone({ kind: 'selection', words: ' Một  đoạn ', frameId: 0 }, TAB);

  expect(reading).toMatchObject({
    kind: 'selection',
    paragraphs: ['Một đoạn'],
    canonicalUrl: 'https://baohaiphong.vn/tin-1.html#:~:text=M%E1%BB%99t%20%C4%91o%E1%BA%A1n',
    title: 'Tin thứ nhất',
  });
});
