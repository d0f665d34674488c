import { useEffect, useState } from 'preact/hooks';

import { useLive } from '#ui/use-live.ts';

import { useOpenDevice } from '../session/session.tsx';
import type { SyncState } from './device-sync.ts';
import { type SyncStatus, statusOf } from './status.ts';

/** How this device stands with the portal. */
export function useSync(): {
  readonly status: SyncStatus;
  readonly state: SyncState;
  readonly waiting: number;
  readonly syncedAt: number | undefined;
} {
  const { sync, ...open } = useOpenDevice();
  const [state, setState] = useState(sync.state);
  useEffect(() => {
    setState(sync.state);
    return sync.onState(setState);
  }, [sync]);
  const waiting = useLive(open.waiting) ?? 0;
  const syncedAt = useLive(open.syncedAt);
  return { status: statusOf(state, waiting, syncedAt), state, waiting, syncedAt };
}
