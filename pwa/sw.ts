/**
 * Keeps the app on the device, so that it opens with no network, and takes what
 * other apps share. Work itself is not its business: that lies in the log, and
 * pages send it.
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

import { Database } from '#store/database.ts';

import { SHARE_PATH, takeShare } from './share/take-share.ts';

/** What we use of the worker's scope; its whole library does not go together with the DOM's. */
declare const self: {
  readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[];
  readonly clients: {
    claim(): Promise<void>;
    matchAll(): Promise<readonly { postMessage(message: unknown): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'activate' | 'message' | 'sync',
    listener: (event: { readonly data?: unknown; waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
};

/** Paths that the portal answers itself: calls, the public section, the health check. */
const PORTAL_PATHS = /^\/(?:api|cchc|healthz)(?:\/|$)/;

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [PORTAL_PATHS] }),
);

// Other apps share to this device, with or without a network.
registerRoute(
  ({ url }) => url.origin === location.origin && url.pathname === SHARE_PATH,
  ({ request }) => takeShared(request),
  'POST',
);

// Without this the first visit would need a reload before it works offline.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data === 'skip-waiting') {
    event.waitUntil(self.skipWaiting());
  }
});

// Background Sync only rings: an open page holds the session, the log and the one engine.
self.addEventListener('sync', (event) => event.waitUntil(ringPages()));

async function takeShared(request: Request): Promise<Response> {
  const db = new Database();
  try {
    return await takeShare(db, request);
  } finally {
    db.close();
  }
}

async function ringPages(): Promise<void> {
  for (const page of await self.clients.matchAll()) {
    page.postMessage('ring');
  }
}
