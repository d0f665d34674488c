import { planOf } from '#field/plan/catalogue.ts';
import type { Crosswalk, Plan } from '#field/plan/plan.ts';
import type { PlanBook } from '#field/plan/plan-book.ts';
import { keepPlan, type PlanProblem } from '#store/plans.ts';

import { useDevice } from '../../device.tsx';
import { useSay } from '../../shell/toast.tsx';

/** What is kept of a plan besides the plan. */
export type PlanKeeping = {
  readonly plan: Plan;
  readonly inForceFrom: string | null;
  readonly crosswalks: readonly Crosswalk[];
};

const PROBLEMS: Readonly<Record<PlanProblem, string>> = {
  'bad-plan':
    'Chưa lưu: kế hoạch có chỗ chưa đúng. Xin soát lại năm, các ngày, và chỗ nào dài quá 8.000 chữ cái.',
  'too-big': 'Chưa lưu: kế hoạch quá dài. Xin rút gọn các ý rồi lưu lại.',
};

/** How this member keeps a plan, or a change of one. False when it was not kept, and the reason was said. */
export function useKeepPlan(): (keeping: PlanKeeping) => Promise<boolean> {
  const { db, me, ring } = useDevice();
  const say = useSay();
  return async ({ plan, inForceFrom, crosswalks }) => {
    const by = { member: me.member.id, name: me.member.name };
    const said = { plan, inForceFrom, crosswalks: [...crosswalks], by, at: Date.now() };
    const kept = await keepPlan(db, said);
    if (kept.ok) {
      ring();
    } else {
      say({ words: PROBLEMS[kept.problem] });
    }
    return kept.ok;
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
