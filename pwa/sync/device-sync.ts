/**
 * When to sync. One engine behind one door: whatever rings, the same round runs,
 * in one tab at a time, and never while a wait after a failure lasts.
 */

import { isDiskFull } from '#store/disk-full.ts';
import { SyncStuckError } from '#sync/exchange.ts';
import { PeerError, type PeerProblem } from '#sync/peer.ts';

import { waitAfter } from './back-off.ts';

/** Why the last round did not end well. */
export type SyncProblem = PeerProblem | 'disk-full' | 'stuck';

export type SyncState = {
  readonly isRunning: boolean;
  /** Undefined after a round that ended well. */
  readonly problem: SyncProblem | undefined;
};

/**
 * - `now`: a person asks, or the network may be back: no wait holds it
 * - `soon`: something was written; others may be written with it
 * - `tick`: nothing happened, but others may have written
 */
export type Bell = 'now' | 'soon' | 'tick';

/** How long writing may rest before it is sent, and the longest it is held together. */
const REST_MS = 1000;
const LONGEST_REST_MS = 5000;

export class DeviceSync {
  readonly #round: (signal: AbortSignal) => Promise<void>;
  readonly #random: () => number;
  readonly #rest: number;
  readonly #listeners = new Set<(state: SyncState) => void>();
  readonly #abort = new AbortController();
  #state: SyncState = { isRunning: false, problem: undefined };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstRungAt: number | undefined;
  #rungMeanwhile = false;
  #isHeld = false;
  #running: Promise<void> = Promise.resolve();
  #failures = 0;

  /** @param round - Exchanges once with the portal. Must be safe to repeat. */
  constructor(
    round: (signal: AbortSignal) => Promise<void>,
    { random = Math.random, rest = REST_MS }: { random?: () => number; rest?: number } = {},
  ) {
    this.#round = round;
    this.#random = random;
    this.#rest = rest;
  }

  get state(): SyncState {
    return this.#state;
  }

  /** Hear of the state each time it changes. Returns how to stop. */
  onState(listener: (state: SyncState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ring(bell: Bell): void {
    if (this.#abort.signal.aborted || (this.#isHeld && bell !== 'now')) {
      return;
    }
    if (this.#state.isRunning) {
      this.#rungMeanwhile ||= bell !== 'tick';
    } else if (bell === 'soon') {
      this.#runIn(this.#restLeft());
    } else if (bell === 'now' || this.#timer === undefined) {
      this.#runIn(0);
    }
  }

  /** End for good, also a round that is running. Resolves when it has ended. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#listeners.clear();
    await this.#running;
  }

  #restLeft(): number {
    this.#firstRungAt ??= Date.now();
    const longest = this.#firstRungAt + LONGEST_REST_MS - Date.now();
    return Math.max(0, Math.min(this.#rest, longest));
  }

  #runIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#run();
    }, ms);
  }

  async #run(): Promise<void> {
    this.#timer = undefined;
    this.#firstRungAt = undefined;
    this.#rungMeanwhile = false;
    this.#become({ ...this.#state, isRunning: true });
    try {
      const { signal } = this.#abort;
      await navigator.locks.request('sync', { signal }, () => this.#round(signal));
      this.#isHeld = false;
      this.#failures = 0;
      this.#become({ isRunning: false, problem: undefined });
    } catch (cause) {
      this.#fail(cause);
    }
    if (this.#rungMeanwhile) {
      this.ring('soon');
    }
  }

  #fail(cause: unknown): void {
    if (this.#abort.signal.aborted) {
      return;
    }
    const problem = problemOf(cause);
    this.#failures += 1;
    this.#isHeld = true;
    this.#become({ isRunning: false, problem: problem ?? 'stuck' });
    if (problem === undefined || problem === 'stuck' || isTemporary(problem)) {
      const asked = cause instanceof PeerError ? cause.retryAfter : 0;
      this.#runIn(Math.max(asked, waitAfter(this.#failures, this.#random())));
    }
    if (problem === undefined) {
      throw cause;
    }
  }

  #become(state: SyncState): void {
    this.#state = state;
    for (const listener of this.#listeners) {
      listener(state);
    }
  }
}

/** Undefined for what is no failure of the outside world, but a bug. */
function problemOf(cause: unknown): SyncProblem | undefined {
  if (cause instanceof PeerError) {
    return cause.problem;
  }
  if (cause instanceof SyncStuckError) {
    return 'stuck';
  }
  return isDiskFull(cause) ? 'disk-full' : undefined;
}

function isTemporary(problem: SyncProblem): boolean {
  return ['unreachable', 'not-a-portal', 'too-much'].includes(problem);
}
