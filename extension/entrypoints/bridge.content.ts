import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';

import { CHANGED } from '../bridge-calls.ts';
import { isPortalOrigin, PORTAL_MATCHES } from '../portal-origins.ts';
import { Relay } from '../relay.ts';

/** Waits on the portal's pages for one that wants its clips. */
export default defineContentScript({
  matches: PORTAL_MATCHES,
  runAt: 'document_start',
  main(context) {
    if (!isPortalOrigin(location.origin)) {
      return;
    }
    let relays: Relay[] = [];
    const ways = {
      ask: (call: object) => browser.runtime.sendMessage(call),
      isAlive: () => context.isValid,
    };
    context.addEventListener(window, 'message', (event) => {
      const relay = Relay.greet(event, ways);
      if (relay) {
        relays = [...relays, relay];
      }
    });
    browser.runtime.onMessage.addListener((message: unknown) => {
      if (v.is(v.object({ bridge: v.literal(CHANGED.bridge) }), message)) {
        for (const relay of relays) {
          void relay.poke();
        }
      }
    });
  },
});
