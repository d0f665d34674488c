import { useEffect, useState } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { DraftSession, type SaveState } from '#store/draft-session.ts';

/** How long saving may rest before others are told, in ms. */
const RING_REST = 1000;

/**
 * A draft, open as long as its screen is. Undefined until it is read.
 *
 * A page that is hidden may be killed without a word, so everything is written
 * then; a page that is closing has no time for the database, so what is left is
 * set aside in `localStorage`.
 */
export function useDraftSession(
  log: DexieLog,
  draft: Id<'draft'>,
  ring: () => void,
): DraftSession | undefined {
  const [session, setSession] = useState<DraftSession>();
  useEffect(() => {
    const closing = new AbortController();
    void DraftSession.open(log, draft, { stash: localStorage }).then((opened) => {
      if (closing.signal.aborted) {
        void opened.close();
        return;
      }
      const stop = keepSafe(opened, ring);
      closing.signal.addEventListener('abort', () => {
        opened.stashUnsaved();
        void opened.close().then(stop);
      });
      setSession(opened);
    });
    return () => {
      closing.abort();
      setSession(undefined);
    };
  }, [log, draft]);
  return session;
}

/** Where the session's typing stands: on the disk or not. */
export function useSaveState(session: DraftSession): SaveState {
  const [state, setState] = useState(session.state);
  useEffect(() => {
    setState(session.state);
    return session.onState(setState);
  }, [session]);
  return state;
}

function keepSafe(session: DraftSession, ring: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopHearing = session.onState((state) => {
    if (state === 'saved') {
      clearTimeout(timer);
      timer = setTimeout(ring, RING_REST);
    }
  });
  const stop = new AbortController();
  const onHidden = () => {
    if (document.visibilityState === 'hidden') {
      void session.flush();
    }
  };
  document.addEventListener('visibilitychange', onHidden, stop);
  window.addEventListener('pagehide', () => session.stashUnsaved(), stop);
  return () => {
    stop.abort();
    stopHearing();
  };
}
