import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';

import type { Crosswalk, Plan, PlanItem } from './plan.ts';
import type { PlanBook } from './plan-book.ts';
import { topicsOf } from './topics/item-topics.ts';

/**
 * The items of a plan that some items, of this or of an earlier plan, have
 * become. An item that was split gives all its parts, a dropped one none, and
 * one that no crosswalk speaks of and that the plan does not have gives none.
 */
export function itemsUnder(
  plan: Pick<Plan, 'items'>,
  items: Iterable<Id<'item'>>,
  crosswalks: readonly Crosswalk[],
): Id<'item'>[] {
  const own = new Set(plan.items.map(({ id }) => id));
  const links = crosswalks.flatMap((crosswalk) => crosswalk.links);
  const reached = new Set<Id<'item'>>();
  const open = [...items];
  // Each item is followed once, so crosswalks that lead in a circle end too.
  for (const item of open) {
    if (!reached.has(item)) {
      reached.add(item);
      const next = own.has(item) ? [] : links.filter(({ from }) => from === item);
      open.push(...next.flatMap(({ to }) => to));
    }
  }
  return plan.items.map(({ id }) => id).filter((id) => reached.has(id));
}

/** An item and every earlier one that has become it: what was tagged with them is about it. */
export function itemsBehind(
  item: PlanItem,
  book: Pick<PlanBook, 'items' | 'crosswalks'>,
): Id<'item'>[] {
  const plan = { items: [item] };
  return [...book.items.keys()].filter((id) => itemsUnder(plan, [id], book.crosswalks).length > 0);
}

/** Of all that two items are about, at least so much is about the same in one item and its successor. */
const ALIKE = 0.3;

/**
 * What became of each item, as its words and topics suggest: an item of the same
 * name, else the one about most of the same topics. For a person to look through;
 * where nothing is alike nothing is proposed.
 */
export function proposeCrosswalk(
  from: Pick<Plan, 'items'>,
  to: Pick<Plan, 'items'>,
): ReadonlyMap<Id<'item'>, readonly Id<'item'>[]> {
  return new Map(from.items.map((item) => [item.id, successorOf(item, to.items)]));
}

function successorOf(item: PlanItem, items: readonly PlanItem[]): readonly Id<'item'>[] {
  const scored = items.map((other) => ({ id: other.id, score: likeness(item, other) }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best && best.score >= ALIKE ? [best.id] : [];
}

/** From 0 to 1; 1 for the same name. */
function likeness(item: PlanItem, other: PlanItem): number {
  if (fold(item.short) === fold(other.short)) {
    return 1;
  }
  const about = new Set<string>([...topicsOf(item).main, ...item.references]);
  const too = new Set<string>([...topicsOf(other).main, ...other.references]);
  const all = about.union(too).size;
  return all === 0 ? 0 : about.intersection(too).size / all;
}
