import type { Id } from '#base/id.ts';
import type { Plan, PlanItem } from '#field/plan/plan.ts';
import { HAI_PHONG_2024 } from '#field/plan/plans/hai-phong-2024.ts';

/** The plan units work by until the office adopts another. */
export const CURRENT_PLAN: Plan = HAI_PHONG_2024;

/** The plans that come with the product. */
export const PLANS: readonly Plan[] = [HAI_PHONG_2024];

/** The plan of that id, or undefined when this version does not know it. */
export function planOf(id: string): Plan | undefined {
  return PLANS.find((plan) => plan.id === id);
}

/** The item of that id in any plan we know: old clips keep their meaning. */
export function itemOf(id: Id<'item'>): PlanItem | undefined {
  return PLANS.flatMap((plan) => plan.items).find((item) => item.id === id);
}
