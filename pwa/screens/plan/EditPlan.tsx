import './plan.css';

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import type { CrosswalkLink, Plan } from '#field/plan/plan.ts';
import { readSetting, writeSetting } from '#store/settings.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';

import { useDevice } from '../../device.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useSay } from '../../shell/toast.tsx';
import { PlanForm } from './edit/PlanForm.tsx';
import { planIn, useKeepPlan } from './use-plans.ts';

/** What is being changed: it lies on this device until it is kept or thrown away. */
type Unkept = { readonly plan: Plan; readonly links: readonly CrosswalkLink[] };

/** Edits a plan of the office. */
export function EditPlan({ id }: { readonly id: string }): JSX.Element {
  const found = planIn(usePlanBook(), id);
  if (!found?.isKept) {
    return (
      <Screen title="Không có kế hoạch này">
        <p>
          Chỉ sửa được kế hoạch của Sở. <a href="/plan">Xem các kế hoạch</a>
        </p>
      </Screen>
    );
  }
  return (
    <Screen title="Sửa kế hoạch">
      <Editing key={id} plan={found.plan} inForceFrom={found.inForceFrom} />
    </Screen>
  );
}

function Editing({
  plan,
  inForceFrom,
}: {
  readonly plan: Plan;
  readonly inForceFrom: string | null;
}): JSX.Element {
  const { edited, isChanged, change, forget } = useUnkept(plan);
  const book = usePlanBook();
  const keep = useKeepPlan();
  const say = useSay();
  const { route } = useLocation();
  if (!edited) {
    return <p aria-busy="true">Đang mở kế hoạch…</p>;
  }

  const save = async () => {
    const own = { from: plan.id, to: plan.id };
    const before = book.crosswalks.filter(({ from, to }) => from === plan.id && to === plan.id);
    const links = [...before.flatMap((each) => each.links), ...edited.links];
    const crosswalks = edited.links.length > 0 ? [{ ...own, links }] : [];
    if (!(await keep({ plan: edited.plan, inForceFrom, crosswalks }))) {
      return;
    }
    await forget();
    say({
      words: 'Đã lưu kế hoạch.',
      undo: () => void keep({ plan, inForceFrom, crosswalks: before }),
    });
    route(`/plan/${encodeURIComponent(plan.id)}`);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {isChanged && (
        <p class="notice" role="status">
          Có thay đổi chưa lưu, đang giữ trên máy này.{' '}
          <button type="button" class="plain" onClick={() => void forget()}>
            Bỏ thay đổi
          </button>
        </p>
      )}
      <PlanForm
        plan={edited.plan}
        onChange={(next, links) => change({ plan: next, links: [...edited.links, ...links] })}
      />
      <div class="row plan-save">
        <button type="submit" class="primary" disabled={!isChanged}>
          Lưu kế hoạch
        </button>
        <a class="button" href={`/plan/${encodeURIComponent(plan.id)}`}>
          Về kế hoạch
        </a>
      </div>
    </form>
  );
}

/** Changes that are not kept yet, on the disk at every step: a closed window loses none. */
function useUnkept(plan: Plan) {
  const { db } = useDevice();
  const key = `plan being edited ${plan.id}`;
  const [unkept, setUnkept] = useState<Unkept | 'none'>();
  useEffect(() => {
    // Written by this screen only.
    void readSetting(db, key).then((found) => setUnkept((found as Unkept | undefined) ?? 'none'));
  }, [db, key]);

  return {
    // The plan is read anew whenever anything is synced: only what was typed is a change.
    edited: unkept === 'none' ? { plan, links: [] } : unkept,
    isChanged: unkept !== 'none',
    change: (next: Unkept) => {
      setUnkept(next);
      void writeSetting(db, key, next);
    },
    forget: async () => {
      await writeSetting(db, key, undefined);
      setUnkept('none');
    },
  };
}
