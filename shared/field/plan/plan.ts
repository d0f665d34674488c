/**
 * The yearly plan of communication on administrative reform ("kế hoạch tuyên
 * truyền CCHC") and everything it asks for. Plans are plain data: they come
 * from the catalogue, from a document that was read, or from an office's own
 * copy, and every part of them may be edited.
 */
import type { Id } from '#base/id.ts';

import type { DueRule, EachPeriod } from './due-rule.ts';
import type { ItemTopics } from './topics/topic.ts';

export type Plan = {
  readonly id: Id<'plan'>;
  readonly issuer: string;
  /** The body above the issuer, or null where the plan names none. */
  readonly parent: string | null;
  readonly year: number;
  readonly title: string;
  /** Null where the document leaves it blank: it is stamped when the plan is issued. */
  readonly number: string | null;
  /** "KH-SGDĐT": the letters after the number. They are printed even where the number is not. */
  readonly symbol: string | null;
  /** "2020-01-15", or null where any part of it is left blank. */
  readonly date: string | null;
  readonly items: readonly PlanItem[];
  readonly forms: readonly PlanForm[];
  readonly tasks: readonly PlanTask[];
  readonly quotas: readonly Quota[];
  readonly duties: readonly ReportDuty[];
};

/** One content item ("nội dung tuyên truyền") of a plan. Its place in the list is its order. */
export type PlanItem = {
  /** Stable: the letter is only a label and may change or repeat. */
  readonly id: Id<'item'>;
  /** As printed in the plan, e.g. "đ"; for an item without one, the label we gave it. */
  readonly printedLabel: string;
  /** Who gave the label. Plans print letters or numbers, or only hyphens, or one long sentence. */
  readonly labelSource: LabelSource;
  /** A few words, in our own, for lists and chips. */
  readonly short: string;
  /** The plan's own words, where the plan was read from a document. */
  readonly text?: string;
  /** What the item says point by point. */
  readonly bullets: readonly string[];
  /** Legal references the item names, in canonical form, e.g. "4791/QĐ-UBND". */
  readonly references: readonly string[];
  /** Names and indices the item is about, e.g. "SIPAS". */
  readonly terms: readonly string[];
  /** What the item is about, where the office has said so; else `topicsOf` knows or proposes it. */
  readonly topics?: ItemTopics;
};

/** Where an item's label comes from: printed as a letter or a number, or made for what has none. */
export type LabelSource = 'letter' | 'number' | 'hyphen' | 'paragraph' | 'semicolon';

/** A way of communicating ("hình thức tuyên truyền") that the plan asks for. */
export type PlanForm = {
  readonly id: Id<'form'>;
  readonly printedLabel: string;
  readonly short: string;
  /** The plan's own words, where the plan was read from a document. */
  readonly text?: string;
};

/** One row of a plan's list of tasks ("danh mục nhiệm vụ"). */
export type PlanTask = {
  readonly id: Id<'task'>;
  /** "TT" as printed. */
  readonly number: string;
  readonly short: string;
  /** The plan's own words, where the plan was read from a document. */
  readonly text?: string;
  /** Who leads ("chủ trì"), by name: units come and go, their names stay in the plan. */
  readonly lead: string | null;
  /** Who helps ("phối hợp"). Some plans name the lead again. */
  readonly co: string | null;
  /** The cell as printed, e.g. "Năm 2024". */
  readonly time: string | null;
  /** When it is due; null where the plan leaves it blank or in words we cannot count by. */
  readonly due: DueRule | null;
  readonly quantity: Quantity | null;
  readonly product: string | null;
  readonly form: string | null;
};

/** How much of something: "03 cuộc, ½ ngày/cuộc". */
export type Quantity = {
  readonly count: number;
  readonly unit: string;
  /** How long each one takes, as printed. */
  readonly each?: string;
  /** First and last month in which it happens, e.g. "2024-06..2024-11". */
  readonly window?: string;
};

/** At least so many of something in every period ("ít nhất 01 văn bản hoặc tin, bài/tháng"). */
export type Quota = {
  readonly what: string;
  readonly count: number;
  /** Null where the plan says how many but not in what time. */
  readonly period: PlanPeriod | null;
  /** Who owes it: every unit for itself, or the plan's issuer once. */
  readonly scope: 'each-unit' | 'plan';
  /** Whether documents ("văn bản") count beside news items. */
  readonly countsDocuments: boolean;
};

/** A stretch of time that plans count and report by. */
export type PlanPeriod = EachPeriod | 'nine-months';

/** Who reports to whom, for which periods, by when. */
export type ReportDuty = {
  readonly id: Id<'duty'>;
  readonly from: string;
  readonly to: string;
  /** Empty where the plan names no period. */
  readonly periods: readonly PlanPeriod[];
  /** Null where the plan names no day. */
  readonly due: DueRule | null;
  /** The plan's words for the due rule. */
  readonly dueWords: string | null;
  /**
   * Last day of the month whose posts a report still counts ("kỳ số liệu"), or
   * null for the end of the period: reports are often due before it ends.
   */
  readonly cutOffDay: number | null;
};

/** How one year's items became the next year's, so that old clips and counts keep their meaning. */
export type Crosswalk = {
  readonly from: Id<'plan'>;
  readonly to: Id<'plan'>;
  readonly links: readonly CrosswalkLink[];
};

/** What became of one item. A merged item is named by every item that went into it. */
export type CrosswalkLink = {
  readonly from: Id<'item'>;
  /** None when the item was dropped, several when it was split. */
  readonly to: readonly Id<'item'>[];
  readonly kind: 'same' | 'split' | 'merged' | 'dropped';
};

/**
 * Items in the order of the plan, chosen ones only.
 *
 * The letters follow the Vietnamese alphabet (a b c d đ e g h …), so they are
 * never sorted by themselves: the plan's own order is the order.
 */
export function itemsInOrder(plan: Plan, chosen: Iterable<Id<'item'>>): PlanItem[] {
  const wanted = new Set(chosen);
  return plan.items.filter((item) => wanted.has(item.id));
}
