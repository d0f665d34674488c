/**
 * What only the portal knows, kept on the device so that it can be read offline:
 * the review queue, members, other units' posts.
 */
import { QueryClient, QueryClientProvider } from '@tanstack/preact-query';
import {
  type PersistedClient,
  type Persister,
  persistQueryClientRestore,
  persistQueryClientSubscribe,
} from '@tanstack/query-persist-client-core';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';

import type { Database } from '#store/database.ts';
import { readSetting, writeSetting } from '#store/settings.ts';

import { useDevice } from '../device.tsx';
import { VERSION } from '../shell/bugs.ts';

const ANSWERS = 'answers of the portal';

/** Changes often come in flocks (a query starts, ends, is looked at): one write for all. */
const WRITE_AFTER_MS = 30;

/** Around screens that ask the portal. Draws them once the kept answers are back. */
export function PortalQueries({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const { db } = useDevice();
  const [client, setClient] = useState<QueryClient>();
  useEffect(() => {
    let isLeft = false;
    void clientOf(db).then((restored) => isLeft || setClient(restored));
    return () => {
      isLeft = true;
    };
  }, [db]);

  return client ? (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  ) : (
    <p aria-busy="true">Đang mở…</p>
  );
}

const clients = new WeakMap<Database, Promise<QueryClient>>();

/** One client for each member's database, so that nobody sees another's answers. */
function clientOf(db: Database): Promise<QueryClient> {
  const known = clients.get(db) ?? restoredClient(db);
  clients.set(db, known);
  return known;
}

async function restoredClient(db: Database): Promise<QueryClient> {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        // Asked at once also when the browser believes to be offline: the portal may be on this machine.
        networkMode: 'always',
        retry: false,
        staleTime: 10_000,
        gcTime: Number.POSITIVE_INFINITY,
      },
    },
  });
  const options = {
    queryClient,
    persister: persisterIn(db),
    // A newer app may read another shape: it asks anew.
    buster: VERSION,
    maxAge: Number.POSITIVE_INFINITY,
  };
  await persistQueryClientRestore(options);
  persistQueryClientSubscribe(options);
  return queryClient;
}

const keptClient = v.looseObject({ timestamp: v.number(), buster: v.string() });

function persisterIn(db: Database): Persister {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    persistClient: (client) => {
      clearTimeout(timer);
      timer = setTimeout(() => void writeIfOpen(db, client), WRITE_AFTER_MS);
    },
    restoreClient: async () => {
      const kept = await readSetting(db, ANSWERS);
      return v.is(keptClient, kept) ? (kept as unknown as PersistedClient) : undefined;
    },
    removeClient: () => writeSetting(db, ANSWERS, undefined),
  };
}

/** After signing out the member's database is closed: there is nobody to keep answers for. */
async function writeIfOpen(db: Database, client: PersistedClient): Promise<void> {
  if (db.isOpen()) {
    // Through JSON: answers may hold what IndexedDB cannot (functions, promises of running queries).
    await writeSetting(db, ANSWERS, JSON.parse(JSON.stringify(client)));
  }
}
