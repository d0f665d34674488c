import type { Id } from '#base/id.ts';

/** A yearly plan of communication on administrative reform ("kế hoạch tuyên truyền CCHC"). */
export type Plan = {
  readonly id: Id<'plan'>;
  readonly issuer: string;
  readonly year: number;
  readonly title: string;
  /** Null where the document leaves it blank: it is stamped when the plan is issued. */
  readonly number: string | null;
  readonly items: readonly PlanItem[];
};

/** One content item ("nội dung tuyên truyền") of a plan. */
export type PlanItem = {
  /** Stable: the letter is only a label and may change or repeat. */
  readonly id: Id<'item'>;
  /** As printed in the plan, e.g. "đ". */
  readonly printedLabel: string;
  /** A few words, in our own, for lists and chips. */
  readonly short: string;
  /**
   * Words that speak for this item when a text uses them, with a weight from 1
   * (a hint) to 6 (the item's own name). Written with diacritics.
   */
  readonly phrases: readonly (readonly [phrase: string, weight: number])[];
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
