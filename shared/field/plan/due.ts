/**
 * Due days: when a rule of a plan is due next, the last day on which doing it is
 * safe, and which posts a report of that day counts. Days are "2024-03-07" in
 * Hải Phòng's calendar; they compare as text.
 */
import type { DueRule, EachPeriod } from './due-rule.ts';
import type { PlanPeriod, ReportDuty } from './plan.ts';

/** One day on which something is due. */
export type DueDay = {
  /** The day that the plan names, e.g. "2023-03-08". */
  readonly day: string;
  /** The last day on which it is not late: the day before where the plan says "trước ngày". */
  readonly lastSafe: string;
};

/** A stretch of days, both ends included. */
export type DaySpan = { readonly first: string; readonly last: string };

const MS_PER_DAY = 24 * 60 * 60 * 1000;
const MONTHS_BY_PERIOD = { month: 1, quarter: 3, half: 6, 'nine-months': 9, year: 12 } as const;

/**
 * The next due day of a rule on or after `today`, or null when nothing is due:
 * "thường xuyên" never is. What is due once stays due after its day, so that it
 * can be shown as late.
 *
 * @param beforeWeekend - Whether a last safe day on a weekend moves to the
 * Friday before. A Friday that has passed moves nothing: the weekend is left.
 */
export function nextDue(
  rule: DueRule,
  today: string,
  { beforeWeekend = false }: { readonly beforeWeekend?: boolean } = {},
): DueDay | null {
  const days = daysOf(rule, yearOf(today));
  const next = days.find(({ lastSafe }) => lastSafe >= today) ?? days.at(-1);
  if (!next) {
    return null;
  }
  const friday = beforeWeekend ? workday(next.lastSafe) : next.lastSafe;
  return friday < today && next.lastSafe >= today ? next : { ...next, lastSafe: friday };
}

/** Every due day of a rule in a year: for the calendar. */
export function dueDaysIn(rule: DueRule, year: number): readonly DueDay[] {
  return daysOf(rule, year).filter(({ day }) => yearOf(day) === year);
}

/**
 * Which days' posts a report due on `day` counts ("kỳ số liệu"): from the day
 * after the last report's cut-off to its own. A duty without a cut-off day
 * counts whole periods of the calendar, which may end after the report is due.
 */
export function dataPeriod(
  { cutOffDay }: Pick<ReportDuty, 'cutOffDay'>,
  period: Exclude<PlanPeriod, 'week'>,
  day: string,
): DaySpan {
  const months = MONTHS_BY_PERIOD[period];
  const end = lastMonthFor(period, day);
  const start = { year: end.year, month: end.month - months };
  if (cutOffDay === null) {
    return { first: nextDay(lastDayOf(start)), last: lastDayOf(end) };
  }
  return { first: nextDay(dayIn(start, cutOffDay)), last: dayIn(end, cutOffDay) };
}

/** A month of a year; month 0 is December of the year before. */
type Month = { readonly year: number; readonly month: number };

/** The days of the year before come too, and of the next, so that "next" has an answer in December. */
function daysOf(rule: DueRule, year: number): readonly DueDay[] {
  switch (rule.kind) {
    case 'always':
      return [];
    case 'range':
      return [{ day: rule.last, lastSafe: rule.last }];
    case 'day':
      return [dueDay(rule.day, rule.before)];
    case 'each':
      return [year, year + 1].flatMap((one) => endsOf(rule.period, one));
    case 'day-of-month':
      return [year, year + 1].flatMap((one) =>
        rule.months
          .toSorted((a, b) => a - b)
          .map((month) => dueDay(dayIn({ year: one, month }, rule.day), rule.before)),
      );
  }
}

function dueDay(day: string, before: boolean): DueDay {
  return { day, lastSafe: before ? moved(day, -1) : day };
}

/** The last days of each week (Sunday), month, quarter, half year or year. */
function endsOf(period: EachPeriod, year: number): readonly DueDay[] {
  if (period === 'week') {
    const first = moved(`${year}-01-01`, (7 - weekday(`${year}-01-01`)) % 7);
    return Array.from({ length: 53 }, (_, week) => moved(first, week * 7))
      .filter((day) => yearOf(day) === year)
      .map((day) => dueDay(day, false));
  }
  const months = MONTHS_BY_PERIOD[period];
  return Array.from({ length: 12 / months }, (_, index) =>
    dueDay(lastDayOf({ year, month: (index + 1) * months }), false),
  );
}

/** The month with which the period ends whose report is due on a day: the nearest such end. */
function lastMonthFor(period: Exclude<PlanPeriod, 'week'>, day: string): Month {
  const year = yearOf(day);
  const ends = [year - 1, year].flatMap((one) =>
    endMonths(period).map((month) => ({ year: one, month })),
  );
  const [first, ...others] = ends as [Month, ...Month[]];
  return others.reduce(
    (nearest, end) => (distance(end, day) <= distance(nearest, day) ? end : nearest),
    first,
  );
}

function endMonths(period: Exclude<PlanPeriod, 'week'>): readonly number[] {
  const months = MONTHS_BY_PERIOD[period];
  return period === 'nine-months'
    ? [9]
    : Array.from({ length: 12 / months }, (_, index) => (index + 1) * months);
}

function distance(end: Month, day: string): number {
  return Math.abs(instant(lastDayOf(end)) - instant(day));
}

/** A day of a month, or its last day where the month is shorter. */
function dayIn({ year, month }: Month, day: number): string {
  const last = lastDayOf({ year, month });
  return moved(last, Math.min(0, day - Number(last.slice(8))));
}

function lastDayOf({ year, month }: Month): string {
  return dayAt(Date.UTC(year, month, 0));
}

function nextDay(day: string): string {
  return moved(day, 1);
}

/** The day so many days later; earlier when negative. */
export function moved(day: string, days: number): string {
  return dayAt(instant(day) + days * MS_PER_DAY);
}

/** The day itself, or the Friday before it: offices are closed at weekends. */
export function workday(day: string): string {
  const over = weekday(day) - 5;
  return over > 0 ? moved(day, -over) : day;
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: string): number {
  return new Date(instant(day)).getUTCDay() || 7;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function instant(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
