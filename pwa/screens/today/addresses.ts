import type { Plan } from '#field/plan/plan.ts';

/** Where a part of a plan is read: a task, a duty or an item, by its id. */
export function partAddress(plan: Pick<Plan, 'id'>, part: string): string {
  return `/plan/${encodeURIComponent(plan.id)}#${encodeURIComponent(part)}`;
}

/** The library, with only what was tagged with an item. */
export function libraryAddress(item: string): string {
  return `/?${new URLSearchParams({ item })}`;
}
