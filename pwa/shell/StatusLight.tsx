import type { JSX } from 'preact';

import type { SyncStatus } from '../sync/status.ts';
import { useSync } from '../sync/use-sync.ts';
import { SYNC_STATUSES } from '../sync/words.ts';

const LOOKS: Readonly<Record<SyncStatus, 'good' | 'warn' | 'bad' | 'accent'>> = {
  here: 'accent',
  sending: 'accent',
  'at-portal': 'good',
  offline: 'warn',
  busy: 'warn',
  'sign-in': 'bad',
  'update-app': 'bad',
  forbidden: 'bad',
  'disk-full': 'bad',
};

/** Where one's work is, in words. It leads to where something can be done about it. */
export function StatusLight(): JSX.Element {
  const { status, waiting } = useSync();
  const count = status === 'sending' || (status === 'offline' && waiting > 0) ? ` ${waiting}` : '';
  const words =
    status === 'offline' && waiting > 0
      ? `${SYNC_STATUSES.offline}, chờ gửi${count}`
      : `${SYNC_STATUSES[status]}${count}`;
  return (
    <div role="status">
      <a
        class={`status chip ${LOOKS[status]}`}
        href={status === 'sign-in' ? '/sign-in' : '/settings'}
      >
        <span class="status-dot" aria-hidden="true" />
        {words}
      </a>
    </div>
  );
}
