import type { JSX } from 'preact';

import { formatMoment } from '#base/day.ts';
import type { LogRow } from '#store/database.ts';
import { useReading } from '#ui/use-live.ts';
import { REFUSALS } from '#ui/vi.ts';

import { useDevice } from '../../device.tsx';
import { useOpenDevice } from '../../session/session.tsx';
import { nameOf, refusedIn } from '../../sync/refused.ts';
import { useSync } from '../../sync/use-sync.ts';
import { SYNC_PROBLEMS, SYNC_STATUSES } from '../../sync/words.ts';

/** How this device stands with the portal, and what the portal would not keep. */
export function SyncCard(): JSX.Element {
  const { log } = useDevice();
  const { sync } = useOpenDevice();
  const { status, state, waiting, syncedAt } = useSync();
  const refused = useReading(() => refusedIn(log), [log]) ?? [];

  return (
    <section class="card" aria-labelledby="sync">
      <h2 id="sync">Đồng bộ với cổng</h2>
      <dl class="facts">
        <dt>Tình trạng</dt>
        <dd>{SYNC_STATUSES[status]}</dd>
        <dt>Lần cuối</dt>
        <dd>{syncedAt === undefined ? 'chưa lần nào' : formatMoment(syncedAt)}</dd>
        <dt>Chờ gửi</dt>
        <dd>{waiting === 0 ? 'không có' : `${waiting} thay đổi`}</dd>
      </dl>
      {state.problem && (
        <p class="notice warn" role="status">
          {SYNC_PROBLEMS[state.problem]}{' '}
          {state.problem === 'sign-in' && <a href="/sign-in">Đăng nhập lại</a>}
        </p>
      )}
      {refused.length > 0 && <Refused rows={refused} />}
      <button type="button" disabled={state.isRunning} onClick={() => sync.ring('now')}>
        {state.isRunning ? 'Đang đồng bộ…' : 'Đồng bộ ngay'}
      </button>
    </section>
  );
}

function Refused({ rows }: { readonly rows: readonly LogRow[] }): JSX.Element {
  return (
    <div class="notice bad">
      <p>Cổng không nhận {rows.length} mục sau. Chúng vẫn được giữ trên máy này.</p>
      <ul>
        {rows.map((row) => (
          <li key={row.seq}>
            {nameOf(row)} ({formatMoment(row.at)}): {row.refused && REFUSALS[row.refused]}
          </li>
        ))}
      </ul>
    </div>
  );
}
