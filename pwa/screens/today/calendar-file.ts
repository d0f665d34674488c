import type { CalendarEvent } from '#field/board/calendar.ts';
import { dataText, whenText, workName } from '#ui/plan/work-words.ts';

/** So long before a report is due the calendar reminds. */
const REMIND_S = 3 * 24 * 60 * 60;

/**
 * The calendar as an .ics file. Each thing keeps its name (UID) for good, so
 * importing a newer file mends what an older one brought.
 */
export async function calendarFile(events: readonly CalendarEvent[]): Promise<string> {
  // Loaded only now: few people ever ask for it.
  const { ICalAlarmType, ICalCalendar } = await import('ical-generator');
  const calendar = new ICalCalendar({
    name: 'Kế hoạch tuyên truyền CCHC',
    prodId: { company: 'So tin CCHC', product: 'Ke hoach', language: 'VI' },
  });
  for (const { uid, day, about } of events) {
    const start = new Date(`${day}T00:00:00Z`);
    const event = calendar.createEvent({
      id: `${uid.replaceAll(' ', '.')}@so-tin-cchc`,
      allDay: true,
      start,
      summary: workName(about),
      ...(about.kind === 'quota' ? {} : { description: whenText(about) }),
    });
    if (about.kind === 'report') {
      event.description([whenText(about), dataText(about)].filter((line) => line).join('\n'));
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: REMIND_S,
        description: workName(about),
      });
    }
  }
  return calendar.toString();
}
