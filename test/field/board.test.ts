import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { calendarOf } from '#field/board/calendar.ts';
import { gapsIn } from '#field/board/gaps.ts';
import { quotaCount, quotaCounts } from '#field/board/quotas.ts';
import { covers, spanOf } from '#field/board/span.ts';
import { reportsOf, tasksOf, type Work, workState } from '#field/board/work.ts';
import { PLANS, planOf } from '#field/plan/catalogue.ts';
import { moved } from '#field/plan/due.ts';
import type { DueRule } from '#field/plan/due-rule.ts';
import { copyPlan } from '#field/plan/edit.ts';
import type { Plan, PlanPeriod, Quota, ReportDuty } from '#field/plan/plan.ts';

import { makePost } from '../support/make.ts';
import { holds } from '../support/property.ts';

const PERIODS = ['week', 'month', 'quarter', 'half', 'nine-months', 'year'] as const;

/** A day of the years plans are made for. */
const anyDay = fc
  .integer({ min: Date.UTC(2019, 0, 1) / 864e5, max: Date.UTC(2045, 0, 1) / 864e5 })
  .map((days) => new Date(days * 864e5).toISOString().slice(0, 10));

const anyPlan = fc
  .record({ plan: fc.constantFrom(...PLANS), year: fc.integer({ min: 2019, max: 2045 }) })
  .map(({ plan, year }) => copyPlan(plan, { id: asId('copy'), year }).plan);

const NOTHING = { done: new Map<string, unknown>(), since: null };

function known(id: string): Plan {
  const plan = planOf(id);
  if (!plan) {
    throw new Error(`No plan ${id}`);
  }
  return plan;
}

const HAI_PHONG = known('hp-sgddt-2024');
const CITY = known('hp-ubnd-2023');
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

function dutyOf(special: Partial<ReportDuty>): ReportDuty {
  return {
    id: asId('duty'),
    from: 'Các đơn vị',
    to: 'Sở',
    periods: [],
    due: null,
    dueWords: null,
    cutOffDay: null,
    ...special,
  };
}

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

describe('the work of a plan', () => {
  test('hp-ubnd-2023 is to report by 07/03, 07/06, 07/09 and 07/12', () => {
    const [reports] = CITY.duties;
    const ours = reportsOf(CITY).filter(({ duty }) => duty === reports);
    expect(ours.map(({ due }) => due?.lastSafe)).toEqual([
      '2023-03-07',
      '2023-06-07',
      '2023-09-07',
      '2023-12-07',
    ]);
    expect(ours.map(({ periods }) => periods.map(({ period }) => period))).toEqual([
      ['quarter'],
      ['quarter', 'half'],
      ['quarter'],
      ['quarter', 'half', 'year'],
    ]);
    expect(ours[1]?.periods.map(({ span }) => span)).toEqual([
      { first: '2023-04-01', last: '2023-06-30' },
      { first: '2023-01-01', last: '2023-06-30' },
    ]);
  });

  test('on a weekend is better done on the Friday before', () => {
    const { plan } = copyPlan(CITY, { id: asId('copy'), year: 2026 });
    const [first] = reportsOf(plan);
    // 07/03/2026 is a Saturday.
    expect(first).toMatchObject({ due: { lastSafe: '2026-03-07' }, advised: '2026-03-06' });
  });

  test('st-sgddt-2022 has a task for every month', () => {
    const months = tasksOf(SOC_TRANG).map(({ due }) => due?.day.slice(0, 7));
    expect(new Set(months).size).toBe(12);
  });

  test('without a day is said to have none, and a report without one still knows its periods', () => {
    const undated = tasksOf(HAI_PHONG).filter(({ due }) => due === null);
    expect(undated.map(({ task }) => task.number)).toContain('5');
    expect(workState(undated[0] as Work, '2030-01-01', NOTHING)).toBe('undated');

    const quarters = reportsOf(HAI_PHONG).filter(({ duty }) => duty.periods.length > 0);
    expect(quarters.map(({ periods }) => periods[0]?.span.last)).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
    ]);
    expect(quarters.every(({ due }) => due === null)).toBe(true);
    expect(quarters.at(-1)?.periods.map(({ period }) => period)).toEqual(['quarter', 'year']);
  });

  test('reports by the week, and for nine months, too', () => {
    const weekly = reportsOf({ year: 2024, duties: [dutyOf({ periods: ['week'] })] });
    expect(weekly).toHaveLength(52);
    expect(weekly[0]?.periods[0]?.span).toEqual({ first: '2024-01-01', last: '2024-01-07' });
    const nine = reportsOf({ year: 2024, duties: [dutyOf({ periods: ['nine-months'] })] });
    expect(nine.map(({ key }) => key)).toEqual(['duty 2024-09-30']);
    expect(reportsOf({ year: 2024, duties: [dutyOf({})] })).toMatchObject([{ periods: [] }]);
  });

  test('goes from time enough to soon to late, unless it is done or was late before the plan', () => {
    const [report] = reportsOf(CITY);
    const state = (today: string, special: Partial<Parameters<typeof workState>[2]> = {}) =>
      report && workState(report, today, { ...NOTHING, ...special });
    expect(state('2023-02-27')).toBe('open');
    expect(state('2023-02-28')).toBe('soon');
    expect(state('2023-03-07')).toBe('soon');
    expect(state('2023-03-08')).toBe('late');
    expect(state('2023-03-08', { since: '2023-03-08' })).toBe('before');
    expect(state('2023-03-08', { since: '2023-03-01' })).toBe('late');
    expect(state('2023-03-08', { done: new Map([[report?.key ?? '', 1]]) })).toBe('done');
  });

  test('is the same whatever day it is looked at; only its state is another', () => {
    holds(
      fc.property(anyPlan, anyDay, anyDay, (plan, one, other) => {
        const at = (today: string) =>
          [...tasksOf(plan), ...reportsOf(plan)].map((work) => ({
            work,
            state: workState(work, today, NOTHING),
          }));
        expect(at(one).map(({ work }) => work)).toEqual(at(other).map(({ work }) => work));
        const urgent = ['undated', 'open', 'soon', 'late'];
        const [early, late] = [one, other].toSorted().map((today) => at(String(today)));
        for (const [index, { state }] of early?.entries() ?? []) {
          expect(urgent.indexOf(state)).toBeLessThanOrEqual(
            urgent.indexOf(late?.[index]?.state ?? ''),
          );
        }
      }),
    );
  });

  test('has a key of its own for each thing, which outlives a moved day of what is due once', () => {
    holds(
      fc.property(anyPlan, (plan) => {
        const keys = [...tasksOf(plan), ...reportsOf(plan)].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
    const due = (day: string): DueRule => ({ kind: 'day', day, before: false });
    const keyOf = (rule: DueRule) =>
      tasksOf({
        year: 2024,
        tasks: HAI_PHONG.tasks.slice(0, 1).map((task) => ({ ...task, due: rule })),
      }).map(({ key }) => key);
    expect(keyOf(due('2024-05-01'))).toEqual(keyOf(due('2024-06-01')));
    expect(keyOf({ kind: 'each', period: 'half' })).toHaveLength(2);
    expect(keyOf({ kind: 'always' })).toHaveLength(1);
    // A day of another year still stands there.
    expect(keyOf(due('2025-01-15'))).toHaveLength(1);
  });
});

describe('the calendar of a plan', () => {
  test('has each thing once under a name of its own, in the order of the days, on working days', () => {
    holds(
      fc.property(anyPlan, (plan) => {
        const events = calendarOf(plan);
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
        const days = events.map(({ day }) => day);
        expect(days).toEqual(days.toSorted());
        const work = events.filter(({ about }) => about.kind !== 'quota');
        expect(work.every(({ day }) => ![0, 6].includes(new Date(day).getUTCDay()))).toBe(true);
      }),
    );
  });

  test.each([
    ['week', 52],
    ['month', 12],
    ['quarter', 4],
    ['half', 2],
    ['nine-months', 1],
    ['year', 1],
    [null, 0],
  ] as const)('ends the period of a quota by the %s %i times in 2024', (period, times) => {
    const quotas = SOC_TRANG.quotas.map((quota) => ({
      ...quota,
      period: period as PlanPeriod | null,
    }));
    const empty = { id: asId<'plan'>('p'), year: 2024, tasks: [], duties: [] };
    const ends = calendarOf({ ...empty, quotas }).map(({ day }) => day);
    expect(ends).toHaveLength(times);
    expect(ends.every((day) => day.startsWith('2024-'))).toBe(true);
  });
});

test('every period has a stretch', () => {
  expect(PERIODS.map((period) => spanOf(period, '2024-12-31').last.slice(0, 4))).toEqual(
    PERIODS.map((period) => (period === 'week' ? '2025' : '2024')),
  );
});
