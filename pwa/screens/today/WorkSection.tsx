import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { formatDay } from '#base/day.ts';
import type { Work, WorkState } from '#field/board/work.ts';
import type { Plan } from '#field/plan/plan.ts';
import { may } from '#field/unit/role.ts';
import { TextField } from '#ui/form/TextField.tsx';
import { dataText, stateText, whenText, workName } from '#ui/plan/work-words.ts';

import { useDevice } from '../../device.tsx';
import { partAddress } from './addresses.ts';
import { WORK_LOOKS } from './looks.ts';
import type { MarkWork, SeenWork } from './use-work.ts';

/** What is late comes first, then what is near, then what there is time for. */
const URGENCY: readonly WorkState[] = ['late', 'soon', 'open', 'undated'];

/** So much is shown at once; of what there is time for always the next. */
const AHEAD = 3;

type SectionProps = {
  readonly id: string;
  readonly title: string;
  readonly plan: Plan;
  readonly today: string;
  readonly all: readonly SeenWork[];
  readonly onMark: MarkWork;
  /** What to say when the plan has none of it. */
  readonly none: JSX.Element | string;
};

/** Tasks, or reports: what is urgent at once, the rest folded away. */
export function WorkSection({
  id,
  title,
  plan,
  today,
  all,
  onMark,
  none,
}: SectionProps): JSX.Element {
  const open = URGENCY.flatMap((state) =>
    inOrder(
      all.filter((each) => each.state === state),
      today,
    ),
  );
  const urgent = open.filter(({ state }) => state === 'late' || state === 'soon');
  const shown = open.slice(0, Math.max(urgent.length + 1, AHEAD));
  const later = open.slice(shown.length);
  const done = all.filter(({ state }) => state === 'done');
  const before = all.filter(({ state }) => state === 'before');
  const rows = (some: readonly SeenWork[]) => (
    <ul class="list rows">
      {some.map((seen) => (
        <WorkRow key={seen.work.key} seen={seen} plan={plan} onMark={onMark} />
      ))}
    </ul>
  );
  return (
    <section class="card" aria-labelledby={id}>
      <div class="row">
        <h2 id={id}>{title}</h2>
        {urgent.length > 0 && <span class="chip warn">{urgent.length} cần làm</span>}
      </div>
      {all.length === 0 && <p>{none}</p>}
      {all.length > 0 && open.length === 0 && <p>Không còn việc nào phải làm.</p>}
      {shown.length > 0 && rows(shown)}
      <Folded words="Còn lại" some={later} rows={rows} />
      <Folded words="Qua trước khi thực hiện kế hoạch" some={before} rows={rows} />
      <Folded words="Đã xong" some={done} rows={rows} />
    </section>
  );
}

function Folded({
  words,
  some,
  rows,
}: {
  readonly words: string;
  readonly some: readonly SeenWork[];
  readonly rows: (some: readonly SeenWork[]) => JSX.Element;
}): JSX.Element | null {
  return some.length === 0 ? null : (
    <details>
      <summary>
        {words} ({some.length})
      </summary>
      {rows(some)}
    </details>
  );
}

function WorkRow({
  seen: { work, state, mark },
  plan,
  onMark,
}: {
  readonly seen: SeenWork;
  readonly plan: Plan;
  readonly onMark: MarkWork;
}): JSX.Element {
  const { me } = useDevice();
  const isDone = state === 'done';
  const mayWrite = may(me.member.role, 'write');
  return (
    <li>
      <div>
        <a href={partAddress(plan, partOf(work))}>{workName(work)}</a>{' '}
        <span class={`chip ${WORK_LOOKS[state]}`}>{stateText(work, state)}</span>
        {factsOf(work).map((fact) => (
          <p key={fact} class="quiet">
            {fact}
          </p>
        ))}
        {mark && (
          <p class="quiet">
            {mark.by.name} đánh dấu ngày {formatDay(mark.at)}
            {mark.note && `: ${mark.note}`}
          </p>
        )}
        {mark && mayWrite && <Note note={mark.note} onNote={(note) => onMark(work, true, note)} />}
      </div>
      {mayWrite && (
        <button
          type="button"
          aria-label={`${isDone ? 'Bỏ đánh dấu xong' : 'Xong'}: ${workName(work)}`}
          onClick={() => onMark(work, !isDone)}
        >
          {isDone ? 'Bỏ đánh dấu' : 'Xong'}
        </button>
      )}
    </li>
  );
}

/** Something to say about it: the number of the report, where the banner hangs. */
function Note({
  note,
  onNote,
}: {
  readonly note: string;
  readonly onNote: (note: string) => void;
}): JSX.Element {
  const [typed, setTyped] = useState(note);
  return (
    <details>
      <summary>Ghi chú</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onNote(typed);
        }}
      >
        <TextField
          label="Ghi chú, ví dụ số báo cáo"
          value={typed}
          maxLength={300}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit">Lưu ghi chú</button>
      </form>
    </details>
  );
}

function partOf(work: Work): string {
  return work.kind === 'task' ? work.task.id : work.duty.id;
}

function factsOf(work: Work): string[] {
  if (work.kind === 'report') {
    return [whenText(work), `${work.duty.from} báo cáo`, dataText(work)].filter((fact) => fact);
  }
  const { lead, product, time } = work.task;
  return [
    work.due ? whenText(work) : `Thời gian: ${time ?? 'chưa nêu'}`,
    lead ? `Chủ trì: ${lead}` : '',
    product ? `Sản phẩm: ${product}` : '',
  ].filter((fact) => fact);
}

/** By the day. Reports without one: first those whose period has not ended; the rest as in the plan. */
function inOrder(some: readonly SeenWork[], today: string): SeenWork[] {
  const hasEnded = ({ work }: SeenWork) =>
    Number(work.kind === 'report' && work.periods.some(({ span }) => span.last < today));
  const dayOf = ({ work }: SeenWork) => work.advised ?? '';
  return some.toSorted((a, b) => {
    const byDay = dayOf(a).localeCompare(dayOf(b));
    return byDay || (dayOf(a) === '' ? hasEnded(a) - hasEnded(b) : 0);
  });
}
