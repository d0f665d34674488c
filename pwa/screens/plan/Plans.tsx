import './plan.css';

import type { JSX } from 'preact';

import { PLANS } from '#field/plan/catalogue.ts';
import type { Plan } from '#field/plan/plan.ts';
import { may } from '#field/unit/role.ts';
import { dayText } from '#ui/plan/due-text.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';

import { useDevice } from '../../device.tsx';
import { Screen } from '../../shell/Screen.tsx';

/** The plan in force, those the office prepares, and those that come with the product. */
export function Plans(): JSX.Element {
  const { me } = useDevice();
  const { current, kept } = usePlanBook();
  const mayManage = may(me.member.role, 'manage-plan');
  const prepared = kept.filter(({ plan }) => plan.id !== current.id);

  return (
    <Screen
      title="Kế hoạch"
      actions={
        <div class="row">
          <a class="button" href="/plan/references">
            Văn bản viện dẫn
          </a>
          {mayManage && (
            <a class="button primary" href="/plan/import">
              Nhập kế hoạch
            </a>
          )}
        </div>
      }
    >
      <section class="plan-group" aria-labelledby="in-force">
        <h2 id="in-force">Đang thực hiện</h2>
        <PlanCard plan={current} words="Mọi đơn vị làm theo kế hoạch này." />
      </section>
      {kept.length > 0 && (
        <section class="plan-group" aria-labelledby="kept">
          <h2 id="kept">Kế hoạch khác của Sở</h2>
          {prepared.length === 0 && <p class="quiet">Chưa có kế hoạch nào khác.</p>}
          <ul class="list cards">
            {prepared.map(({ plan, inForceFrom }) => (
              <li key={plan.id}>
                <PlanCard plan={plan} words={forceText(inForceFrom)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="plan-group" aria-labelledby="samples">
        <h2 id="samples">Mẫu có sẵn</h2>
        <p class="quiet">
          {mayManage
            ? 'Mở một mẫu để chép thành kế hoạch của Sở, rồi sửa mọi phần của nó.'
            : 'Kế hoạch của các năm và các nơi khác, để tham khảo.'}
        </p>
        <ul class="list cards">
          {PLANS.map((plan) => (
            <li key={plan.id}>
              <PlanCard plan={plan} />
            </li>
          ))}
        </ul>
      </section>
    </Screen>
  );
}

function PlanCard({ plan, words }: { readonly plan: Plan; readonly words?: string }): JSX.Element {
  const counts = [
    `${plan.items.length} nội dung`,
    `${plan.tasks.length} nhiệm vụ`,
    `${plan.duties.length} kỳ báo cáo`,
  ];
  return (
    <article class="card clip">
      <h3>
        <a href={`/plan/${encodeURIComponent(plan.id)}`}>{plan.title}</a>
      </h3>
      <p class="quiet">
        {plan.issuer} · năm {plan.year} · {counts.join(', ')}
      </p>
      {words && <p>{words}</p>}
    </article>
  );
}

/** From when a plan is worked by, in words. */
export function forceText(inForceFrom: string | null): string {
  return inForceFrom
    ? `Thực hiện từ ${dayText(inForceFrom)}.`
    : 'Đang soạn, chưa đơn vị nào làm theo.';
}
