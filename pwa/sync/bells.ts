import type { DeviceSync } from './device-sync.ts';

/** While someone looks, others' work arrives within this time. */
const EVERY_MS = 30_000;

/**
 * Ring for everything that may mean "now there is something to exchange": the
 * app starts or is looked at again, the network is back, Background Sync, and
 * every half minute while someone looks. Returns how to stop.
 */
export function listenForBells(sync: Pick<DeviceSync, 'ring'>, every = EVERY_MS): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const isSeen = () => document.visibilityState === 'visible';

  document.addEventListener('visibilitychange', () => isSeen() && sync.ring('now'), { signal });
  window.addEventListener('online', () => sync.ring('now'), { signal });
  navigator.serviceWorker?.addEventListener(
    'message',
    ({ data }) => data === 'ring' && sync.ring('now'),
    { signal },
  );
  const interval = setInterval(() => isSeen() && sync.ring('tick'), every);
  signal.addEventListener('abort', () => clearInterval(interval));

  sync.ring('now');
  return () => stop.abort();
}

/**
 * Ask the browser to ring when there is a network, also when the page is no
 * longer looked at. Only Chromium can; elsewhere the next start sends.
 */
export async function askForBackgroundSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration && hasSync(registration)) {
    await registration.sync.register('sync').catch(ignoreRefusedSync);
  }
}

type WithSync = { readonly sync: { register(tag: string): Promise<void> } };

function hasSync(
  registration: ServiceWorkerRegistration,
): registration is ServiceWorkerRegistration & WithSync {
  return 'sync' in registration;
}

/** People may switch Background Sync off, and private windows never have it: the other bells do. */
function ignoreRefusedSync(cause: unknown): void {
  if (!(cause instanceof DOMException)) {
    throw cause;
  }
}
