import './plan.css';

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import { isoDayAt } from '#base/day.ts';
import { newId } from '#base/id.ts';
import { copyPlan } from '#field/plan/edit.ts';
import type { Plan } from '#field/plan/plan.ts';
import { may } from '#field/unit/role.ts';
import { TextField } from '#ui/form/TextField.tsx';
import { usePlanBook } from '#ui/plan/plan-book.ts';

import { useDevice } from '../../device.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useSay } from '../../shell/toast.tsx';
import { PlanParts } from './PlanParts.tsx';
import { forceText } from './Plans.tsx';
import { planIn, useKeepPlan } from './use-plans.ts';

/** One plan, and what the office may do with it. */
export function PlanScreen({ id }: { readonly id: string }): JSX.Element {
  const { me } = useDevice();
  const book = usePlanBook();
  const found = planIn(book, id);
  if (!found) {
    return (
      <Screen title="Không có kế hoạch này">
        <p>
          Kế hoạch có thể chưa về máy này. <a href="/plan">Xem các kế hoạch</a>
        </p>
      </Screen>
    );
  }
  const { plan, inForceFrom, isKept } = found;
  const isCurrent = plan.id === book.current.id;
  return (
    <Screen title={plan.title}>
      <p class="quiet">
        {isCurrent && inForceFrom === null
          ? 'Mọi đơn vị đang làm theo kế hoạch này.'
          : forceText(inForceFrom)}
      </p>
      {may(me.member.role, 'manage-plan') && (
        <div class="row plan-actions">
          {isKept && (
            <a class="button primary" href={`/plan/${encodeURIComponent(id)}/edit`}>
              Sửa
            </a>
          )}
          {isKept && (
            <a class="button" href={`/plan/${encodeURIComponent(id)}/crosswalk`}>
              Đối chiếu năm trước
            </a>
          )}
          <Copy plan={plan} />
          {isKept && <Force plan={plan} inForceFrom={inForceFrom} />}
        </div>
      )}
      <PlanParts plan={plan} />
    </Screen>
  );
}

/** Makes a plan of the office's own out of this one. */
function Copy({ plan }: { readonly plan: Plan }): JSX.Element {
  const { route } = useLocation();
  const keep = useKeepPlan();
  const say = useSay();
  const [year, setYear] = useState(String(Number(isoDayAt(Date.now()).slice(0, 4))));
  const isYear = /^20\d\d$/.test(year);

  const copy = async () => {
    const id = newId<'plan'>();
    const copied = copyPlan(plan, { id, year: Number(year) });
    if (!(await keep({ plan: copied.plan, inForceFrom: null, crosswalks: [copied.crosswalk] }))) {
      return;
    }
    say({ words: 'Đã chép thành kế hoạch mới của Sở. Chưa đơn vị nào làm theo.' });
    route(`/plan/${id}/edit`);
  };
  return (
    <form
      class="row copy-plan"
      onSubmit={(event) => {
        event.preventDefault();
        void copy();
      }}
    >
      <TextField
        label="Chép cho năm"
        type="number"
        inputMode="numeric"
        value={year}
        problem={isYear ? undefined : 'Hãy gõ năm, ví dụ 2027.'}
        onInput={({ currentTarget }) => setYear(currentTarget.value)}
      />
      <button type="submit" disabled={!isYear}>
        Chép
      </button>
    </form>
  );
}

/** Says from which day all units work by the plan, or that none does yet. */
function Force({
  plan,
  inForceFrom,
}: {
  readonly plan: Plan;
  readonly inForceFrom: string | null;
}): JSX.Element {
  const keep = useKeepPlan();
  const say = useSay();
  const [day, setDay] = useState(inForceFrom ?? isoDayAt(Date.now()));

  const decide = async (next: string | null) => {
    if (!(await keep({ plan, inForceFrom: next, crosswalks: [] }))) {
      return;
    }
    say({
      words: forceText(next),
      undo: () => void keep({ plan, inForceFrom, crosswalks: [] }),
    });
  };
  if (inForceFrom !== null) {
    return (
      <button type="button" onClick={() => void decide(null)}>
        Thôi đưa vào thực hiện
      </button>
    );
  }
  return (
    <form
      class="row copy-plan"
      onSubmit={(event) => {
        event.preventDefault();
        void decide(day);
      }}
    >
      <TextField
        label="Thực hiện từ ngày"
        type="date"
        required
        value={day}
        onInput={({ currentTarget }) => setDay(currentTarget.value)}
      />
      <button type="submit" disabled={day === ''}>
        Đưa vào thực hiện
      </button>
    </form>
  );
}
