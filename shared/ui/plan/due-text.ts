import type { DueRule, EachPeriod } from '#field/plan/due-rule.ts';
import type { PlanPeriod, Quantity, Quota } from '#field/plan/plan.ts';

const EACH: Readonly<Record<EachPeriod, string>> = {
  week: 'Hằng tuần',
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  half: 'Mỗi 6 tháng',
  year: 'Hằng năm',
};

/** Periods as staff name them, also in the choice of an editor. */
export const PERIODS: Readonly<Record<PlanPeriod, string>> = {
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  half: '6 tháng',
  'nine-months': '9 tháng',
  year: 'năm',
};

/** "Trước ngày 08 các tháng 3, 6, 9, 12": when something is due, in staff's words. */
export function dueText(rule: DueRule | null): string {
  if (rule === null) {
    return 'Chưa có hạn';
  }
  switch (rule.kind) {
    case 'always':
      return 'Thường xuyên';
    case 'range':
      return `Từ ${dayText(rule.first)} đến ${dayText(rule.last)}`;
    case 'day':
      return `${rule.before ? 'Trước ngày' : 'Ngày'} ${dayText(rule.day)}`;
    case 'each':
      return EACH[rule.period];
    case 'day-of-month': {
      const day = String(rule.day).padStart(2, '0');
      const months = rule.months.length === 12 ? 'hằng tháng' : monthsText(rule.months);
      return `${rule.before ? 'Trước ngày' : 'Ngày'} ${day} ${months}`;
    }
  }
}

/** "07/03/2024": a day of a plan, as staff write it. */
export function dayText(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** "03 cuộc, mỗi cuộc ½ ngày". */
export function quantityText({ count, unit, each }: Quantity): string {
  const whole = `${String(count).padStart(2, '0')} ${unit}`;
  return each ? `${whole}, mỗi ${unit} ${each}` : whole;
}

/** "Ít nhất 01 tin, bài hoặc văn bản mỗi tháng, từng đơn vị". */
export function quotaText({ what, count, period, scope, countsDocuments }: Quota): string {
  const often = period ? ` mỗi ${PERIODS[period]}` : '';
  const documents = countsDocuments ? ' (tính cả văn bản)' : '';
  const who = scope === 'each-unit' ? ', từng đơn vị' : '';
  return `Ít nhất ${String(count).padStart(2, '0')} ${what}${often}${who}${documents}`;
}

function monthsText(months: readonly number[]): string {
  return `${months.length > 1 ? 'các tháng' : 'tháng'} ${months.join(', ')}`;
}
