import type { Id } from '#base/id.ts';
import type { Plan, PlanItem } from '#field/plan/plan.ts';
import { HA_NOI_2023 } from '#field/plan/plans/ha-noi-2023.ts';
import { HAI_PHONG_2020 } from '#field/plan/plans/hai-phong-2020.ts';
import { HAI_PHONG_2024 } from '#field/plan/plans/hai-phong-2024.ts';
import { HAI_PHONG_CITY_2023 } from '#field/plan/plans/hai-phong-city-2023.ts';
import { SOC_TRANG_2022 } from '#field/plan/plans/soc-trang-2022.ts';

/** The plan units work by until the office adopts another. */
export const CURRENT_PLAN: Plan = HAI_PHONG_2024;

/** The plans that come with the product. */
export const PLANS: readonly Plan[] = [
  HAI_PHONG_2024,
  HAI_PHONG_CITY_2023,
  HAI_PHONG_2020,
  HA_NOI_2023,
  SOC_TRANG_2022,
];

/** The plan of that id, or undefined when this version does not know it. */
export function planOf(id: string): Plan | undefined {
  return PLANS.find((plan) => plan.id === id);
}

/** The item of that id in any plan we know: old clips keep their meaning. */
export function itemOf(id: Id<'item'>): PlanItem | undefined {
  return PLANS.flatMap((plan) => plan.items).find((item) => item.id === id);
}
