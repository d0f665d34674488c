/** The work of a plan in staff's words: what it is, by when, and how urgent. */
import type { CalendarEvent, QuotaDay } from '#field/board/calendar.ts';
import type { QuotaState } from '#field/board/quotas.ts';
import type { ReportWork, Work, WorkState } from '#field/board/work.ts';
import type { DaySpan } from '#field/plan/due.ts';
import type { PlanPeriod } from '#field/plan/plan.ts';

import { dayText, quotaText } from './due-text.ts';

const WORK_STATES: Readonly<Record<WorkState, string>> = {
  done: 'đã xong',
  late: 'quá hạn',
  soon: 'sắp đến hạn',
  open: 'còn thời gian',
  undated: 'chưa có hạn',
  before: 'qua trước khi thực hiện',
};

export const QUOTA_STATES: Readonly<Record<QuotaState, string>> = {
  met: 'đạt',
  open: 'chưa đủ',
  remind: 'sắp hết kỳ, chưa đủ',
  missed: 'không đạt',
  elsewhere: 'đếm ngoài sổ',
};

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;
const WEEKDAYS = [
  'Chủ nhật',
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
] as const;

/** How urgent some work is. */
export function stateText(work: Work, state: WorkState): string {
  const isAlways = work.kind === 'task' && work.task.due?.kind === 'always';
  return isAlways && state === 'undated' ? 'thường xuyên' : WORK_STATES[state];
}

/** What is to be done, in one line. */
export function workName(work: Work | QuotaDay): string {
  switch (work.kind) {
    case 'task':
      return work.task.short;
    case 'report':
      return reportName(work);
    case 'quota':
      return `Hết kỳ định mức: ${quotaText(work.quota).toLocaleLowerCase('vi')}`;
  }
}

/** "Chậm nhất thứ Sáu 06/03/2026 (07/03 là thứ Bảy)": the last day on which it is not late. */
export function whenText({ due, advised, kind }: Work): string {
  if (!due || !advised) {
    return kind === 'report' ? 'Kế hoạch không nêu ngày nộp' : 'Kế hoạch không nêu hạn';
  }
  const safe = `Chậm nhất ${longDay(advised)}`;
  return advised === due.lastSafe
    ? safe
    : `${safe} (${dayText(due.lastSafe).slice(0, 5)} là ${weekdayOf(due.lastSafe)})`;
}

/** Which posts a report counts, for each of its periods. */
export function dataText({ periods }: ReportWork): string {
  return periods
    .map(
      ({ period, span }) =>
        `Số liệu ${spanName(period, span)}: ${dayText(span.first)} – ${dayText(span.last)}`,
    )
    .join('; ');
}

/** "quý I/2026": a stretch of the calendar by its name. */
export function spanName(period: PlanPeriod, { last }: DaySpan): string {
  const [year = '', month = ''] = last.split('-');
  const isFirstHalf = Number(month) <= 6;
  switch (period) {
    case 'week':
      return `tuần đến ${dayText(last)}`;
    case 'month':
      return `tháng ${Number(month)}/${year}`;
    case 'quarter':
      return `quý ${QUARTERS[Math.ceil(Number(month) / 3) - 1]}/${year}`;
    case 'half':
      return `6 tháng ${isFirstHalf ? 'đầu' : 'cuối'} năm ${year}`;
    case 'nine-months':
      return `9 tháng năm ${year}`;
    case 'year':
      return `năm ${year}`;
  }
}

/** "thứ Sáu 06/03/2026". */
export function longDay(day: string): string {
  return `${weekdayOf(day)} ${dayText(day)}`;
}

/** What kind of thing a line of the calendar is. */
export const EVENT_KINDS: Readonly<Record<CalendarEvent['about']['kind'], string>> = {
  task: 'nhiệm vụ',
  report: 'báo cáo',
  quota: 'định mức',
};

function reportName({ duty, periods }: ReportWork): string {
  const names = periods.map(({ period, span }) => spanName(period, span)).join(', ');
  return `Báo cáo${names ? ` ${names}` : ''} gửi ${duty.to}`;
}

function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}
