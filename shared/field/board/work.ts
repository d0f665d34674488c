/**
 * The work of a plan's year: its tasks and reports, each as often as it is due.
 * What there is follows from the plan alone; the day it is looked at only
 * decides how urgent it looks.
 */
import {
  type DaySpan,
  type DueDay,
  dataPeriod,
  dueDaysIn,
  moved,
  nextDue,
  workday,
} from '#field/plan/due.ts';
import type { DueRule } from '#field/plan/due-rule.ts';
import type { Plan, PlanPeriod, PlanTask, ReportDuty } from '#field/plan/plan.ts';

import { spanOf } from './span.ts';

/** A task of the plan, once for each time it is due. */
export type TaskWork = WorkDay & { readonly kind: 'task'; readonly task: PlanTask };

/** A report of one or several periods that end together. */
export type ReportWork = WorkDay & {
  readonly kind: 'report';
  readonly duty: ReportDuty;
  readonly periods: readonly { readonly period: PlanPeriod; readonly span: DaySpan }[];
};

export type Work = TaskWork | ReportWork;

type WorkDay = {
  /** Under which people say that it is done. The same on every device and after every edit of the plan's words. */
  readonly key: string;
  /** Null where the plan names no day. */
  readonly due: DueDay | null;
  /** The last safe day, or the Friday before it where that is at a weekend. */
  readonly advised: string | null;
};

/**
 * - `done`: people said so
 * - `late`: the last safe day has passed
 * - `soon`: it comes within a week
 * - `open`: there is time
 * - `undated`: the plan names no day, or says "thường xuyên"
 * - `before`: it passed before units worked by this plan, so nobody is to blame
 */
export type WorkState = 'done' | 'late' | 'soon' | 'open' | 'undated' | 'before';

/** So many days ahead something is near. */
const SOON_DAYS = 7;

/** Every task of the plan, in its order, once for each day it is due. */
export function tasksOf(plan: Pick<Plan, 'tasks' | 'year'>): TaskWork[] {
  return plan.tasks.flatMap((task) =>
    daysOf(task.due, plan.year).map((due) => {
      // What is due only once keeps its mark when its day is moved.
      const key = comesAgain(task.due) && due ? `${task.id} ${due.day}` : task.id;
      return { kind: 'task', key, task, ...dated(due) };
    }),
  );
}

/** Every report of the plan's year, duty by duty. */
export function reportsOf(plan: Pick<Plan, 'duties' | 'year'>): ReportWork[] {
  return plan.duties.flatMap((duty): ReportWork[] => {
    const days = daysOf(duty.due, plan.year).flatMap((due) => due ?? []);
    const dates = days.length > 0 ? days : endsOf(duty, plan.year);
    if (dates.length === 0) {
      return [{ kind: 'report', key: duty.id, duty, periods: [], ...dated(null) }];
    }
    return dates.map((date) => {
      const due = days.length > 0 ? date : null;
      const key = `${duty.id} ${date.day}`;
      return { kind: 'report', key, duty, periods: periodsOn(duty, date.day), ...dated(due) };
    });
  });
}

/**
 * How urgent something is.
 *
 * @param since - From which day units work by the plan, or null where nobody said
 */
export function workState(
  { key, due, advised }: Pick<Work, 'key' | 'due' | 'advised'>,
  today: string,
  { done, since }: { readonly done: { has(key: string): boolean }; readonly since: string | null },
): WorkState {
  if (done.has(key)) {
    return 'done';
  }
  if (due === null || advised === null) {
    return 'undated';
  }
  if (due.lastSafe < today) {
    return since !== null && due.lastSafe < since ? 'before' : 'late';
  }
  return advised <= moved(today, SOON_DAYS) ? 'soon' : 'open';
}

function dated(due: DueDay | null): Pick<WorkDay, 'due' | 'advised'> {
  return { due, advised: due && workday(due.lastSafe) };
}

/** Every due day in the year; one null where there is none to count by. A day of another year stands alone. */
function daysOf(rule: DueRule | null, year: number): readonly (DueDay | null)[] {
  if (rule === null) {
    return [null];
  }
  const days = dueDaysIn(rule, year);
  return days.length > 0 ? days : [nextDue(rule, `${year}-01-01`)];
}

function comesAgain(rule: DueRule | null): boolean {
  return rule?.kind === 'each' || rule?.kind === 'day-of-month';
}

/** For a duty without a day: the ends of its shortest periods. */
function endsOf(duty: ReportDuty, year: number): readonly DueDay[] {
  const period = shortestOf(duty);
  if (period === 'nine-months') {
    const { last } = spanOf(period, `${year}-01-01`);
    return [{ day: last, lastSafe: last }];
  }
  return period ? dueDaysIn({ kind: 'each', period }, year) : [];
}

function shortestOf({ periods }: ReportDuty): PlanPeriod | undefined {
  return SHORTEST_FIRST.find((period) => periods.includes(period));
}

const SHORTEST_FIRST = ['week', 'month', 'quarter', 'half', 'nine-months', 'year'] as const;

/** The periods of which a report is due on a day: the shortest, and those that end together with it. */
function periodsOn(duty: ReportDuty, day: string): ReportWork['periods'] {
  const spans = duty.periods.map((period) => {
    const span = period === 'week' ? spanOf(period, day) : dataPeriod(duty, period, day);
    return { period, span };
  });
  const shortest = spans.find(({ period }) => period === shortestOf(duty));
  return spans.filter(({ span }) => span.last === shortest?.span.last);
}
