/**
 * Dates as pages write them, always understood as Hải Phòng's clock.
 *
 * `new Date(text)` is never used: it takes a date without a zone for the
 * reader's own, and "9/5/2025" for the fifth of September or the ninth of May
 * as the computer pleases.
 */
import { instantOf, type LocalTime, localTime } from '#base/day.ts';

import type { DateForm } from './site.ts';

const DAY = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/;
const DAY_IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/i;
const CLOCK =
  /(?<![\d/.-])(\d{1,2})\s*(?::|giờ|h|g)\s*(\d{2})(?!\d)(?::(\d{2}))?\s*(AM|PM|SA|CH)?/i;
const ISO =
  /(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
/** NukeViet prints PHP's zone where the T belongs: "2024-11-13+0708:42:00". */
const BROKEN_ISO = /(\d{4}-\d{2}-\d{2})\+07(\d{2}:\d{2}:\d{2})/;

/** The instant that a date means, or null when the text holds no date of that form. */
export function parseDate(text: string, form: DateForm): number | null {
  if (form === 'iso') {
    return parseIso(text);
  }
  const day = DAY.exec(text) ?? (form === 'day-first' ? DAY_IN_WORDS.exec(text) : null);
  if (!day) {
    return null;
  }
  const [first, second, year] = [Number(day[1]), Number(day[2]), Number(day[3])];
  const [month, date] = form === 'month-first' ? [first, second] : [second, first];
  return checked({ year, month, day: date, ...clockIn(text.replace(day[0], ' ')) });
}

/**
 * The date of metadata of unknown form. Slashes with AM or PM are what American
 * systems print; a Vietnamese one prints 24 hours, or SA and CH.
 */
export function parseAnyDate(text: string): number | null {
  return (
    parseIso(text) ??
    parseDate(text, /[AP]M\b/i.test(text) ? 'month-first' : 'day-first') ??
    parseEnglishDay(text)
  );
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_DAY = /\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;
const DAY_MONTH = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i;

/** A day with an English month: "December 15, 2025", "Dec. 15th 2025", "15 Dec 2025". Its clock is not read. */
export function parseEnglishDay(text: string): number | null {
  const [, month, day, year] = MONTH_DAY.exec(text) ?? swapped(DAY_MONTH.exec(text)) ?? [];
  const index = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase());
  return index < 0 ? null : checked({ year: Number(year), month: index + 1, day: Number(day) });
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found && [found[0], found[2], found[1], found[3]];
}

function parseIso(text: string): number | null {
  const found = ISO.exec(text.replace(BROKEN_ISO, '$1T$2+07:00'));
  if (!found) {
    return null;
  }
  const [, year, month, day, hour, minute, second, zone] = found;
  const local = checked({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  });
  return local === null || !zone ? local : local + (7 * 60 - minutesEast(zone)) * 60_000;
}

function minutesEast(zone: string): number {
  if (zone === 'Z') {
    return 0;
  }
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function clockIn(text: string): Pick<LocalTime, 'hour' | 'minute' | 'second'> {
  const found = CLOCK.exec(text);
  if (!found) {
    return {};
  }
  const half = found[4]?.toUpperCase();
  return {
    hour: hourOf(Number(found[1]), half),
    minute: Number(found[2]),
    second: Number(found[3] ?? 0),
  };
}

/** SA and CH are "sáng" and "chiều", as Vietnamese Windows prints AM and PM. */
function hourOf(shown: number, half: string | undefined): number {
  if (half === 'PM' || half === 'CH') {
    return shown < 12 ? shown + 12 : shown;
  }
  return (half === 'AM' || half === 'SA') && shown === 12 ? 0 : shown;
}

/** Null for 31/02 and 25:70, which `Date.UTC` would turn into another day. */
function checked(time: LocalTime): number | null {
  const instant = instantOf(time);
  const shown = localTime(instant);
  const same =
    shown.year === time.year &&
    shown.month === time.month &&
    shown.day === time.day &&
    shown.hour === (time.hour ?? 0) &&
    shown.minute === (time.minute ?? 0);
  return same && time.year >= 1990 && time.year < 2100 ? instant : null;
}
