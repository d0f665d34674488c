import type { JSX } from 'preact';

import { formatDay } from '#base/day.ts';
import { type QuotaCount, quotaCounts } from '#field/board/quotas.ts';
import type { Post } from '#field/post/post.ts';
import { may } from '#field/unit/role.ts';
import { quotaText } from '#ui/plan/due-text.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';
import { QUOTA_STATES, spanName } from '#ui/plan/work-words.ts';

import { PortalQueries } from '../../ask/queries.tsx';
import { useDevice } from '../../device.tsx';
import { QUOTA_LOOKS } from './looks.ts';
import { UnitQuotas } from './UnitQuotas.tsx';

/** How far the unit is with what the plan wants in every period. */
export function Quotas({
  posts,
  today,
}: {
  readonly posts: readonly Post[];
  readonly today: string;
}): JSX.Element {
  const { me } = useDevice();
  const { current: plan } = usePlanBook();
  const counts = quotaCounts(plan, posts, today);
  const monthly = plan.quotas.find(
    ({ period, scope }) => period === 'month' && scope === 'each-unit',
  );
  return (
    <section class="card" aria-labelledby="quotas">
      <h2 id="quotas">Định mức</h2>
      {plan.quotas.length === 0 && <p>Kế hoạch đang thực hiện không nêu định mức.</p>}
      <ul class="list rows">
        {counts.map((count) => (
          <QuotaRow key={`${count.quota.what} ${count.span.last}`} count={count} />
        ))}
      </ul>
      {monthly && may(me.member.role, 'see-all-units') && (
        <PortalQueries>
          <UnitQuotas quota={monthly} today={today} />
        </PortalQueries>
      )}
    </section>
  );
}

function QuotaRow({
  count: { quota, span, posts, state },
}: {
  readonly count: QuotaCount<Post>;
}): JSX.Element {
  const name = quota.period ? spanName(quota.period, span) : '';
  return (
    <li>
      <div>
        {quotaText(quota)}
        <p>
          <span class={`chip ${QUOTA_LOOKS[state]}`}>
            {name}: {state === 'elsewhere' ? '' : `${posts.length}/${quota.count} bài, `}
            {QUOTA_STATES[state]}
          </span>
        </p>
        {quota.countsDocuments && (
          <p class="quiet">Văn bản cũng được tính, nhưng sổ chưa đếm được văn bản.</p>
        )}
        {state === 'elsewhere' && (
          <p class="quiet">Không phải tin, bài nên sổ chưa đếm được; xin theo dõi ở nơi khác.</p>
        )}
        {posts.length > 0 && (
          <details>
            <summary>
              Xem {posts.length} bài của {name}
            </summary>
            <ul>
              {posts.map(({ url, title, publishedAt }) => (
                <li key={url}>
                  <a href={url} target="_blank" rel="noopener">
                    {title}
                  </a>{' '}
                  <span class="quiet">{formatDay(publishedAt)}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
