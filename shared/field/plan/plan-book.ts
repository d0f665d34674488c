import { canonicalJson } from '#base/canonical-json.ts';
import type { Id } from '#base/id.ts';

import { CURRENT_PLAN, PLANS } from './catalogue.ts';
import type { Crosswalk, Plan, PlanItem } from './plan.ts';
import type { PlanRecord } from './plan-record.ts';

/** A plan that the office keeps, as it stands now. */
type KeptPlan = Pick<PlanRecord, 'plan' | 'inForceFrom' | 'by' | 'at'>;

/** Every plan that a device or the portal knows, and which of them units work by. */
export type PlanBook = {
  /** The plan in force: the office's, or the catalogue's first until the office has decided. */
  readonly current: Plan;
  /** The office's own plans, the newest year first. */
  readonly kept: readonly KeptPlan[];
  readonly crosswalks: readonly Crosswalk[];
  /** Every item there ever was, by its id: tags and posts keep their meaning for good. */
  readonly items: ReadonlyMap<Id<'item'>, PlanItem>;
};

/**
 * Make the book out of the office's records: the last one of a plan is how it
 * stands. Each log numbers them as they came, so which is last is told by what
 * they say themselves, alike on every device.
 *
 * @param today - "2026-11-20" in Hải Phòng; decides which plan is in force
 */
export function planBook(unordered: readonly PlanRecord[], today: string): PlanBook {
  const records = inOrder(unordered);
  const newest = new Map(records.map((record) => [record.plan.id, record]));
  const kept = [...newest.values()].toSorted((a, b) => b.plan.year - a.plan.year);
  const inForce = kept
    .filter(({ inForceFrom }) => inForceFrom !== null && inForceFrom <= today)
    .toSorted((a, b) => String(b.inForceFrom).localeCompare(String(a.inForceFrom)))[0];
  const versions = [...PLANS, ...records.map(({ plan }) => plan)];
  return {
    current: inForce?.plan ?? CURRENT_PLAN,
    kept,
    crosswalks: newestOf(records.flatMap(({ crosswalks }) => crosswalks)),
    items: new Map(versions.flatMap((plan) => plan.items).map((item) => [item.id, item])),
  };
}

/** By when they were kept, and by their text where two were kept in the same moment. */
function inOrder(records: readonly PlanRecord[]): readonly PlanRecord[] {
  const named = records.map((record) => ({ record, text: canonicalJson(record) }));
  return named
    .toSorted((a, b) => a.record.at - b.record.at || (a.text < b.text ? -1 : 1))
    .map(({ record }) => record);
}

/** Between two plans the last crosswalk counts: people mend what they have matched wrongly. */
function newestOf(crosswalks: readonly Crosswalk[]): readonly Crosswalk[] {
  return [...new Map(crosswalks.map((each) => [`${each.from} ${each.to}`, each])).values()];
}

/** The items of that id in the order given; those nobody knows are left out. */
export function itemsOf(book: PlanBook, ids: readonly string[]): PlanItem[] {
  // An id that is none of ours is simply not there.
  return ids.flatMap((id) => book.items.get(id as Id<'item'>) ?? []);
}

/** The book of a device to which the office has not said anything yet. */
export const CATALOGUE_BOOK: PlanBook = planBook([], '');
