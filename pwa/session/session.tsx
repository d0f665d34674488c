/** The session as screens see it: who works here, how they come and how they leave. */
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';

import type { Database } from '#store/database.ts';
import { PeerError } from '#sync/peer.ts';
import type { Me } from '#sync/portal-calls.ts';

import type { Fetch } from '../ask/call-portal.ts';
import { askMe, signOut } from './calls.ts';
import { type OpenDevice, openDevice } from './open-device.ts';
import { forgetMe, isSigningOut, rememberedMe, rememberMe } from './remember.ts';

export type Session = {
  /** `opening` until the device was asked; `nobody` when someone must sign in. */
  readonly stage: 'opening' | 'nobody' | 'open';
  readonly open: OpenDevice | undefined;
  /** How the portal is called. */
  readonly fetch: Fetch;
  /** Someone has signed in or accepted an invitation. */
  signedIn(me: Me): Promise<void>;
  /** Leave. What waits to be sent stays on this device. */
  leave(): Promise<void>;
};

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The session. On every screen, also when nobody is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('A screen was drawn outside the app');
  }
  return session;
}

/** The device with its sync, on signed-in screens. */
export function useOpenDevice(): OpenDevice {
  const { open } = useSession();
  if (!open) {
    throw new Error('A signed-in screen was drawn while nobody is signed in');
  }
  return open;
}

/** Make the session, once, at the top of the app. */
export function useNewSession(db: Database, fetch: typeof window.fetch): Session {
  const [state, setState] = useState<Pick<Session, 'stage' | 'open'>>({
    stage: 'opening',
    open: undefined,
  });
  const current = useRef<OpenDevice>();

  const work = useCallback(
    async (me: Me | undefined) => {
      current.current = await turnTo(me, current.current, async (who) => {
        const isStillSignedIn = async () => (await rememberedMe(db))?.member.id === who.member.id;
        return await openDevice(who, fetch, isStillSignedIn);
      });
      setState({ stage: me ? 'open' : 'nobody', open: current.current });
    },
    [db, fetch],
  );

  useEffect(() => {
    void start(db, fetch, work);
    return () => current.current?.close();
  }, [db, fetch, work]);

  const signedIn = useCallback(
    async (me: Me) => {
      await rememberMe(db, me);
      await work(me);
      // Typed as always there, but absent on plain http. Where the browser asks, now is when it is understood.
      const storage: StorageManager | undefined = navigator.storage;
      await storage?.persist();
    },
    [db, work],
  );
  const leave = useCallback(async () => {
    await forgetMe(db, await tellSignOut(fetch));
    await work(undefined);
  }, [db, fetch, work]);

  return { ...state, fetch, signedIn, leave };
}

/**
 * The device for who works from now on. The one that is open stays open when it
 * is theirs: someone may be writing in it.
 */
async function turnTo(
  me: Me | undefined,
  open: OpenDevice | undefined,
  openFor: (me: Me) => Promise<OpenDevice>,
): Promise<OpenDevice | undefined> {
  const theirs = open?.device.me;
  if (me && theirs?.member.id === me.member.id && theirs.workspace === me.workspace) {
    open?.sync.ring('now');
    return open && { ...open, device: { ...open.device, me } };
  }
  open?.close();
  return me && (await openFor(me));
}

/** Open what the device remembers first, so that no network is waited for; then ask the portal. */
async function start(
  db: Database,
  fetch: Fetch,
  work: (me: Me | undefined) => Promise<void>,
): Promise<void> {
  const remembered = await rememberedMe(db);
  if (remembered) {
    await work(remembered);
  } else if ((await isSigningOut(db)) && !(await tellSignOut(fetch))) {
    await work(undefined);
    return;
  }
  const answer = await askMeIfReachable(fetch);
  if (answer && !isSame(answer, remembered)) {
    await rememberMe(db, answer);
    await work(answer);
  } else if (!remembered) {
    await work(undefined);
  }
}

/** Undefined when the portal cannot be reached or knows nobody: an ended session does not stop the work. */
async function askMeIfReachable(fetch: Fetch): Promise<Me | undefined> {
  try {
    const answer = await askMe(fetch);
    return answer.ok ? answer.value : undefined;
  } catch (cause) {
    if (cause instanceof PeerError) {
      return undefined;
    }
    throw cause;
  }
}

async function tellSignOut(fetch: Fetch): Promise<boolean> {
  try {
    return (await signOut(fetch)).ok;
  } catch (cause) {
    if (cause instanceof PeerError) {
      return false;
    }
    throw cause;
  }
}

function isSame(a: Me, b: Me | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
