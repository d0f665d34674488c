import './today/today.css';

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import { type CalendarEvent, calendarOf } from '#field/board/calendar.ts';
import { type Month, monthKey, parseMonthKey, shiftMonth } from '#field/report/period.ts';
import { useWide } from '#ui/draft/use-wide.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';

import { download } from '../shell/download.ts';
import { Screen } from '../shell/Screen.tsx';
import { Agenda } from './today/Agenda.tsx';
import { calendarFile } from './today/calendar-file.ts';
import { MonthGrid } from './today/MonthGrid.tsx';
import { useToday } from './today/use-today.ts';
import { useWork } from './today/use-work.ts';

/** The plan in force as a calendar: a month as a grid, on a phone as a list of its days. */
export function Calendar(): JSX.Element {
  const { query } = useLocation();
  const { current: plan } = usePlanBook();
  const today = useToday();
  const isWide = useWide();
  const work = useWork(today);
  const events = calendarOf(plan);
  const month = parseMonthKey(query.month ?? '') ?? monthToOpen(plan.year, today);
  const ofMonth = events.filter(({ day }) => day.startsWith(monthKey(month)));
  const states = new Map(
    [...(work?.tasks ?? []), ...(work?.reports ?? [])].map(({ work: { key }, state }) => [
      key,
      state,
    ]),
  );
  const shown = { plan, month, today, states, events: ofMonth };
  return (
    <Screen
      title={`Lịch tháng ${month.month}/${month.year}`}
      actions={
        <a class="button" href="/today">
          Về Hôm nay
        </a>
      }
    >
      <div class="row results-head calendar-head">
        <MonthLinks month={month} />
        <SaveCalendar events={events} name={`ke-hoach-${plan.year}.ics`} />
      </div>
      {ofMonth.length === 0 && (
        <div class="card empty">
          <p>
            Tháng này kế hoạch năm {plan.year} không nêu việc nào có hạn.{' '}
            {month.year === plan.year ? (
              <a href="/plan">Xem kế hoạch</a>
            ) : (
              <a href={calendarAddress({ year: plan.year, month: 1 })}>Xem lịch năm {plan.year}</a>
            )}
          </p>
        </div>
      )}
      {isWide ? <MonthGrid {...shown} /> : <Agenda {...shown} />}
    </Screen>
  );
}

function MonthLinks({ month }: { readonly month: Month }): JSX.Element {
  const link = (by: number, words: string, draw: (short: string) => string) => {
    const to = shiftMonth(month, by);
    const short = `${to.month}/${to.year}`;
    return (
      <a class="button" href={calendarAddress(to)} aria-label={`${words}: ${short}`}>
        {draw(short)}
      </a>
    );
  };
  return (
    <nav aria-label="Chọn tháng" class="row">
      {link(-1, 'Tháng trước', (short) => `← ${short}`)}
      {link(1, 'Tháng sau', (short) => `${short} →`)}
    </nav>
  );
}

/** For the calendar people carry with them. */
function SaveCalendar({
  events,
  name,
}: {
  readonly events: readonly CalendarEvent[];
  readonly name: string;
}): JSX.Element {
  const [isMaking, setMaking] = useState(false);
  const save = async () => {
    setMaking(true);
    try {
      download(new Blob([await calendarFile(events)], { type: 'text/calendar' }), name);
    } finally {
      setMaking(false);
    }
  };
  return (
    <button
      type="button"
      disabled={isMaking || events.length === 0}
      title="Nhập lại tệp mới thì việc cũ được sửa theo, không bị lặp"
      onClick={() => void save()}
    >
      {isMaking ? 'Đang làm lịch…' : 'Tải lịch (.ics)'}
    </button>
  );
}

/** This month, or the first of the plan's year when that is another. */
function monthToOpen(year: number, today: string): Month {
  const month = parseMonthKey(today.slice(0, 7));
  return month?.year === year ? month : { year, month: 1 };
}

function calendarAddress(month: Month): string {
  return `/today/calendar?month=${monthKey(month)}`;
}
