import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';

import { gapsIn } from '#field/board/gaps.ts';
import { spanOf } from '#field/board/span.ts';
import type { PlanItem } from '#field/plan/plan.ts';
import type { Post } from '#field/post/post.ts';
import { may } from '#field/unit/role.ts';
import { beginDraft } from '#store/drafts.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';
import { spanName } from '#ui/plan/work-words.ts';

import { useDevice } from '../../device.tsx';
import { libraryAddress } from './addresses.ts';

/** The items nobody of the unit has published anything for, this quarter and this month. */
export function Gaps({
  posts,
  today,
}: {
  readonly posts: readonly Post[];
  readonly today: string;
}): JSX.Element {
  const book = usePlanBook();
  const { items } = book.current;
  const [quarter, month] = [spanOf('quarter', today), spanOf('month', today)];
  const inQuarter = gapsIn(book, posts, quarter);
  const inMonth = gapsIn(book, posts, month);
  // What lacks in the quarter lacks in the month: it is not said twice.
  const inMonthOnly = inMonth.filter((item) => !inQuarter.includes(item));
  return (
    <section class="card" aria-labelledby="gaps">
      <h2 id="gaps">Nội dung chưa có bài</h2>
      <p class="row">
        <Share words={spanName('quarter', quarter)} gaps={inQuarter.length} of={items.length} />
        <Share words={spanName('month', month)} gaps={inMonth.length} of={items.length} />
        <a href={`/results?month=${today.slice(0, 7)}&list=all`}>Bài đã đăng trong tháng</a>
      </p>
      {items.length === 0 && (
        <p>
          Kế hoạch chưa có nội dung nào. <a href="/plan">Xem kế hoạch</a>
        </p>
      )}
      {items.length > 0 && inMonth.length === 0 && (
        <p>Mọi nội dung đều đã có bài trong tháng này.</p>
      )}
      <GapList words={`Chưa có bài trong ${spanName('quarter', quarter)}`} gaps={inQuarter} />
      {inMonthOnly.length > 0 && (
        <details open={inQuarter.length === 0}>
          <summary>Đã có bài trong quý, chưa có trong tháng ({inMonthOnly.length})</summary>
          <GapList words={`Chưa có bài trong ${spanName('month', month)}`} gaps={inMonthOnly} />
        </details>
      )}
    </section>
  );
}

function Share({
  words,
  gaps,
  of,
}: {
  readonly words: string;
  readonly gaps: number;
  readonly of: number;
}): JSX.Element {
  return (
    <span class={`chip ${gaps === 0 ? 'good' : 'warn'}`}>
      {words}: {of - gaps}/{of} nội dung có bài
    </span>
  );
}

function GapList({
  words,
  gaps,
}: {
  readonly words: string;
  readonly gaps: readonly PlanItem[];
}): JSX.Element | null {
  const { me, log, ring } = useDevice();
  const { route } = useLocation();
  const write = async ({ id }: PlanItem) => {
    const draft = await beginDraft(log, 'news', [id]);
    ring();
    route(`/draft/${draft}`);
  };
  return gaps.length === 0 ? null : (
    <ul class="list rows" aria-label={words}>
      {gaps.map((item) => (
        <li key={item.id}>
          <div>
            <a href={libraryAddress(item.id)} title="Xem trang đã lưu cho nội dung này">
              {item.printedLabel}) {item.short}
            </a>
          </div>
          {may(me.member.role, 'write') && (
            <button
              type="button"
              aria-label={`Soạn tin cho ${item.printedLabel}) ${item.short}`}
              onClick={() => void write(item)}
            >
              Soạn tin
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
