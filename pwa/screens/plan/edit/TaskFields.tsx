import type { JSX } from 'preact';

import type { PlanTask } from '#field/plan/plan.ts';

import { DueFields } from './DueFields.tsx';
import { Count, OrBlank, Words } from './fields.tsx';

type TaskFieldsProps = {
  readonly task: PlanTask;
  readonly year: number;
  readonly onChange: (next: PlanTask) => void;
};

/** One row of the list of tasks, cell by cell. */
export function TaskFields({ task, year, onChange }: TaskFieldsProps): JSX.Element {
  const set = (next: Partial<PlanTask>) => onChange({ ...task, ...next });
  return (
    <>
      <Words label="TT" value={task.number} onChange={(number) => set({ number })} />
      <Words label="Nhiệm vụ" value={task.short} onChange={(short) => set({ short })} />
      {task.text !== undefined && <p class="quiet source-text">{task.text}</p>}
      <OrBlank label="Chủ trì" value={task.lead} onChange={(lead) => set({ lead })} />
      <OrBlank label="Phối hợp" value={task.co} onChange={(co) => set({ co })} />
      <OrBlank
        label="Thời gian như trong văn bản"
        value={task.time}
        onChange={(time) => set({ time })}
      />
      <DueFields due={task.due} year={year} onChange={(due) => set({ due })} />
      <Quantity task={task} onChange={onChange} />
      <OrBlank label="Sản phẩm" value={task.product} onChange={(product) => set({ product })} />
      <OrBlank label="Hình thức" value={task.form} onChange={(form) => set({ form })} />
    </>
  );
}

/** How much: a number of nothing is no quantity. */
function Quantity({
  task: { quantity, ...task },
  onChange,
}: Pick<TaskFieldsProps, 'task' | 'onChange'>): JSX.Element {
  const { count = 0, unit = '' } = quantity ?? {};
  const set = (next: { count?: number; unit?: string }) => {
    const all = { ...quantity, count, unit, ...next };
    onChange({ ...task, quantity: all.count === 0 && all.unit === '' ? null : all });
  };
  return (
    <div class="row">
      <Count label="Số lượng" value={count} onChange={(next) => set({ count: next })} />
      <Words label="Đơn vị tính" value={unit} onChange={(next) => set({ unit: next })} />
    </div>
  );
}
