import type { JSX } from 'preact';

import { newId } from '#base/id.ts';
import { dropItem, type EditedPlan, mergeItems, splitItem } from '#field/plan/edit.ts';
import type {
  CrosswalkLink,
  Plan,
  PlanItem,
  PlanTask,
  Quota,
  ReportDuty,
} from '#field/plan/plan.ts';
import { TextField } from '#ui/form/TextField.tsx';

import { DutyFields, QuotaFields } from './CountFields.tsx';
import { Count, OrBlank, Words } from './fields.tsx';
import { ItemFields } from './ItemFields.tsx';
import { PartList } from './PartList.tsx';
import { TaskFields } from './TaskFields.tsx';

type PlanFormProps = {
  readonly plan: Plan;
  /** @param links - What became of items that were merged, split or taken out */
  readonly onChange: (next: Plan, links: readonly CrosswalkLink[]) => void;
};

/** Every part of a plan, to be mended. Nothing is kept before the person says so. */
export function PlanForm({ plan, onChange }: PlanFormProps): JSX.Element {
  const set = (next: Partial<Plan>) => onChange({ ...plan, ...next }, []);
  return (
    <>
      <PlanHead plan={plan} onChange={(next) => onChange(next, [])} />
      <ItemList plan={plan} onChange={onChange} />
      <PartList
        title="Hình thức"
        one="hình thức"
        parts={plan.forms}
        nameOf={({ short }) => short}
        make={() => ({ id: newId<'form'>(), printedLabel: '-', short: '' })}
        onChange={(forms) => set({ forms })}
        draw={(form, onPart) => (
          <Words
            label="Tên hình thức"
            value={form.short}
            onChange={(short) => onPart({ ...form, short })}
          />
        )}
      />
      <PartList
        title="Nhiệm vụ"
        one="nhiệm vụ"
        parts={plan.tasks}
        nameOf={({ short }) => short}
        make={() => emptyTask(plan)}
        onChange={(tasks) => set({ tasks })}
        draw={(task, onPart) => <TaskFields task={task} year={plan.year} onChange={onPart} />}
      />
      <PartList
        title="Định mức"
        one="định mức"
        parts={plan.quotas}
        nameOf={({ what }) => what}
        make={emptyQuota}
        onChange={(quotas) => set({ quotas })}
        draw={(quota, onPart) => <QuotaFields quota={quota} onChange={onPart} />}
      />
      <PartList
        title="Chế độ báo cáo"
        one="kỳ báo cáo"
        parts={plan.duties}
        nameOf={({ from, to }) => [from, to].filter((part) => part).join(' → ')}
        make={emptyDuty}
        onChange={(duties) => set({ duties })}
        draw={(duty, onPart) => <DutyFields duty={duty} year={plan.year} onChange={onPart} />}
      />
    </>
  );
}

function PlanHead({
  plan,
  onChange,
}: {
  readonly plan: Plan;
  readonly onChange: (next: Plan) => void;
}): JSX.Element {
  const set = (next: Partial<Plan>) => onChange({ ...plan, ...next });
  return (
    <section class="card" aria-label="Về kế hoạch">
      <Words label="Tên kế hoạch" value={plan.title} onChange={(title) => set({ title })} />
      <Words label="Cơ quan ban hành" value={plan.issuer} onChange={(issuer) => set({ issuer })} />
      <OrBlank
        label="Cơ quan chủ quản"
        value={plan.parent}
        onChange={(parent) => set({ parent })}
      />
      <Count label="Năm" value={plan.year} most={2200} onChange={(year) => set({ year })} />
      <OrBlank
        label="Số"
        value={plan.number}
        hint="Để trống khi chưa cấp số."
        onChange={(number) => set({ number })}
      />
      <OrBlank label="Ký hiệu" value={plan.symbol} onChange={(symbol) => set({ symbol })} />
      <TextField
        label="Ngày ban hành"
        type="date"
        value={plan.date ?? ''}
        hint="Để trống khi chưa có."
        onInput={({ currentTarget }) => set({ date: currentTarget.value || null })}
      />
    </section>
  );
}

function ItemList({ plan, onChange }: PlanFormProps): JSX.Element {
  const apply = ({ plan: next, links }: EditedPlan) => onChange(next, links);
  return (
    <PartList
      title="Nội dung tuyên truyền"
      one="nội dung"
      parts={plan.items}
      nameOf={({ printedLabel, short }) => `${printedLabel}) ${short}`}
      make={emptyItem}
      onChange={(items) => onChange({ ...plan, items }, [])}
      onRemove={({ id }) => apply(dropItem(plan, id))}
      draw={(item, onPart) => <ItemFields item={item} onChange={onPart} />}
      more={(item, at) => (
        <>
          {at > 0 && (
            <button
              type="button"
              class="plain"
              onClick={() => apply(mergeItems(plan, item.id, plan.items[at - 1]?.id ?? item.id))}
            >
              Gộp vào nội dung trên
            </button>
          )}
          <button
            type="button"
            class="plain"
            onClick={() => apply(splitItem(plan, item.id, newId()))}
          >
            Tách đôi
          </button>
        </>
      )}
    />
  );
}

function emptyItem(): PlanItem {
  return {
    id: newId(),
    printedLabel: '-',
    labelSource: 'hyphen',
    short: '',
    bullets: [],
    references: [],
    terms: [],
  };
}

function emptyTask({ tasks }: Plan): PlanTask {
  return {
    id: newId(),
    number: String(tasks.length + 1),
    short: '',
    lead: null,
    co: null,
    time: null,
    due: null,
    quantity: null,
    product: null,
    form: null,
  };
}

function emptyQuota(): Quota {
  return {
    what: 'tin, bài',
    count: 1,
    period: 'month',
    scope: 'each-unit',
    countsDocuments: false,
  };
}

function emptyDuty(): ReportDuty {
  return {
    id: newId(),
    from: 'Các đơn vị',
    to: '',
    periods: ['quarter'],
    due: null,
    dueWords: null,
    cutOffDay: null,
  };
}
