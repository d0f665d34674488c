/** What was shared to this device, for the screens; and what has it read whenever that can be. */
import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';

import type { Database } from '#store/database.ts';
import { listShares, type Share } from '#store/shares.ts';
import { useReading } from '#ui/use-live.ts';

import { useSession } from '../session/session.tsx';
import { useSync } from '../sync/use-sync.ts';
import { isUnread, readWaiting } from './read-waiting.ts';

const SharesContext = createContext<Database | undefined>(undefined);

/** Gives the screens below it the database that sharing writes to, which is nobody's own. */
export const SharesProvider = SharesContext.Provider;

/** Where shares lie. */
export function useShareShelf(): Database {
  const db = useContext(SharesContext);
  if (!db) {
    throw new Error('A screen was drawn outside the app');
  }
  return db;
}

/** What waits to become a clip, the newest first; undefined until it is known. */
export function useShares(): readonly Share[] | undefined {
  const db = useShareShelf();
  return useReading(() => listShares(db), [db]);
}

/**
 * Has waiting pages read: at once when shared, else as soon as the device has
 * exchanged with the portal again, which is tried whenever that may work.
 */
export function ShareReader(): null {
  const db = useShareShelf();
  const { fetch } = useSession();
  const { syncedAt } = useSync();
  const unread = (useShares() ?? [])
    .filter(isUnread)
    .map(({ id, url }) => `${id} ${url}`)
    .join();

  useEffect(() => {
    if (unread !== '') {
      // One after the other, also in other tabs: the portal counts how much a member has it read.
      void navigator.locks.request('reading shares', () => readWaiting(db, fetch));
    }
  }, [db, fetch, unread, syncedAt]);
  return null;
}
