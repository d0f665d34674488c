import type { Id } from '#base/id.ts';

import type { Crosswalk, Plan } from './plan.ts';

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
