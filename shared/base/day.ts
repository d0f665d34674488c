/**
 * Hải Phòng's calendar. Reports, deadlines and printed dates follow it wherever
 * the reader's computer thinks it is, so nothing here asks for a time zone.
 */

/** Vietnam has kept UTC+7, without summer time, since 1975. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** A wall clock in Hải Phòng. Months count from 1. */
export type LocalTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
};

/** The instant, in milliseconds since 1970 UTC, at which Hải Phòng's clocks show `local`. */
export function instantOf({
  year,
  month,
  day,
  hour = 0,
  minute = 0,
  second = 0,
}: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second) - VIETNAM_OFFSET_MS;
}

/** What Hải Phòng's clocks show at an instant. */
export function localTime(instant: number): Required<LocalTime> {
  const shifted = new Date(instant + VIETNAM_OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/** "2024-05-17T08:15:00+07:00": an instant as the source pages' dates are compared. */
export function toIsoVietnam(instant: number): string {
  const { year, month, day, hour, minute, second } = localTime(instant);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}+07:00`;
}

/** "2024-05-17": the day in Hải Phòng, as plans and deadlines are compared. */
export function isoDayAt(instant: number): string {
  return toIsoVietnam(instant).slice(0, 10);
}

/** "17/05/2024", as staff write a day. */
export function formatDay(instant: number): string {
  const { year, month, day } = localTime(instant);
  return `${two(day)}/${two(month)}/${year}`;
}

/** "08:15 17/05/2024", as staff write a moment. */
export function formatMoment(instant: number): string {
  const { hour, minute } = localTime(instant);
  return `${two(hour)}:${two(minute)} ${formatDay(instant)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
