/**
 * The worker's end of the bridge to the portal's pages (see `relay.ts` for the
 * other end, and docs/decisions/bridge-trust.md for what a page can do with it).
 *
 * Each question is a message of its own and not part of a connection, so that
 * nothing is lost when the browser kills the worker between two of them.
 */
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';

import type { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { noteReceived } from '#store/handover.ts';
import { adoptWorkspace, INBOX } from '#store/inbox.ts';
import { answerExchange } from '#sync/answer.ts';
import { PeerError } from '#sync/peer.ts';
import { hostPort, type PortHost } from '#sync/port-peer.ts';

import { type BridgeCall, bridgeCall, CHANGED, type Welcome } from './bridge-calls.ts';
import type { Turns } from './one-at-a-time.ts';
import { isPortalOrigin } from './portal-origins.ts';
import { noteRecorder } from './posts.ts';
import { mayReceive } from './trust.ts';

/** Serve the portal's pages. */
export function serveBridge(db: Database, inTurn: Turns): void {
  const host = bridgeHost(db, { onDelivered: pokePortals });
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const parsed = v.safeParse(bridgeCall, message);
    const origin = originOf(sender);
    if (!parsed.success || !isPortalOrigin(origin)) {
      return undefined;
    }
    void answer(parsed.output, origin, { db, inTurn, host }).then(reply, (cause: unknown) => {
      // No answer: the content script asks again, and then tells its page that we are away.
      reply(undefined);
      reportError(cause);
    });
    return true;
  });
}

/** Tell the portal's pages that there is something new for them. */
export async function pokePortals(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && poke(id)));
}

/**
 * Answers from the log of the workspace that a page asks for. What it gives is
 * only what that workspace speaks of: chunks too, for they are kept without one.
 */
export function bridgeHost(
  db: Database,
  { onDelivered }: { readonly onDelivered: () => Promise<void> },
): PortHost {
  return {
    exchange: async (workspace, request) => {
      const log = await logOf(db, workspace);
      await noteReceived(log, request);
      const given = await answerExchange(log, request);
      if (given.items.length > 0 && !given.more) {
        // The caller's next request confirms what it has received: ask for it.
        await onDelivered();
      }
      return given;
    },
    chunk: async (workspace, hash) => {
      const log = await logOf(db, workspace);
      const isUsed = await db.chunkUses.get([log.ws, hash]);
      return isUsed ? (await db.chunks.get(hash))?.bytes : undefined;
    },
  };
}

async function answer(
  call: BridgeCall,
  origin: string,
  { db, inTurn, host }: { db: Database; inTurn: Turns; host: PortHost },
): Promise<unknown> {
  if (!(await mayReceive(db, origin))) {
    return undefined;
  }
  if (call.bridge === 'hello' && call.workspace === INBOX) {
    return undefined;
  }
  if (call.bridge === 'hello') {
    await inTurn(async () => {
      await adoptWorkspace(db, call.workspace);
      await noteRecorder(db, call.workspace, call.recorder);
    });
    return { version: browser.runtime.getManifest().version } satisfies Welcome;
  }
  return await new Promise((resolve) => {
    const port = {
      send: resolve,
      listen: (onMessage: (message: unknown) => void) => onMessage(call.question),
      onGone: () => {},
    };
    hostPort(port, host, reportError);
  });
}

async function logOf(db: Database, workspace: string): Promise<DexieLog> {
  if (workspace === INBOX) {
    throw new PeerError('forbidden');
  }
  return await DexieLog.open(db, workspace);
}

async function poke(tabId: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, CHANGED);
  } catch (cause) {
    if (!(cause instanceof Error)) {
      throw cause;
    }
    // Most tabs are no portal: nobody listens there.
  }
}

function originOf(sender: Browser.runtime.MessageSender): string {
  const { url } = sender;
  return sender.origin ?? (url ? new URL(url).origin : '');
}
