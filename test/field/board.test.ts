import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { gapsIn } from '#field/board/gaps.ts';
import { quotaCount, quotaCounts } from '#field/board/quotas.ts';
import { covers, spanOf } from '#field/board/span.ts';
import { planOf } from '#field/plan/catalogue.ts';
import { moved } from '#field/plan/due.ts';
import { copyPlan } from '#field/plan/edit.ts';
import type { Plan, Quota } from '#field/plan/plan.ts';

import { makePost } from '../support/make.ts';
import { holds } from '../support/property.ts';

const PERIODS = ['week', 'month', 'quarter', 'half', 'nine-months', 'year'] as const;

/** A day of the years plans are made for. */
const anyDay = fc
  .integer({ min: Date.UTC(2019, 0, 1) / 864e5, max: Date.UTC(2045, 0, 1) / 864e5 })
  .map((days) => new Date(days * 864e5).toISOString().slice(0, 10));

function known(id: string): Plan {
  const plan = planOf(id);
  if (!plan) {
    throw new Error(`No plan ${id}`);
  }
  return plan;
}

const HAI_PHONG = known('hp-sgddt-2024');
const SOC_TRANG = known('st-sgddt-2022');

const postOn = (day: string, ...letters: string[]) =>
  makePost({
    publishedAt: Date.parse(`${day}T09:00:00+07:00`),
    items: HAI_PHONG.items
      .filter(({ printedLabel }) => letters.includes(printedLabel))
      .map(({ id }) => id),
  });

const labels = (items: readonly { readonly printedLabel: string }[]) =>
  items.map(({ printedLabel }) => printedLabel).join(' ');

describe('gaps', () => {
  const book = { current: HAI_PHONG, crosswalks: [] };
  const posts = ['a', 'a', 'b', 'c', 'đ', 'e', 'g', 'k'].map((letter, at) =>
    postOn(`2024-0${(at % 3) + 1}-15`, letter),
  );

  test('of a quarter with posts in a a b c đ e g k are d h i l', () => {
    expect(labels(gapsIn(book, posts, spanOf('quarter', '2024-02-10')))).toBe('d h i l');
    expect(labels(gapsIn(book, posts, spanOf('quarter', '2024-04-01')))).toBe(
      labels(HAI_PHONG.items),
    );
  });

  test('are filled twice by one post in two items', () => {
    const both = [postOn('2024-03-31', 'd', 'h')];
    expect(labels(gapsIn(book, [...posts, ...both], spanOf('quarter', '2024-01-01')))).toBe('i l');
  });

  test('are filled by posts of the plan before, as its items were carried over', () => {
    const { plan, crosswalk } = copyPlan(HAI_PHONG, { id: asId('copy'), year: 2025 });
    const year = spanOf('year', '2024-01-01');
    expect(labels(gapsIn({ current: plan, crosswalks: [crosswalk] }, posts, year))).toBe('d h i l');
    expect(gapsIn({ current: plan, crosswalks: [] }, posts, year)).toHaveLength(11);
  });

  test('begin and end with Hải Phòng’s day', () => {
    const late = makePost({
      items: HAI_PHONG.items.map(({ id }) => id),
      publishedAt: Date.parse('2024-03-31T17:00:00Z'),
    });
    expect(gapsIn(book, [late], spanOf('quarter', '2024-03-31'))).toHaveLength(11);
    expect(gapsIn(book, [late], spanOf('month', '2024-04-01'))).toEqual([]);
  });
});

describe('stretches of the calendar', () => {
  test('hold the day they are asked for, and the next begins the day after', () => {
    holds(
      fc.property(
        anyDay,
        fc.constantFrom('week', 'month', 'quarter', 'half', 'year'),
        (day, one) => {
          const span = spanOf(one, day);
          expect(covers(span, day)).toBe(true);
          expect(spanOf(one, span.first)).toEqual(span);
          expect(spanOf(one, moved(span.last, 1)).first).toBe(moved(span.last, 1));
        },
      ),
    );
  });

  test('know leap years, weeks over New Year, and the first nine months', () => {
    expect(spanOf('month', '2024-02-10').last).toBe('2024-02-29');
    expect(spanOf('quarter', '2023-02-10')).toEqual({ first: '2023-01-01', last: '2023-03-31' });
    expect(spanOf('week', '2025-01-01')).toEqual({ first: '2024-12-30', last: '2025-01-05' });
    expect(spanOf('nine-months', '2024-11-20')).toEqual({
      first: '2024-01-01',
      last: '2024-09-30',
    });
  });
});

describe('quotas', () => {
  const monthly = (posts: Parameters<typeof quotaCounts>[1], today: string) =>
    quotaCounts(SOC_TRANG, posts, today).map(({ span, state }) => `${span.last} ${state}`);

  test('of one post a month turn red only when the month is over', () => {
    const january = [postOn('2022-01-31', 'a'), postOn('2022-02-03', 'a')];
    expect(monthly(january, '2022-03-19')).toEqual(['2022-03-31 open']);
    expect(monthly(january, '2022-03-20')).toEqual(['2022-03-31 remind']);
    expect(monthly(january, '2022-03-31')).toEqual(['2022-03-31 remind']);
    expect(monthly(january, '2022-04-01')).toEqual(['2022-03-31 missed', '2022-04-30 open']);
    expect(monthly([...january, postOn('2022-03-05', 'b')], '2022-03-06')).toEqual([
      '2022-03-31 met',
    ]);
  });

  test('do not reach back before the plan’s year', () => {
    expect(monthly([], '2022-01-05')).toEqual(['2022-01-31 open']);
  });

  test('of a quarter are reminded of in its last month', () => {
    const quota: Quota = {
      what: 'bài viết',
      count: 2,
      period: 'quarter',
      scope: 'each-unit',
      countsDocuments: false,
    };
    const state = (today: string) => quotaCount(quota, [], spanOf('quarter', today), today).state;
    expect(state('2024-02-25')).toBe('open');
    expect(state('2024-03-20')).toBe('remind');
  });

  test('that posts cannot fill are left to people, and those without a period are not counted', () => {
    expect(quotaCounts(HAI_PHONG, [postOn('2024-01-02', 'a')], '2024-05-01')).toMatchObject([
      { state: 'elsewhere', posts: [] },
    ]);
    const quotas = HAI_PHONG.quotas.map((quota) => ({ ...quota, period: null }));
    expect(quotaCounts({ quotas, year: 2024 }, [], '2024-05-01')).toEqual([]);
  });
});

test('every period has a stretch', () => {
  expect(PERIODS.map((period) => spanOf(period, '2024-12-31').last.slice(0, 4))).toEqual(
    PERIODS.map((period) => (period === 'week' ? '2025' : '2024')),
  );
});
