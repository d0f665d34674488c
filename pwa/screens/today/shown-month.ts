import type { CalendarEvent } from '#field/board/calendar.ts';
import type { WorkState } from '#field/board/work.ts';
import type { Plan } from '#field/plan/plan.ts';
import type { Month } from '#field/report/period.ts';

/** A month of the calendar as it is drawn. */
export type ShownMonth = {
  readonly plan: Plan;
  readonly month: Month;
  readonly today: string;
  /** Only those of the month, in the order of the days. */
  readonly events: readonly CalendarEvent[];
  /** How the work stands, by its key. */
  readonly states: ReadonlyMap<string, WorkState>;
};

/** The events day by day; days without any are not there. */
export function daysOf(
  events: readonly CalendarEvent[],
): readonly (readonly [day: string, events: readonly CalendarEvent[]])[] {
  return [...Map.groupBy(events, ({ day }) => day)];
}

/** How an event stands; a quota's last day has no state of its own. */
export function stateOf({ about }: CalendarEvent, { states }: ShownMonth): WorkState | undefined {
  return about.kind === 'quota' ? undefined : states.get(about.key);
}
