import type { JSX } from 'preact';

import { quotaCount } from '#field/board/quotas.ts';
import { spanOf } from '#field/board/span.ts';
import type { Quota } from '#field/plan/plan.ts';
import type { PostView, UnitView } from '#sync/portal-calls.ts';
import { QUOTA_STATES, spanName } from '#ui/plan/work-words.ts';

import { usePosts, useUnits } from '../../ask/asked.ts';
import { QueryState } from '../../ask/QueryState.tsx';
import { QUOTA_LOOKS } from './looks.ts';

/** A monthly quota unit by unit, those who lack first; from what the portal knows. */
export function UnitQuotas({
  quota,
  today,
}: {
  readonly quota: Quota;
  readonly today: string;
}): JSX.Element {
  const month = today.slice(0, 7);
  const posts = usePosts(month);
  const units = useUnits();
  const query = posts.data && !posts.error ? units : posts;
  const rows = posts.data && units.data ? rowsOf(quota, units.data, posts.data, today) : undefined;
  const met = rows?.filter(({ state }) => state === 'met').length;
  return (
    <>
      <QueryState query={query} />
      {rows && (
        <details class="unit-quotas">
          <summary>
            {met}/{rows.length} đơn vị đã đạt {spanName('month', spanOf('month', today))}
          </summary>
          <table class="tally">
            <caption class="visually-hidden">Định mức theo đơn vị</caption>
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                <th scope="col">Tình trạng</th>
                <th scope="col" class="number">
                  Số bài
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ unit, count, state }) => (
                <tr key={unit.id}>
                  <th scope="row">{unit.name}</th>
                  <td>
                    <span class={`chip ${QUOTA_LOOKS[state]}`}>{QUOTA_STATES[state]}</span>
                  </td>
                  <td class="number">
                    <a
                      href={`/results?month=${month}&all=1&unit=${encodeURIComponent(unit.id)}`}
                      aria-label={`${count} bài: ${unit.name}`}
                    >
                      {count}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}

function rowsOf(
  quota: Quota,
  units: readonly UnitView[],
  posts: readonly PostView[],
  today: string,
) {
  const byUnit = Map.groupBy(posts, ({ post }) => post.unit);
  const rows = units.map((unit) => {
    const own = byUnit.get(unit.id)?.map(({ post }) => post) ?? [];
    const { state, posts: counted } = quotaCount(quota, own, spanOf('month', today), today);
    return { unit, state, count: counted.length };
  });
  const isMet = ({ state }: { readonly state: string }) => Number(state === 'met');
  return rows.toSorted(
    (a, b) => isMet(a) - isMet(b) || a.unit.name.localeCompare(b.unit.name, 'vi'),
  );
}
