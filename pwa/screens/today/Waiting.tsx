/** What waits for this member: drafts, submissions to review, and what the portal refused. */
import type { JSX } from 'preact';

import { formatMoment } from '#base/day.ts';
import { may } from '#field/unit/role.ts';
import { useReading } from '#ui/use-live.ts';
import { DRAFT_STATES, REFUSALS } from '#ui/vi.ts';

import { useSubmissions } from '../../ask/asked.ts';
import { QueryState } from '../../ask/QueryState.tsx';
import { PortalQueries } from '../../ask/queries.tsx';
import { useDevice } from '../../device.tsx';
import { nameOf, refusedIn } from '../../sync/refused.ts';
import { draftsWithState } from '../draft/draft-states.ts';
import { useVerdicts } from '../review/use-verdicts.ts';

/** So many drafts are listed; the others are on their own screen. */
const MOST = 5;

/** Drafts that were returned or not sent yet, and what waits for this member's verdict. */
export function Waiting(): JSX.Element {
  const { log, me } = useDevice();
  const drafts = useReading(() => draftsWithState(log), [log]);
  const returned = drafts?.filter(({ state }) => state === 'returned') ?? [];
  const begun = drafts?.filter(({ state }) => state === 'draft') ?? [];
  const open = [...returned, ...begun];
  return (
    <section class="card" aria-labelledby="waiting">
      <div class="row">
        <h2 id="waiting">Bản thảo đang chờ</h2>
        {returned.length > 0 && <span class="chip warn">{returned.length} bị trả lại</span>}
      </div>
      {may(me.member.role, 'review') && (
        <PortalQueries>
          <ToReview />
        </PortalQueries>
      )}
      {drafts && open.length === 0 && (
        <p>
          Không có bản thảo nào dở dang. <a href="/drafts">Soạn tin mới</a>
        </p>
      )}
      <ul class="list rows">
        {open.slice(0, MOST).map(({ row, state }) => (
          <li key={row.id}>
            <div>
              <a href={`/draft/${row.id}`}>{row.title.trim() || 'Chưa có tiêu đề'}</a>{' '}
              <span class={`chip ${state === 'returned' ? 'warn' : ''}`}>
                {DRAFT_STATES[state]}
              </span>
              <p class="quiet">sửa {formatMoment(row.changedAt)}</p>
            </div>
          </li>
        ))}
      </ul>
      {open.length > MOST && <a href="/drafts">Xem cả {open.length} bản thảo</a>}
    </section>
  );
}

function ToReview(): JSX.Element {
  const query = useSubmissions();
  const verdicts = useVerdicts(query.data);
  const waiting = query.data?.filter(({ hash }) => {
    const known = verdicts?.get(hash);
    return known === undefined || known.refused !== undefined;
  });
  return (
    <>
      <QueryState query={query} />
      {waiting?.length === 0 && <p class="quiet">Không có tin nào chờ bạn duyệt.</p>}
      {waiting && waiting.length > 0 && (
        <>
          <h3>Chờ bạn duyệt ({waiting.length})</h3>
          <ul class="list rows">
            {waiting.slice(0, MOST).map(({ hash, submission, unit }) => (
              <li key={hash}>
                <div>
                  <a href={`/review/${hash}`}>{submission.title}</a>
                  <p class="quiet">
                    {unit.name} · gửi {formatMoment(submission.at)}
                  </p>
                </div>
              </li>
            ))}
          </ul>
          {waiting.length > MOST && <a href="/review">Xem cả {waiting.length} tin chờ duyệt</a>}
        </>
      )}
    </>
  );
}

/** What the portal would not keep. Nothing at all when there is none. */
export function Refused(): JSX.Element | null {
  const { log } = useDevice();
  const rows = useReading(() => refusedIn(log), [log]) ?? [];
  return rows.length === 0 ? null : (
    <section class="card" aria-labelledby="refused">
      <div class="row">
        <h2 id="refused">Cần xử lý</h2>
        <span class="chip bad">{rows.length}</span>
      </div>
      <p>
        Cổng không nhận các mục sau; chúng vẫn ở trên máy này. <a href="/settings">Xem đồng bộ</a>
      </p>
      <ul class="list rows">
        {rows.map((row) => (
          <li key={row.seq}>
            <div>
              {nameOf(row)}
              <p class="quiet">{row.refused && REFUSALS[row.refused]}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
