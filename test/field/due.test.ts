import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { dataPeriod, dueDaysIn, nextDue } from '#field/plan/due.ts';
import type { DueRule } from '#field/plan/due-rule.ts';
import { dueRuleOf } from '#field/plan/due-words.ts';

import { holds } from '../support/property.ts';

const QUARTERLY: DueRule = { kind: 'day-of-month', day: 8, months: [3, 6, 9, 12], before: true };

/** A day of the years plans are made for. */
const anyDay = fc
  .integer({ min: Date.UTC(2019, 0, 1) / 864e5, max: Date.UTC(2045, 0, 1) / 864e5 })
  .map((days) => new Date(days * 864e5).toISOString().slice(0, 10));

const anyRule: fc.Arbitrary<DueRule> = fc.oneof(
  fc.record({ kind: fc.constant('day' as const), day: anyDay, before: fc.boolean() }),
  fc.record({
    kind: fc.constant('each' as const),
    period: fc.constantFrom('week', 'month', 'quarter', 'half', 'year'),
  }),
  fc.record({
    kind: fc.constant('day-of-month' as const),
    day: fc.integer({ min: 1, max: 31 }),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
    before: fc.boolean(),
  }),
);

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

describe('what is due before day 08 of the last month of a quarter', () => {
  test('is safe until 07/03, 07/06, 07/09 and 07/12, in leap years too', () => {
    for (const year of [2023, 2024, 2026, 2028]) {
      expect(dueDaysIn(QUARTERLY, year).map(({ lastSafe }) => lastSafe)).toEqual([
        `${year}-03-07`,
        `${year}-06-07`,
        `${year}-09-07`,
        `${year}-12-07`,
      ]);
    }
  });

  test('is next due today on its last safe day, and a quarter later the day after', () => {
    expect(nextDue(QUARTERLY, '2023-03-07')).toEqual({ day: '2023-03-08', lastSafe: '2023-03-07' });
    expect(nextDue(QUARTERLY, '2023-03-08')?.day).toBe('2023-06-08');
    expect(nextDue(QUARTERLY, '2023-12-08')?.day).toBe('2024-03-08');
  });

  test('moves before a weekend when an office asks, but never into the past', () => {
    // 07/09/2024 is a Saturday.
    const early = { beforeWeekend: true };
    expect(nextDue(QUARTERLY, '2024-09-02', early)?.lastSafe).toBe('2024-09-06');
    expect(nextDue(QUARTERLY, '2024-09-07', early)?.lastSafe).toBe('2024-09-07');
    expect(nextDue(QUARTERLY, '2024-09-02')?.lastSafe).toBe('2024-09-07');
  });
});

describe('due days of any rule', () => {
  test('come on or after today when they come again, and are never later than the plan says', () => {
    holds(
      fc.property(anyRule, anyDay, fc.boolean(), (rule, today, beforeWeekend) => {
        const due = nextDue(rule, today, { beforeWeekend });
        expect(due === null || due.lastSafe <= due.day).toBe(true);
        if (rule.kind !== 'day') {
          expect(due !== null && due.lastSafe >= today).toBe(true);
        }
      }),
    );
  });

  test('lie on a working day when they were moved before weekends well ahead', () => {
    holds(
      fc.property(anyRule, anyDay, (rule, today) => {
        const due = nextDue(rule, today, { beforeWeekend: true });
        const plain = nextDue(rule, today);
        const wasLeft = due?.lastSafe === plain?.lastSafe;
        expect(wasLeft || ![0, 6].includes(weekday(due?.lastSafe ?? ''))).toBe(true);
      }),
    );
  });

  test('stay the same whenever the day before them is asked', () => {
    holds(
      fc.property(anyRule, anyDay, (rule, today) => {
        const due = nextDue(rule, today);
        expect(nextDue(rule, due?.lastSafe ?? today)).toEqual(due);
      }),
    );
  });

  test('are the last of a short month when the month has no such day', () => {
    const monthly: DueRule = { kind: 'day-of-month', day: 30, months: [2], before: false };
    expect(dueDaysIn(monthly, 2024)[0]?.day).toBe('2024-02-29');
    expect(dueDaysIn(monthly, 2023)[0]?.day).toBe('2023-02-28');
  });

  test('are none for what is always at work, and one for what happens once', () => {
    expect(nextDue({ kind: 'always' }, '2024-01-01')).toBeNull();
    const once: DueRule = { kind: 'range', first: '2024-06-01', last: '2024-11-30' };
    expect(nextDue(once, '2025-02-01')?.lastSafe).toBe('2024-11-30');
    expect(dueDaysIn(once, 2025)).toEqual([]);
  });

  test('end each week on a Sunday, each quarter on its last day', () => {
    expect(dueDaysIn({ kind: 'each', period: 'week' }, 2024)).toHaveLength(52);
    expect(nextDue({ kind: 'each', period: 'week' }, '2024-12-30')?.day).toBe('2025-01-05');
    expect(nextDue({ kind: 'each', period: 'quarter' }, '2024-02-01')?.day).toBe('2024-03-31');
  });
});

describe('the data period of a report', () => {
  test('is cut in the last month where the duty says so', () => {
    expect(dataPeriod({ cutOffDay: 14 }, 'quarter', '2023-03-08')).toEqual({
      first: '2022-12-15',
      last: '2023-03-14',
    });
    expect(dataPeriod({ cutOffDay: 31 }, 'month', '2024-03-02')).toEqual({
      first: '2024-02-01',
      last: '2024-02-29',
    });
  });

  test('is the whole period of the calendar where it says nothing', () => {
    const plain = { cutOffDay: null };
    expect(dataPeriod(plain, 'quarter', '2024-01-05')).toEqual({
      first: '2023-10-01',
      last: '2023-12-31',
    });
    expect(dataPeriod(plain, 'half', '2024-06-08')).toEqual({
      first: '2024-01-01',
      last: '2024-06-30',
    });
    expect(dataPeriod(plain, 'nine-months', '2024-09-08')).toEqual({
      first: '2024-01-01',
      last: '2024-09-30',
    });
    expect(dataPeriod(plain, 'year', '2024-12-08')).toEqual({
      first: '2024-01-01',
      last: '2024-12-31',
    });
  });

  test('of the four quarters of any year is the year, whatever the cut-off', () => {
    holds(
      fc.property(
        fc.integer({ min: 2019, max: 2045 }),
        fc.option(fc.integer({ min: 1, max: 28 })),
        (year, cutOffDay) => {
          const spans = dueDaysIn(QUARTERLY, year).map(({ day }) =>
            dataPeriod({ cutOffDay }, 'quarter', day),
          );
          const whole = dataPeriod({ cutOffDay }, 'year', `${year}-12-08`);
          expect(spans[0]?.first).toBe(whole.first);
          expect(spans[3]?.last).toBe(whole.last);
          for (const [index, span] of spans.slice(1).entries()) {
            const before = Date.parse(spans[index]?.last ?? '');
            expect(Date.parse(span.first) - before).toBe(864e5);
          }
        },
      ),
    );
  });
});

describe('due rules in words', () => {
  const range = (first: string, last: string) => ({ kind: 'range', first, last });

  test.each([
    ['Năm 2024', range('2024-01-01', '2024-12-31')],
    ['Trong năm', range('2025-01-01', '2025-12-31')],
    ['Tháng 9/2023', range('2023-09-01', '2023-09-30')],
    ['Tháng 02 năm 2024', range('2024-02-01', '2024-02-29')],
    ['Tháng 6 đến tháng 11/2024', range('2024-06-01', '2024-11-30')],
    ['Tháng 3, 4, 5', range('2025-03-01', '2025-05-31')],
    ['Tháng 11/2024 - tháng 01/2025', range('2024-11-01', '2025-01-31')],
    ['Quý II/2024', range('2024-04-01', '2024-06-30')],
    ['Quý 3 - Quý 4', range('2025-07-01', '2025-12-31')],
    ['6 tháng đầu năm', range('2025-01-01', '2025-06-30')],
    ['6 tháng cuối năm 2024', range('2024-07-01', '2024-12-31')],
    ['15/3 - 20/4/2024', range('2024-03-15', '2024-04-20')],
    ['Trước ngày 15/6/2024', { kind: 'day', day: '2024-06-15', before: true }],
    ['Ngày 15 tháng 12', { kind: 'day', day: '2025-12-15', before: false }],
    ['Hằng tháng', { kind: 'each', period: 'month' }],
    ['hàng quý', { kind: 'each', period: 'quarter' }],
    ['Thường xuyên', { kind: 'always' }],
    ['trước ngày 08 tháng cuối của quý', QUARTERLY],
    ['ngày 05 tháng đầu quý sau', { ...QUARTERLY, day: 5, months: [1, 4, 7, 10], before: false }],
    ['trước ngày 15/6 và 15/12', { ...QUARTERLY, day: 15, months: [6, 12] }],
    ['trước ngày 10/6 và 15/12', range('2025-06-10', '2025-12-15')],
    ['Theo yêu cầu của cấp trên', null],
    ['Tháng 15', null],
    ['45/70', null],
  ] as const)('"%s" is read', (words, rule) => {
    expect(dueRuleOf(words, 2025)).toEqual(rule);
  });

  test('a day of every month is that day twelve times a year', () => {
    const rule = dueRuleOf('trước ngày 20 hằng tháng', 2025);
    expect(rule && dueDaysIn(rule, 2025)).toHaveLength(12);
  });
});
