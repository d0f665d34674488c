import { may } from '#field/unit/role.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { type Live, live } from '#store/live.ts';
import type { LibrarySearch } from '#store/search/library-search.ts';
import { sweepStash } from '#store/sweep-stash.ts';
import { PeerError } from '#sync/peer.ts';
import type { Me } from '#sync/portal-calls.ts';

import type { Device } from '../device.tsx';
import { startSearch } from '../search/start-search.ts';
import { askForBackgroundSync, listenForBells } from '../sync/bells.ts';
import { DeviceSync } from '../sync/device-sync.ts';
import { type ConnectedExtension, ExtensionBridge, type Recorder } from '../sync/extension.ts';
import { countWaiting, lastSync, syncRound } from '../sync/round.ts';

/** A device that works: its log, what keeps it in step, and how to leave it. */
export type OpenDevice = {
  /** Names this opening, so that screens of an earlier one are not kept. */
  readonly key: string;
  readonly device: Device;
  /** Finds clips of the member's own workspace. */
  readonly search: LibrarySearch;
  readonly sync: DeviceSync;
  /** How many entries wait to be sent. */
  readonly waiting: Live<number>;
  /** When everything was last exchanged. */
  readonly syncedAt: Live<number | undefined>;
  readonly extension: Live<ConnectedExtension>;
  /** Stop syncing and close the database. Work that waits stays on the disk. */
  close(): void;
};

/**
 * Open the device of a member.
 *
 * Each member has a database of their own: on a shared computer, work that
 * waits must go out under its maker's session, or the portal would refuse it.
 *
 * @param isStillSignedIn - Whether this member is the one of the session's
 *   cookie; another tab may have signed someone else in
 */
export async function openDevice(
  me: Me,
  fetch: typeof window.fetch,
  isStillSignedIn: () => Promise<boolean>,
): Promise<OpenDevice> {
  const db = new Database(`cchc ${me.member.id}`);
  const log = await DexieLog.open(db, me.workspace);
  await sweepStash(log, localStorage);
  const search = startSearch(log);
  const seen = newestOf<ConnectedExtension>(undefined);

  const sync = new DeviceSync(async (signal) => {
    if (!(await isStillSignedIn())) {
      throw new PeerError('sign-in');
    }
    const before = await log.head();
    await syncRound(log, fetch, signal);
    if ((await log.head()) > before) {
      bridge.ring();
    }
  });
  const bridge = new ExtensionBridge(log, {
    onState: seen.tell,
    onReceived: () => sync.ring('soon'),
    recorder: recorderOf(me),
  });
  const stopBells = listenForBells(sync);
  sync.onState(({ problem }) => problem === 'unreachable' && void askForBackgroundSync());

  return {
    key: crypto.randomUUID(),
    device: {
      db,
      log,
      me,
      ring: () => {
        sync.ring('soon');
        bridge.ring();
      },
    },
    search,
    sync,
    waiting: live(() => countWaiting(log)),
    syncedAt: live(() => lastSync(log)),
    extension: seen.live,
    close: () => {
      stopBells();
      bridge.stop();
      search.close();
      // After the round, which would else write into a closed database.
      void sync.stop().then(() => db.close());
    },
  };
}

function recorderOf({ member, unit }: Me): Recorder | undefined {
  const named = ({ id, name }: Recorder['unit']) => ({ id, name });
  return may(member.role, 'write') ? { member: named(member), unit: named(unit) } : undefined;
}

/** A value that is told, in the shape of a live reading. */
function newestOf<Value>(first: Value): {
  readonly live: Live<Value>;
  readonly tell: (value: Value) => void;
} {
  const listeners = new Set<(value: Value) => void>();
  let newest = first;
  return {
    live: (onValue) => {
      listeners.add(onValue);
      onValue(newest);
      return () => listeners.delete(onValue);
    },
    tell: (value) => {
      newest = value;
      for (const listener of listeners) {
        listener(value);
      }
    },
  };
}
