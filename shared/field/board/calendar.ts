/** What stands in the calendar that a plan makes: its tasks, reports and quotas, day by day. */
import { moved } from '#field/plan/due.ts';
import type { Plan, Quota } from '#field/plan/plan.ts';

import { spanOf } from './span.ts';
import { reportsOf, tasksOf, type Work } from './work.ts';

/** The last day of a quota's period. */
export type QuotaDay = { readonly kind: 'quota'; readonly quota: Quota };

/** One line of a day. */
export type CalendarEvent = {
  /** The same whenever the calendar is made anew, so that a second import mends the first. */
  readonly uid: string;
  readonly day: string;
  readonly about: Work | QuotaDay;
};

/** Every dated thing of the plan's year, day by day; on one day tasks and reports stand before quotas. */
export function calendarOf(
  plan: Pick<Plan, 'id' | 'year' | 'tasks' | 'duties' | 'quotas'>,
): CalendarEvent[] {
  const work = [...tasksOf(plan), ...reportsOf(plan)].flatMap((about): CalendarEvent[] =>
    about.advised === null ? [] : [{ uid: `${plan.id} ${about.key}`, day: about.advised, about }],
  );
  return [...work, ...quotaDays(plan)].toSorted((a, b) => a.day.localeCompare(b.day));
}

function quotaDays({ id, year, quotas }: Pick<Plan, 'id' | 'year' | 'quotas'>): CalendarEvent[] {
  return quotas.flatMap((quota, at) =>
    endsIn(quota, year).map((day) => ({
      uid: `${id} quota-${at + 1} ${day}`,
      day,
      about: { kind: 'quota', quota },
    })),
  );
}

/** The last days of a quota's periods in a year. */
function endsIn({ period }: Quota, year: number): string[] {
  const ends: string[] = [];
  for (let day = `${year}-01-01`; period && day <= `${year}-12-31`; ) {
    const { last } = spanOf(period, day);
    ends.push(last);
    // Nine months end once a year; every other period begins again the day after.
    day = moved(last, period === 'nine-months' ? 365 : 1);
  }
  return ends.filter((end) => end <= `${year}-12-31`);
}
