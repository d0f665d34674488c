import './today/today.css';

import type { JSX } from 'preact';

import { may } from '#field/unit/role.ts';
import { listPosts } from '#store/records.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';
import { longDay } from '#ui/plan/work-words.ts';
import { useReading } from '#ui/use-live.ts';

import { useDevice } from '../device.tsx';
import { Screen } from '../shell/Screen.tsx';
import { Gaps } from './today/Gaps.tsx';
import { Quotas } from './today/Quotas.tsx';
import { useToday } from './today/use-today.ts';
import { useWork } from './today/use-work.ts';
import { Refused, Waiting } from './today/Waiting.tsx';
import { WorkSection } from './today/WorkSection.tsx';

/** The board a day begins with: what the plan in force lacks, wants and asks for by when. */
export function Today(): JSX.Element {
  const { log } = useDevice();
  const today = useToday();
  const posts = useReading(() => listPosts(log), [log])?.map(({ content }) => content);
  const work = useWork(today);
  return (
    <Screen
      title="Hôm nay"
      actions={
        <nav class="row" aria-label="Kế hoạch và lịch">
          <a class="button" href="/plan">
            Xem kế hoạch
          </a>
          <a class="button" href="/today/calendar">
            Xem lịch
          </a>
        </nav>
      }
    >
      <p class="quiet today-day">{longDay(today)}</p>
      <OtherYear today={today} />
      {(!posts || !work) && <p aria-busy="true">Đang mở bảng việc…</p>}
      {posts && work && (
        <div class="board">
          <div class="stack">
            <Refused />
            <Waiting />
            <Gaps posts={posts} today={today} />
          </div>
          <div class="stack">
            <WorkSection
              id="reports"
              title="Báo cáo sắp tới"
              plan={work.plan}
              today={today}
              all={work.reports}
              onMark={work.mark}
              none="Kế hoạch đang thực hiện không nêu chế độ báo cáo."
            />
            <WorkSection
              id="tasks"
              title="Việc đến hạn"
              plan={work.plan}
              today={today}
              all={work.tasks}
              onMark={work.mark}
              none="Kế hoạch đang thực hiện không có danh mục nhiệm vụ."
            />
            <Quotas posts={posts} today={today} />
          </div>
        </div>
      )}
    </Screen>
  );
}

/** Days of a plan of another year would all be late, or far ahead: said before anyone wonders. */
function OtherYear({ today }: { readonly today: string }): JSX.Element | null {
  const { me } = useDevice();
  const { current: plan } = usePlanBook();
  if (plan.year === Number(today.slice(0, 4))) {
    return null;
  }
  return (
    <p class="notice warn">
      Kế hoạch đang thực hiện là của năm {plan.year}, nên hạn của các việc cũng của năm đó.{' '}
      {may(me.member.role, 'manage-plan') ? (
        <a href="/plan">Chép hoặc nhập kế hoạch năm nay</a>
      ) : (
        'Kế hoạch mới sẽ tự hiện ở đây khi Sở đưa vào thực hiện.'
      )}
    </p>
  );
}
