import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { calendarOf } from '#field/board/calendar.ts';
import { reportsOf, tasksOf, type Work, workState } from '#field/board/work.ts';
import { PLANS, planOf } from '#field/plan/catalogue.ts';
import type { DueRule } from '#field/plan/due-rule.ts';
import { copyPlan } from '#field/plan/edit.ts';
import type { Plan, PlanPeriod, ReportDuty } from '#field/plan/plan.ts';

import { holds } from '../support/property.ts';

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
