import './plan.css';

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import { CURRENT_PLAN, PLANS } from '#field/plan/catalogue.ts';
import { proposeCrosswalk } from '#field/plan/crosswalk.ts';
import { linksOf } from '#field/plan/edit.ts';
import type { Plan, PlanItem } from '#field/plan/plan.ts';
import type { PlanBook } from '#field/plan/plan-book.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';

import { Screen } from '../../shell/Screen.tsx';
import { useSay } from '../../shell/toast.tsx';
import { planIn, useKeepPlan } from './use-plans.ts';

type Pairs = ReadonlyMap<Id<'item'>, readonly Id<'item'>[]>;

const KINDS = {
  same: 'giữ nguyên',
  split: 'tách ra',
  merged: 'gộp lại',
  dropped: 'bỏ',
} as const;

/**
 * Says what became of each item of an earlier plan in this one, so that what
 * was clipped and counted then keeps its meaning now.
 */
export function CrosswalkScreen({ id }: { readonly id: string }): JSX.Element {
  const book = usePlanBook();
  const found = planIn(book, id);
  if (!found?.isKept) {
    return (
      <Screen title="Không có kế hoạch này">
        <p>
          <a href="/plan">Xem các kế hoạch</a>
        </p>
      </Screen>
    );
  }
  return (
    <Screen title="Đối chiếu với kế hoạch trước">
      <Matching key={id} plan={found.plan} inForceFrom={found.inForceFrom} book={book} />
    </Screen>
  );
}

function Matching({
  plan,
  inForceFrom,
  book,
}: {
  readonly plan: Plan;
  readonly inForceFrom: string | null;
  readonly book: PlanBook;
}): JSX.Element {
  const others = earlierPlans(book, plan);
  const known = book.crosswalks.find((each) => each.to === plan.id && each.from !== plan.id);
  const [fromId, setFromId] = useState(String(known?.from ?? others[0]?.id ?? CURRENT_PLAN.id));
  const from = others.find((each) => each.id === fromId);
  const [pairs, setPairs] = useState<Pairs>(() => pairsOf(book, plan, from));
  const keep = useKeepPlan();
  const say = useSay();

  const choose = (next: string) => {
    setFromId(next);
    setPairs(
      pairsOf(
        book,
        plan,
        others.find((each) => each.id === next),
      ),
    );
  };
  const save = async () => {
    if (from) {
      const crosswalk = { from: from.id, to: plan.id, links: linksOf(pairs) };
      const before = { from: from.id, to: plan.id, links: linksOf(pairsOf(book, plan, from)) };
      if (!(await keep({ plan, inForceFrom, crosswalks: [crosswalk] }))) {
        return;
      }
      say({
        words: 'Đã lưu bảng đối chiếu.',
        undo: () => void keep({ plan, inForceFrom, crosswalks: [before] }),
      });
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>
        Với mỗi nội dung của kế hoạch trước, hãy chọn nội dung nối tiếp nó trong “{plan.title}”. Bỏ
        trống nghĩa là nội dung đó không còn.
      </p>
      <div class="field">
        <label for="from-plan">Kế hoạch trước</label>
        <select
          id="from-plan"
          value={fromId}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {others.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </select>
      </div>
      {from?.items.map((item) => (
        <Choice
          key={item.id}
          item={item}
          plan={plan}
          chosen={pairs.get(item.id) ?? []}
          kind={linksOf(pairs).find((link) => link.from === item.id)?.kind}
          onChange={(next) => setPairs(new Map([...pairs, [item.id, next]]))}
        />
      ))}
      <div class="row">
        <button type="submit" class="primary">
          Lưu bảng đối chiếu
        </button>
        <a class="button" href={`/plan/${encodeURIComponent(plan.id)}`}>
          Về kế hoạch
        </a>
      </div>
    </form>
  );
}

function Choice({
  item,
  plan,
  chosen,
  kind,
  onChange,
}: {
  readonly item: PlanItem;
  readonly plan: Plan;
  readonly chosen: readonly Id<'item'>[];
  readonly kind: keyof typeof KINDS | undefined;
  readonly onChange: (next: readonly Id<'item'>[]) => void;
}): JSX.Element {
  const toggle = (id: Id<'item'>) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <fieldset class="card crosswalk">
      <legend>
        {item.printedLabel}) {item.short} {kind && <span class="chip">{KINDS[kind]}</span>}
      </legend>
      {plan.items.map(({ id, printedLabel, short }) => (
        <label key={id} class="check">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span>
            <b>{printedLabel})</b> {short}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is matched already, or else what the items' names and topics suggest. */
function pairsOf(book: PlanBook, plan: Plan, from: Plan | undefined): Pairs {
  const known = book.crosswalks.find((each) => each.to === plan.id && each.from === from?.id);
  const proposed = from && proposeCrosswalk(from, plan);
  return new Map(
    from?.items.map((item) => {
      const link = known?.links.find((each) => each.from === item.id);
      return [item.id, link?.to ?? proposed?.get(item.id) ?? []];
    }),
  );
}

function earlierPlans(book: PlanBook, plan: Plan): Plan[] {
  const all = [...book.kept.map((kept) => kept.plan), ...PLANS];
  return all.filter(({ id, year }) => id !== plan.id && year <= plan.year);
}
