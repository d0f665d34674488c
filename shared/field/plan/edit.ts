/**
 * Changes that an office makes to a plan. Each gives a new plan and says what
 * became of its items, so that tags and counts of before keep their meaning.
 */
import { asId, type Id } from '#base/id.ts';

import type { DueRule } from './due-rule.ts';
import type { Crosswalk, CrosswalkLink, Plan, PlanItem, Quantity } from './plan.ts';
import { topicsOf } from './topics/item-topics.ts';

/** A plan after a change, and what became of the items it took away. */
export type EditedPlan = { readonly plan: Plan; readonly links: readonly CrosswalkLink[] };

/**
 * A plan for another year made from this one. Number and date are blank until
 * it is issued; days and the year in words move along; every item is followed
 * by its copy.
 */
export function copyPlan(
  plan: Plan,
  { id, year }: { readonly id: Id<'plan'>; readonly year: number },
): { readonly plan: Plan; readonly crosswalk: Crosswalk } {
  const later = laterBy(plan.year, year);
  const items = plan.items.map((item, at) => ({
    ...item,
    id: partId<'item'>(id, 'n', at),
    // Known by the old id, they would have to be guessed under the new one.
    topics: topicsOf(item),
  }));
  const links = plan.items.map((item, at): CrosswalkLink => {
    return { from: item.id, to: [partId(id, 'n', at)], kind: 'same' };
  });
  const copy: Plan = {
    ...plan,
    id,
    year,
    title: later.words(plan.title),
    number: null,
    date: null,
    items,
    forms: plan.forms.map((form, at) => ({ ...form, id: partId<'form'>(id, 'h', at) })),
    tasks: plan.tasks.map((task, at) => ({
      ...task,
      id: partId<'task'>(id, 'v', at),
      time: task.time && later.words(task.time),
      due: task.due && later.rule(task.due),
      quantity: task.quantity && later.quantity(task.quantity),
    })),
    duties: plan.duties.map((duty, at) => ({
      ...duty,
      id: partId<'duty'>(id, 'b', at),
      due: duty.due && later.rule(duty.due),
    })),
  };
  return { plan: copy, crosswalk: { from: plan.id, to: id, links } };
}

/** Put a part of a list one place up (-1) or down (1); at the end of the list nothing moves. */
export function moved<Part>(parts: readonly Part[], at: number, by: -1 | 1): readonly Part[] {
  const to = at + by;
  if (to < 0 || to >= parts.length) {
    return parts;
  }
  const rest = parts.toSpliced(at, 1);
  return rest.toSpliced(to, 0, ...parts.slice(at, at + 1));
}

/** Let one item go into another, with everything it says. */
export function mergeItems(plan: Plan, gone: Id<'item'>, into: Id<'item'>): EditedPlan {
  const from = plan.items.find(({ id }) => id === gone);
  if (!from || gone === into || plan.items.every(({ id }) => id !== into)) {
    return { plan, links: [] };
  }
  const items = plan.items
    .filter(({ id }) => id !== gone)
    .map((item) => (item.id === into ? joined(item, from) : item));
  return { plan: { ...plan, items }, links: [{ from: gone, to: [into], kind: 'merged' }] };
}

/** Begin a second item beside one. What was tagged with the first stays with the first. */
export function splitItem(plan: Plan, whole: Id<'item'>, part: Id<'item'>): EditedPlan {
  const item = plan.items.find(({ id }) => id === whole);
  if (!item) {
    return { plan, links: [] };
  }
  const second = { ...item, id: part, printedLabel: `${item.printedLabel}2` };
  return {
    plan: { ...plan, items: plan.items.toSpliced(plan.items.indexOf(item) + 1, 0, second) },
    links: [{ from: whole, to: [whole, part], kind: 'split' }],
  };
}

/** Take an item out. What was tagged with it keeps its name, and counts for no item of this plan. */
export function dropItem(plan: Plan, gone: Id<'item'>): EditedPlan {
  return {
    plan: { ...plan, items: plan.items.filter(({ id }) => id !== gone) },
    links: [{ from: gone, to: [], kind: 'dropped' }],
  };
}

/**
 * The links that a person's ticks mean: which items of the later plan each
 * earlier one has become.
 */
export function linksOf(
  pairs: ReadonlyMap<Id<'item'>, readonly Id<'item'>[]>,
): readonly CrosswalkLink[] {
  const all = [...pairs.values()].flat();
  return [...pairs].map(([from, to]) => ({ from, to, kind: kindOf(to, all) }));
}

function kindOf(to: readonly Id<'item'>[], all: readonly Id<'item'>[]): CrosswalkLink['kind'] {
  if (to.length !== 1) {
    return to.length === 0 ? 'dropped' : 'split';
  }
  return all.filter((each) => to.includes(each)).length > 1 ? 'merged' : 'same';
}

function joined(item: PlanItem, other: PlanItem): PlanItem {
  return {
    ...item,
    bullets: [...item.bullets, other.short, ...other.bullets],
    references: union(item.references, other.references),
    terms: union(item.terms, other.terms),
  };
}

function union(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])];
}

function partId<Noun extends string>(plan: Id<'plan'>, kind: string, at: number): Id<Noun> {
  return asId(`${plan}.${kind}${at + 1}`);
}

/** Moves days and years along, as many years as lie between two plans. */
function laterBy(from: number, to: number) {
  const day = (text: string) => {
    const year = Number(text.slice(0, 4)) + to - from;
    const same = `${year}${text.slice(4)}`;
    // The one day that only some years have.
    return isLeap(year) ? same : same.replace(/-02-29$/, '-02-28');
  };
  const rule = (due: DueRule): DueRule => {
    if (due.kind === 'range') {
      return { ...due, first: day(due.first), last: day(due.last) };
    }
    return due.kind === 'day' ? { ...due, day: day(due.day) } : due;
  };
  const words = (text: string) => text.replaceAll(String(from), String(to));
  const quantity = (amount: Quantity): Quantity =>
    amount.window ? { ...amount, window: words(amount.window) } : amount;
  return { rule, words, quantity };
}

function isLeap(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
}
