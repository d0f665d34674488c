import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';

import type { Plan, PlanItem, PlanTask } from '#field/plan/plan.ts';
import { dayText, dueText, PERIODS, quantityText, quotaText } from '#ui/plan/due-text.ts';

/** Everything a plan asks for, to be read. */
export function PlanParts({ plan }: { readonly plan: Plan }): JSX.Element {
  useEffect(() => showNamedPart(), [plan.id]);
  return (
    <>
      <PlanFacts plan={plan} />
      <Part title="Nội dung tuyên truyền" count={plan.items.length}>
        <ol class="list plan-items">
          {plan.items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ol>
      </Part>
      <Part title="Hình thức" count={plan.forms.length}>
        <ul class="list plan-forms">
          {plan.forms.map(({ id, printedLabel, short }) => (
            <li key={id}>
              <b>{printedLabel}</b> {short}
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Nhiệm vụ" count={plan.tasks.length}>
        <ol class="list cards">
          {plan.tasks.map((task) => (
            <Task key={task.id} task={task} />
          ))}
        </ol>
      </Part>
      <Part title="Định mức" count={plan.quotas.length}>
        <ul>
          {plan.quotas.map((quota) => (
            <li key={quota.what}>{quotaText(quota)}</li>
          ))}
        </ul>
      </Part>
      <Part title="Chế độ báo cáo" count={plan.duties.length}>
        <ul>
          {plan.duties.map(({ id, from, to, periods, due, dueWords }) => (
            <li key={id} id={id}>
              {from} báo cáo {to}
              {periods.length > 0 && ` (${periods.map((each) => PERIODS[each]).join(', ')})`}:{' '}
              {dueWords ?? dueText(due)}
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

/** Unfold what the address names: the board and the calendar lead to one task or duty. */
function showNamedPart(): void {
  const part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  part?.closest('details')?.setAttribute('open', '');
  part?.scrollIntoView({ block: 'center' });
}

function PlanFacts({ plan }: { readonly plan: Plan }): JSX.Element {
  const { issuer, parent, number, symbol, date, year } = plan;
  return (
    <dl class="facts card">
      <dt>Cơ quan ban hành</dt>
      <dd>{[issuer, parent].filter((part) => part).join(', ')}</dd>
      <dt>Năm</dt>
      <dd>{year}</dd>
      <dt>Số, ký hiệu</dt>
      <dd>{number ? `${number}${symbol ? `/${symbol}` : ''}` : 'để trống'}</dd>
      <dt>Ngày ban hành</dt>
      <dd>{date ? dayText(date) : 'để trống'}</dd>
    </dl>
  );
}

function Part({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <details class="card plan-part" open={title === 'Nội dung tuyên truyền'}>
      <summary>
        {title} <span class="chip">{count}</span>
      </summary>
      {count === 0 ? <p class="quiet">Kế hoạch này không nêu.</p> : children}
    </details>
  );
}

function Item({ item }: { readonly item: PlanItem }): JSX.Element {
  const { printedLabel, short, bullets, references, terms } = item;
  return (
    <li id={item.id}>
      <b>
        {printedLabel}) {short}
      </b>
      {bullets.length > 0 && (
        <ul>
          {bullets.map((bullet) => (
            <li key={bullet}>{bullet}</li>
          ))}
        </ul>
      )}
      {references.length + terms.length > 0 && (
        <p class="quiet">{[...references, ...terms].join(' · ')}</p>
      )}
    </li>
  );
}

function Task({ task }: { readonly task: PlanTask }): JSX.Element {
  const facts = [
    ['Chủ trì', task.lead],
    ['Phối hợp', task.co],
    ['Thời gian', task.time ?? dueText(task.due)],
    ['Số lượng', task.quantity && quantityText(task.quantity)],
    ['Sản phẩm', task.product],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <li class="card" id={task.id}>
      <h3>
        {task.number}. {task.short}
      </h3>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <>
            <dt key={name}>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </li>
  );
}
