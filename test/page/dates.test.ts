import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { toIsoVietnam } from '#base/day.ts';
import { parseAnyDate, parseDate } from '#page/dates.ts';
import { readPage } from '#page/read-page.ts';
import type { DateForm } from '#page/site.ts';

import { parsePage } from '../../portal/reading/parse-page.ts';

const KNOWN: readonly (readonly [text: string, form: DateForm, meant: string | null])[] = [
  ['17/05/2024 - 08:15', 'day-first', '2024-05-17T08:15:00+07:00'],
  ['05/09/2025', 'day-first', '2025-09-05T00:00:00+07:00'],
  ['15-01-2024 13:04', 'day-first', '2024-01-15T13:04:00+07:00'],
  ['24/05/2021 14:47:00 ', 'day-first', '2021-05-24T14:47:00+07:00'],
  ['Thứ tư - 13/11/2024 08:42', 'day-first', '2024-11-13T08:42:00+07:00'],
  ['Thứ 5, 26/11/2020 | 15:15', 'day-first', '2020-11-26T15:15:00+07:00'],
  ['Thứ Ba, 23/09/2014 | 08:00 (GMT+7)', 'day-first', '2014-09-23T08:00:00+07:00'],
  ['Thứ sáu, 17/05/2024\u00A008:30\u00A0|', 'day-first', '2024-05-17T08:30:00+07:00'],
  ['Ngày đăng: 20/05/2024 09:14 Số lượt xem: 188', 'day-first', '2024-05-20T09:14:00+07:00'],
  ['08:05 | 3/7/2024', 'day-first', '2024-07-03T08:05:00+07:00'],
  ['3/7/2024 8:05:00 CH', 'day-first', '2024-07-03T20:05:00+07:00'],
  ['ngày 15 tháng 01 năm 2020', 'day-first', '2020-01-15T00:00:00+07:00'],
  ['31/02/2024 08:00', 'day-first', null],
  ['17/05/2024 27:15', 'day-first', null],
  ['10:21:45', 'day-first', null],
  ['9/5/2025 10:17:01 PM', 'month-first', '2025-09-05T22:17:01+07:00'],
  ['5/17/2024 12:15:01 AM', 'month-first', '2024-05-17T00:15:01+07:00'],
  ['17/5/2024 8:15:01 AM', 'month-first', null],
  ['2024-05-17T10:05:00+07:00', 'iso', '2024-05-17T10:05:00+07:00'],
  ['2021-11-09T08:30:12+00:00', 'iso', '2021-11-09T15:30:12+07:00'],
  ['2021-11-08T19:30:00Z', 'iso', '2021-11-09T02:30:00+07:00'],
  ['2024-05-17T10:05:00', 'iso', '2024-05-17T10:05:00+07:00'],
  ['2024-11-13+0708:42:00', 'iso', '2024-11-13T08:42:00+07:00'],
  ['2024-05-17', 'iso', '2024-05-17T00:00:00+07:00'],
  ['hôm qua', 'iso', null],
];

const before = process.env.TZ;

// The computer of whoever clips may stand anywhere; what a page says does not change with it.
describe.each([
  ['UTC', 0],
  ['Asia/Ho_Chi_Minh', -420],
  ['America/Los_Angeles', 480],
])('on a computer whose clock is set to %s', (zone, offset) => {
  beforeEach(() => {
    process.env.TZ = zone;
  });
  afterEach(() => {
    process.env.TZ = before;
  });

  test('the computer does keep that time', () => {
    expect(new Date('2024-01-15T00:00:00Z').getTimezoneOffset()).toBe(offset);
  });

  test.each(KNOWN)('%j as %s is %s', (text, form, meant) => {
    const date = parseDate(text, form);

    expect(date === null ? null : toIsoVietnam(date)).toBe(meant);
  });

  test('an American date in the metadata of baohaiphong.vn is the fifth of September', () => {
    const { page, window } = parsePage(
      '<html><head><meta property="article:published_time" content="9/5/2025 10:17:01 PM"></head><body><article class="entry"><h1 class="block-sc-title">Bài</h1><p>Chữ.</p></article></body></html>',
    );

    const { publishedAt } = readPage(page, 'https://baohaiphong.vn/bai-529310.html', { window });

    expect(toIsoVietnam(publishedAt ?? 0)).toBe('2025-09-05T22:17:01+07:00');
  });
});

test('a metadata date with AM or PM is American, and no other with slashes is', () => {
  expect(toIsoVietnam(parseAnyDate('9/5/2025 1:30:00 PM') ?? 0)).toBe('2025-09-05T13:30:00+07:00');
  expect(toIsoVietnam(parseAnyDate('9/5/2025 13:30') ?? 0)).toBe('2025-05-09T13:30:00+07:00');
});
