import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';

import { type Month, monthAt, monthKey, parseMonthKey, shiftMonth } from '#field/report/period.ts';
import { may } from '#field/unit/role.ts';
import { listPosts } from '#store/records.ts';
import { useReading } from '#ui/use-live.ts';

import { usePosts } from '../ask/asked.ts';
import { QueryState } from '../ask/QueryState.tsx';
import { PortalQueries } from '../ask/queries.tsx';
import { useDevice } from '../device.tsx';
import { Screen } from '../shell/Screen.tsx';
import { CountingRules } from './results/CountingRules.tsx';
import { addressOf, type Looked } from './results/looked.ts';
import { type CountedPost, MonthCount } from './results/MonthCount.tsx';

/** What was published in a month, by item and by unit. What is looked at stands in the address. */
export function Results(): JSX.Element {
  const { query } = useLocation();
  const { me } = useDevice();
  const looked: Looked = {
    month: parseMonthKey(query.month ?? '') ?? monthAt(Date.now()),
    isAllUnits: may(me.member.role, 'see-all-units') && query.all === '1',
    item: query.item,
    unit: query.unit,
    isWhole: query.list === 'all',
  };

  return (
    <Screen title={`Kết quả tháng ${looked.month.month}/${looked.month.year}`}>
      <div class="row results-head">
        <MonthLinks looked={looked} />
        {may(me.member.role, 'see-all-units') && <ScopeLinks looked={looked} />}
        {may(me.member.role, 'write') && (
          <a class="button" href="/results/record">
            Ghi nhận bài đã đăng
          </a>
        )}
      </div>
      {looked.isAllUnits ? (
        <PortalQueries>
          <AllUnits looked={looked} />
        </PortalQueries>
      ) : (
        <OwnUnit looked={looked} />
      )}
      <CountingRules />
    </Screen>
  );
}

/** From the device alone: it works with no network. */
function OwnUnit({ looked }: { readonly looked: Looked }): JSX.Element {
  const { log, me } = useDevice();
  const posts = useReading(() => listPosts(log), [log]);
  if (!posts) {
    return <p aria-busy="true">Đang đếm…</p>;
  }
  const counted = posts.map(({ hash, content }) => ({ ...content, hash, unitName: me.unit.name }));
  return <MonthCount posts={counted} looked={looked} />;
}

function AllUnits({ looked }: { readonly looked: Looked }): JSX.Element {
  const query = usePosts(monthKey(looked.month));
  const counted: CountedPost[] | undefined = query.data?.map(({ hash, post, unit }) => ({
    ...post,
    hash,
    unitName: unit.name,
  }));
  return (
    <>
      <QueryState query={query} />
      {counted && <MonthCount posts={counted} looked={looked} />}
    </>
  );
}

function MonthLinks({ looked }: { readonly looked: Looked }): JSX.Element {
  const to = (by: number) => shiftMonth(looked.month, by);
  const short = ({ year, month }: Month) => `${month}/${year}`;
  const link = (month: Month) => addressOf({ month, isAllUnits: looked.isAllUnits });
  return (
    <nav aria-label="Chọn tháng" class="row">
      <a class="button" href={link(to(-1))} aria-label={`Tháng trước: ${short(to(-1))}`}>
        ← {short(to(-1))}
      </a>
      <a class="button" href={link(to(1))} aria-label={`Tháng sau: ${short(to(1))}`}>
        {short(to(1))} →
      </a>
    </nav>
  );
}

function ScopeLinks({ looked }: { readonly looked: Looked }): JSX.Element {
  const { month, isAllUnits } = looked;
  return (
    <nav aria-label="Phạm vi" class="row">
      <a
        class="button"
        href={addressOf({ month, isAllUnits: false })}
        aria-current={isAllUnits ? undefined : 'true'}
      >
        Đơn vị tôi
      </a>
      <a
        class="button"
        href={addressOf({ month, isAllUnits: true })}
        aria-current={isAllUnits ? 'true' : undefined}
      >
        Toàn ngành
      </a>
    </nav>
  );
}
