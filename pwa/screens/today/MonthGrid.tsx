import type { JSX } from 'preact';

import { spanOf } from '#field/board/span.ts';
import { moved } from '#field/plan/due.ts';
import { monthKey } from '#field/report/period.ts';
import { longDay } from '#ui/plan/work-words.ts';

import { EventLine } from './EventLine.tsx';
import { WORK_LOOKS } from './looks.ts';
import { daysOf, type ShownMonth, stateOf } from './shown-month.ts';

const WEEK = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const;

/** A month as a table of weeks, for screens that have the room. */
export function MonthGrid(shown: ShownMonth): JSX.Element {
  const { month } = shown;
  return (
    <table class="calendar">
      <caption class="visually-hidden">
        Tháng {month.month}/{month.year}
      </caption>
      <thead>
        <tr>
          {WEEK.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(`${monthKey(month)}-01`).map((days) => (
          <tr key={days[0]}>
            {days.map((day) => (
              <Day key={day} day={day} shown={shown} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, shown }: { readonly day: string; readonly shown: ShownMonth }): JSX.Element {
  if (!day.startsWith(monthKey(shown.month))) {
    return <td class="outside" />;
  }
  const [, events = []] = daysOf(shown.events).find(([each]) => each === day) ?? [];
  const isToday = day === shown.today;
  return (
    <td class={isToday ? 'today' : ''} aria-current={isToday ? 'date' : undefined}>
      <time datetime={day}>
        <span class="visually-hidden">{longDay(day)}</span>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
      </time>
      <ul class="list">
        {events.map((event) => {
          const state = stateOf(event, shown);
          return (
            <li key={event.uid} class={`calendar-event ${state ? WORK_LOOKS[state] : ''}`}>
              <EventLine event={event} shown={shown} />
            </li>
          );
        })}
      </ul>
    </td>
  );
}

/** The weeks in which the month has days, each from Monday to Sunday. */
function weeksOf(first: string): readonly (readonly string[])[] {
  const { last } = spanOf('month', first);
  const weeks: string[][] = [];
  for (let day = spanOf('week', first).first; day <= last; day = moved(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => moved(day, index)));
  }
  return weeks;
}
