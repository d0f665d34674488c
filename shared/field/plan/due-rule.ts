/**
 * When something of a plan is due. The union is closed on purpose: what a plan
 * says in other words stays in words and has no due day. Days are written
 * "2024-03-07" and are Hải Phòng's.
 */
export type DueRule =
  /** "Thường xuyên": always at work, never late. */
  | { readonly kind: 'always' }
  /** "Năm 2024", "Quý II/2024", "Tháng 9/2023", "Tháng 6 đến tháng 11/2023": by the last day. */
  | { readonly kind: 'range'; readonly first: string; readonly last: string }
  /** "Ngày 15/6/2024", or "trước ngày 15/6/2024" with `before`. */
  | { readonly kind: 'day'; readonly day: string; readonly before: boolean }
  /** "Hằng tháng": by the end of each. */
  | { readonly kind: 'each'; readonly period: EachPeriod }
  /**
   * "Trước ngày 08 tháng cuối của quý" with `before`: that day of every named
   * month of the year, here 3, 6, 9 and 12.
   */
  | {
      readonly kind: 'day-of-month';
      readonly day: number;
      readonly months: readonly number[];
      readonly before: boolean;
    };

/** A stretch of time that comes again and again. */
export type EachPeriod = 'week' | 'month' | 'quarter' | 'half' | 'year';
