/** Stretches of the calendar that a plan counts by, as days: "2024-03-07" in Hải Phòng. */
import { type DaySpan, moved, weekday } from '#field/plan/due.ts';
import type { PlanPeriod } from '#field/plan/plan.ts';

const MONTHS_BY_PERIOD = { month: 1, quarter: 3, half: 6, 'nine-months': 9, year: 12 } as const;

/**
 * The week (from Monday), month, quarter, half year or year in which a day
 * lies. Nine months are always the first nine of the year, also in its last three.
 */
export function spanOf(period: PlanPeriod, day: string): DaySpan {
  if (period === 'week') {
    const first = moved(day, 1 - weekday(day));
    return { first, last: moved(first, 6) };
  }
  const months = MONTHS_BY_PERIOD[period];
  const year = Number(day.slice(0, 4));
  const before = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months;
  const start = period === 'nine-months' ? 0 : before;
  return { first: dayOf(year, start, 1), last: dayOf(year, start + months, 0) };
}

/** Whether a day lies in the stretch. */
export function covers({ first, last }: DaySpan, day: string): boolean {
  return first <= day && day <= last;
}

/** Day 0 is the last day of the month before. Months count from 0. */
function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
