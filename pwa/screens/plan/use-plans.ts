import { planOf } from '#field/plan/catalogue.ts';
import type { Crosswalk, Plan } from '#field/plan/plan.ts';
import type { PlanBook } from '#field/plan/plan-book.ts';
import { keepPlan } from '#store/plans.ts';

import { useDevice } from '../../device.tsx';

/** What is kept of a plan besides the plan. */
export type PlanKeeping = {
  readonly plan: Plan;
  readonly inForceFrom: string | null;
  readonly crosswalks: readonly Crosswalk[];
};

/** How this member keeps a plan, or a change of one. */
export function useKeepPlan(): (keeping: PlanKeeping) => Promise<void> {
  const { db, me, ring } = useDevice();
  return async ({ plan, inForceFrom, crosswalks }) => {
    const by = { member: me.member.id, name: me.member.name };
    await keepPlan(db, { plan, inForceFrom, crosswalks: [...crosswalks], by, at: Date.now() });
    ring();
  };
}

/** A plan by its id: the office's own as it stands now, else one of the catalogue. */
export function planIn(
  book: PlanBook,
  id: string,
):
  | { readonly plan: Plan; readonly inForceFrom: string | null; readonly isKept: boolean }
  | undefined {
  const kept = book.kept.find((each) => each.plan.id === id);
  if (kept) {
    return { plan: kept.plan, inForceFrom: kept.inForceFrom, isKept: true };
  }
  const plan = planOf(id);
  return plan && { plan, inForceFrom: null, isKept: false };
}
