/** Due rules as plans write them: "Quý II/2024", "Tháng 6 đến tháng 11", "hằng tháng". */
import type { DueRule, EachPeriod } from './due-rule.ts';

const QUARTERS: readonly string[] = ['I', 'II', 'III', 'IV'];

const EACH: readonly (readonly [RegExp, EachPeriod])[] = [
  [/(?:h[àằ]ng|mỗi) tuần|\/\s*tuần/iu, 'week'],
  [/(?:h[àằ]ng|mỗi) tháng|\/\s*tháng/iu, 'month'],
  [/(?:h[àằ]ng|mỗi) quý|\/\s*quý/iu, 'quarter'],
  [/(?:mỗi|định kỳ) 6 tháng|6 tháng một lần/iu, 'half'],
  [/(?:h[àằ]ng|mỗi) năm/iu, 'year'],
];

/**
 * The due rule that words give, or null when they give none to count by. Words
 * without a year are of the plan's own.
 */
export function dueRuleOf(words: string, planYear: number): DueRule | null {
  const year = Number(/\b(20\d\d)\b/.exec(words)?.[1] ?? planYear);
  return (
    monthlyDay(words) ??
    singleDay(words, year) ??
    each(words) ??
    monthRange(words, year) ??
    quarterRange(words, year) ??
    wholeYear(words, year)
  );
}

const BEFORE = /trước/iu;

/** "Trước ngày 08 tháng cuối của quý", "ngày 20 hằng tháng", "trước ngày 15/6 và 15/12". */
function monthlyDay(words: string): DueRule | null {
  const before = BEFORE.test(words);
  const ofQuarter =
    /(?:ngày\s+)?\b(0?[1-9]|[12]\d|3[01])(?:\s+của)?\s+tháng\s+(cuối|thứ ba|đầu)(?:\s+của)?(?:\s+\S+)?\s+quý/iu.exec(
      words,
    );
  if (ofQuarter) {
    const months = /đầu/iu.test(ofQuarter[0]) ? [1, 4, 7, 10] : [3, 6, 9, 12];
    return { kind: 'day-of-month', day: Number(ofQuarter[1]), months, before };
  }
  const everyMonth = /ngày\s+(0?[1-9]|[12]\d|3[01])(?:\s+của)?\s+(?:h[àằ]ng|mỗi) tháng/iu.exec(
    words,
  );
  if (everyMonth) {
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    return { kind: 'day-of-month', day: Number(everyMonth[1]), months, before };
  }
  const named = [
    ...words.matchAll(/\b(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})\b(?!\s*[/-]?\s*20\d\d)/giu),
  ].filter(([, ofDay, ofMonth]) => isDate(Number(ofDay), Number(ofMonth)));
  const days = new Set(named.map(([, ofDay]) => Number(ofDay)));
  const [day, ...others] = days;
  const isList = named.length > 1 && others.length === 0 && !/đến|[-–]/u.test(words);
  return isList && day !== undefined
    ? { kind: 'day-of-month', day, months: named.map(([, , ofMonth]) => Number(ofMonth)), before }
    : null;
}

/** "Ngày 15/6/2024", "trước 15 tháng 12", "15/3 - 20/4/2024". */
function singleDay(words: string, year: number): DueRule | null {
  const found = [
    ...words.matchAll(
      /\b(\d{1,2})(?:\s*[/.]\s*|\s+tháng\s+)(\d{1,2})(?:(?:\s*[/.]\s*|\s+năm\s+)(20\d\d))?(?!\d)/giu,
    ),
  ].filter(([, day, month]) => isDate(Number(day), Number(month)));
  const days = found.map(([, day, month, own]) =>
    isoDay(Number(own ?? year), Number(month), Number(day)),
  );
  const [first, last] = days;
  if (first === undefined) {
    return null;
  }
  return last === undefined
    ? { kind: 'day', day: first, before: BEFORE.test(words) }
    : { kind: 'range', first, last };
}

function each(words: string): DueRule | null {
  const found = EACH.find(([pattern]) => pattern.test(words));
  return found ? { kind: 'each', period: found[1] } : null;
}

/** "Tháng 9/2023", "Tháng 6 đến tháng 11/2024", "tháng 3, 4": from the first month named to the last. */
function monthRange(words: string, year: number): DueRule | null {
  if (/6 tháng (?:đầu|cuối) năm/iu.test(words)) {
    return /đầu/iu.test(words) ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12);
  }
  const list = /tháng\s+((?:[\d\s,/–-]|đến|tới|hết|và|tháng|năm)+)/iu.exec(words)?.[1] ?? '';
  const named = [...list.matchAll(/(?<!\d)(\d{1,2})(?!\d)(?:\s*(?:\/|-|năm)\s*(20\d\d))?/giu)].map(
    ([, month, own]) => ({ month: Number(month), own }),
  );
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last || named.some(({ month }) => month < 1 || month > 12)) {
    return null;
  }
  const end = Number(last.own ?? year);
  const start = first.month > last.month ? end - 1 : end;
  return range(isoDay(start, first.month, 1), endOf(end, last.month));
}

/** "Quý II/2024", "Quý I, II", "Quý 3 - Quý 4". */
function quarterRange(words: string, year: number): DueRule | null {
  const list = /quý\s+((?:IV|I|\d|[\s,/–-]|đến|và|quý|năm)+)/iu.exec(words)?.[1] ?? '';
  const named = [...list.replace(/20\d\d/g, '').matchAll(/IV|I{1,3}|[1-4]/giu)].map(
    ([label]) => QUARTERS.indexOf(label.toUpperCase()) + 1 || Number(label),
  );
  const [first] = named;
  const last = named.at(-1);
  return first === undefined || last === undefined ? null : monthsOf(year, first * 3 - 2, last * 3);
}

function wholeYear(words: string, year: number): DueRule | null {
  if (/thường xuyên|liên tục|quanh năm/iu.test(words)) {
    return { kind: 'always' };
  }
  return /(?:cả|trong|suốt)?\s*năm/iu.test(words) ? monthsOf(year, 1, 12) : null;
}

function monthsOf(year: number, first: number, last: number): DueRule {
  return range(isoDay(year, first, 1), endOf(year, last));
}

function range(first: string, last: string): DueRule {
  return { kind: 'range', first, last };
}

function endOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function isDate(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function isoDay(year: number, month: number, day: number): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
