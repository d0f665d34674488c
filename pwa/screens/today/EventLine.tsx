import type { JSX } from 'preact';

import type { CalendarEvent } from '#field/board/calendar.ts';
import { EVENT_KINDS, stateText, workName } from '#ui/plan/work-words.ts';

import { partAddress } from './addresses.ts';
import { WORK_LOOKS } from './looks.ts';
import { type ShownMonth, stateOf } from './shown-month.ts';

/** One line of a day: what is due, what kind of thing it is, and how it stands. It leads to it. */
export function EventLine({
  event,
  shown,
}: {
  readonly event: CalendarEvent;
  readonly shown: ShownMonth;
}): JSX.Element {
  const { about } = event;
  const state = stateOf(event, shown);
  return (
    <>
      <a href={addressOf(event, shown)}>{workName(about)}</a>{' '}
      <span class={`chip ${state ? WORK_LOOKS[state] : ''}`}>
        {EVENT_KINDS[about.kind]}
        {about.kind !== 'quota' && state && state !== 'open' && `, ${stateText(about, state)}`}
      </span>
    </>
  );
}

function addressOf({ about, day }: CalendarEvent, { plan }: ShownMonth): string {
  switch (about.kind) {
    case 'task':
      return partAddress(plan, about.task.id);
    case 'report':
      return partAddress(plan, about.duty.id);
    case 'quota':
      return `/results?month=${day.slice(0, 7)}&list=all`;
  }
}
