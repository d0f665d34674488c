import type { SyncProblem, SyncState } from './device-sync.ts';

/** Where this device's work is, in one word. */
export type SyncStatus =
  | 'here'
  | 'sending'
  | 'at-portal'
  | 'offline'
  | 'busy'
  | 'sign-in'
  | 'update-app'
  | 'forbidden'
  | 'disk-full';

const STATUS_BY_PROBLEM: Readonly<Record<SyncProblem, SyncStatus>> = {
  unreachable: 'offline',
  'not-a-portal': 'offline',
  'too-much': 'busy',
  stuck: 'busy',
  'sign-in': 'sign-in',
  forbidden: 'forbidden',
  'update-app': 'update-app',
  'disk-full': 'disk-full',
};

/**
 * Where this device's work is. A problem is shown until a round ends well, so
 * that each new try does not blink.
 *
 * @param waiting - Entries that the portal does not have yet
 * @param syncedAt - When everything was last exchanged
 */
export function statusOf(
  { isRunning, problem }: SyncState,
  waiting: number,
  syncedAt: number | undefined,
): SyncStatus {
  if (problem) {
    return STATUS_BY_PROBLEM[problem];
  }
  if (waiting > 0) {
    return isRunning ? 'sending' : 'here';
  }
  return syncedAt === undefined ? 'here' : 'at-portal';
}
