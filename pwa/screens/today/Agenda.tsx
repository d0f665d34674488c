import type { JSX } from 'preact';

import { longDay } from '#ui/plan/work-words.ts';

import { EventLine } from './EventLine.tsx';
import { daysOf, type ShownMonth } from './shown-month.ts';

/** A month as a list of the days on which something is due, for narrow screens. */
export function Agenda(shown: ShownMonth): JSX.Element {
  return (
    <ol class="list agenda">
      {daysOf(shown.events).map(([day, events]) => (
        <li key={day} class={`card ${day === shown.today ? 'today' : ''}`}>
          <h2>
            {longDay(day)}
            {day === shown.today && ' (hôm nay)'}
          </h2>
          <ul class="list rows">
            {events.map((event) => (
              <li key={event.uid}>
                <div>
                  <EventLine event={event} shown={shown} />
                </div>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
