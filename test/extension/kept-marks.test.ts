import { expect, test } from 'vitest';

import { addressesOf } from '../../extension/kept-marks.ts';

test('a page is ticked over http and https, and wherever on it one stands', () => {
  expect(addressesOf('http://baohaiphong.vn/tin-1.html?id=2#binh-luan')).toEqual([
    'http://baohaiphong.vn/tin-1.html?id=2',
    'https://baohaiphong.vn/tin-1.html?id=2',
  ]);
});

test('a page of which only a passage was kept is not ticked', () => {
  expect(addressesOf('http://baohaiphong.vn/tin-1.html#:~:text=một')).toEqual([]);
});
