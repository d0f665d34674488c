/**
 * The extension in the same browser, reached over a MessagePort that its content
 * script answers. The same exchange as with the portal, with no network.
 */
import * as v from 'valibot';

import { COMMON } from '#field/unit/common.ts';
import { fetchChunks } from '#store/chunks.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { commonLog } from '#store/plans.ts';
import { exchange } from '#sync/exchange.ts';
import { type Peer, PeerError } from '#sync/peer.ts';
import { type Port, portPeer } from '#sync/port-peer.ts';

const ready = v.object({ type: v.literal('ready'), version: v.string() });
const changed = v.object({ type: v.literal('changed') });
const gone = v.object({ type: v.literal('gone') });

/** A member who may record posts, and their unit. */
export type Recorder = Readonly<
  Record<'member' | 'unit', { readonly id: string; readonly name: string }>
>;

/** The extension that answers us, or undefined while none does. */
export type ConnectedExtension = { readonly version: string } | undefined;

/** How long after the extension left we greet it again: it may have been updated. */
const GREET_AGAIN_MS = 1000;

/** Keeps in touch with the extension, if there is one, and exchanges with it when either side has news. */
export class ExtensionBridge {
  readonly #log: DexieLog;
  readonly #onState: (extension: ConnectedExtension) => void;
  readonly #onReceived: () => void;
  readonly #recorder: Recorder | undefined;
  readonly #stop = new AbortController();
  #isConnected = false;
  #exchangeAgain: (() => void) | undefined;

  constructor(
    log: DexieLog,
    {
      onState,
      onReceived,
      recorder,
    }: {
      readonly onState: (extension: ConnectedExtension) => void;
      /** Called when an exchange brought something that the portal may lack. */
      readonly onReceived: () => void;
      /** Who works here and may record posts, so that the extension can do it with one click. */
      readonly recorder?: Recorder | undefined;
    },
  ) {
    this.#log = log;
    this.#onState = onState;
    this.#onReceived = onReceived;
    this.#recorder = recorder;
    const greetWhenSeen = () => document.visibilityState === 'visible' && this.ring();
    document.addEventListener('visibilitychange', greetWhenSeen, { signal: this.#stop.signal });
    this.#greet();
  }

  /** Exchange with the extension, or look for it. */
  ring(): void {
    if (this.#isConnected) {
      this.#exchangeAgain?.();
    } else {
      this.#greet();
    }
  }

  stop(): void {
    this.#stop.abort();
    this.#isConnected = false;
  }

  #greet(): void {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => {
      const answer = v.safeParse(ready, data);
      if (answer.success && !this.#isConnected && !this.#stop.signal.aborted) {
        this.#connect(wrapped(port1, this.#stop.signal), answer.output);
      }
    });
    port1.start();
    const recorder = this.#recorder;
    const hello = {
      type: 'cchc:hello',
      workspace: this.#log.ws,
      ...(recorder ? { recorder } : {}),
    };
    window.postMessage(hello, location.origin, [port2]);
  }

  #connect(port: Port, { version }: { readonly version: string }): void {
    this.#isConnected = true;
    this.#onState({ version });
    const peer = portPeer('extension', this.#log.ws, port);
    const common = portPeer('extension', COMMON, port);
    const run = oneAtATime(() => this.#exchange(peer, common));
    this.#exchangeAgain = run;
    port.listen((message) => v.is(changed, message) && run());
    port.onGone(() => {
      this.#isConnected = false;
      this.#onState(undefined);
      setTimeout(() => this.#stop.signal.aborted || this.ring(), GREET_AGAIN_MS);
    });
    run();
  }

  async #exchange(peer: ReturnType<typeof portPeer>, common: Peer): Promise<void> {
    try {
      const before = await this.#log.head();
      await this.#exchangeWhileThere(peer, common);
      if ((await this.#log.head()) > before) {
        this.#onReceived();
      }
    } catch (cause) {
      // Whoever stops the bridge closes the database too, in the middle of whatever goes on.
      if (!this.#stop.signal.aborted) {
        throw cause;
      }
    }
  }

  async #exchangeWhileThere(peer: ReturnType<typeof portPeer>, common: Peer): Promise<void> {
    const { signal } = this.#stop;
    try {
      await navigator.locks.request('sync extension', { signal }, async () => {
        await exchange(this.#log, peer, { signal });
        // The plan in force: clips are tagged by it there too.
        await exchange(await commonLog(this.#log.db), common, { signal });
        await fetchChunks(this.#log, peer.chunk, signal);
      });
    } catch (cause) {
      // The extension was switched off or updated in the middle: the next greeting goes on.
      if (!(cause instanceof PeerError)) {
        throw cause;
      }
    }
  }
}

function wrapped(port: MessagePort, stop: AbortSignal): Port {
  const leave: (() => void)[] = [];
  const goneOnce = () => {
    for (const callback of leave.splice(0)) {
      callback();
    }
    port.close();
  };
  port.addEventListener('message', ({ data }) => v.is(gone, data) && goneOnce());
  port.addEventListener('close', goneOnce);
  // Whoever waits for an answer holds the lock that the next device needs.
  stop.addEventListener('abort', goneOnce);
  return {
    send: (message) => port.postMessage(message),
    listen: (onMessage) => port.addEventListener('message', ({ data }) => onMessage(data)),
    onGone: (callback) => leave.push(callback),
  };
}

/** Calls made while one runs are one more run after it. */
function oneAtATime(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const runAll = async () => {
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await work();
      }
    } finally {
      isRunning = false;
    }
  };
  return () => {
    isWanted = true;
    if (!isRunning) {
      void runAll();
    }
  };
}
