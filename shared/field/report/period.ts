import { instantOf, localTime } from '#base/day.ts';

/** A month of Hải Phòng's calendar. Months count from 1. */
export type Month = { readonly year: number; readonly month: number };

/** The first instant of the month and the first instant after it, at midnight in Hải Phòng. */
export function bounds({ year, month }: Month): { readonly start: number; readonly end: number } {
  return {
    start: instantOf({ year, month, day: 1 }),
    end: instantOf({ year, month: month + 1, day: 1 }),
  };
}

/** Whether an instant falls in the month. */
export function includes(month: Month, instant: number): boolean {
  const { start, end } = bounds(month);
  return start <= instant && instant < end;
}

/** The month in Hải Phòng at an instant. */
export function monthAt(instant: number): Month {
  const { year, month } = localTime(instant);
  return { year, month };
}

/** The month so many months later; earlier when negative. */
export function shiftMonth({ year, month }: Month, by: number): Month {
  const months = year * 12 + (month - 1) + by;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** "2024-05", for addresses and keys. */
export function monthKey({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The month that {@link monthKey} wrote; undefined for anything else. */
export function parseMonthKey(key: string): Month | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(key) ?? [];
  return year && month ? { year: Number(year), month: Number(month) } : undefined;
}
