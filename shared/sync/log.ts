/**
 * A log of entries: at once storage, outbox and feed.
 *
 * Every place that keeps work has one per workspace: a device in Dexie, the
 * portal in SQLite or PostgreSQL, tests in memory. Each entry has a position
 * (`seq`) in its own log only; positions of two logs have nothing to do with
 * each other.
 *
 * Every {@link Log} must pass `test/support/log-contract.ts`, and every
 * {@link Replica} `test/support/replica-contract.ts`.
 */
import type { KeyedEntry } from '#sync/entry.ts';
import type { RefusalCode } from '#sync/message.ts';

/** An entry in its place in a log. */
export type LoggedEntry = KeyedEntry & {
  readonly seq: number;
  /** The replica or peer it came from; {@link OWN} when it was made here. */
  readonly source: string;
};

/** The source of what was made in the log's own place. */
export const OWN = '';

/** Some entries, oldest first. */
export type LogPage = {
  readonly entries: readonly LoggedEntry[];
  /** Ask after this position next time. Entries of the excepted source are passed over. */
  readonly next: number;
  readonly more: boolean;
};

/** How much to read at once. At least one entry is given, whatever its size. */
export type PageLimit = { readonly items: number; readonly bytes: number };

export type Log = {
  /** Changes when the log is restored or replaced, and positions lose their meaning. */
  epoch(): Promise<string>;

  /**
   * Key of the entry at a position; undefined when none stands there. A reader
   * who remembers another key there has read a log that was since replaced by an
   * older copy of itself, which keeps its epoch.
   */
  keyAt(position: number): Promise<string | undefined>;

  /** Position of the newest entry, 0 when there is none. */
  head(): Promise<number>;

  /**
   * Keep the entries, in order. When it resolves they are on disk. Ones already
   * kept are passed over in silence.
   */
  append(entries: readonly KeyedEntry[], source: string): Promise<void>;

  /**
   * Entries after a position, except those that came from `except`.
   *
   * No entry may ever appear at or below a position that was already given out:
   * a reader that has seen `next` would never ask for it again.
   */
  after(position: number, limit: PageLimit, except?: string): Promise<LogPage>;
};

/** How far a replica has come with one peer. */
export type Progress = {
  /** The peer's epoch; empty before the first exchange. */
  readonly epoch: string;
  /** Position in the peer's log up to which everything is kept here. */
  readonly pulled: number;
  /** Key of the entry at `pulled`, when the peer says it. */
  readonly pulledKey?: string | undefined;
  /** Position in this log up to which the peer has everything. */
  readonly pushed: number;
};

/** An entry of this log that a peer would not keep. It stays here, marked. */
export type Refusal = { readonly seq: number; readonly code: RefusalCode };

/** A log that goes out and meets peers. */
export type Replica = Log & {
  /** Names this log to its peers. A wiped device is a new replica. */
  readonly name: string;

  progress(peer: string): Promise<Progress>;

  /**
   * Keep what a peer sent, what it refused, and how far we have come with it:
   * all of it or nothing, so that a crash never leaves a cursor ahead of its entries.
   */
  receive(
    peer: string,
    received: {
      readonly entries: readonly KeyedEntry[];
      readonly refusals: readonly Refusal[];
      readonly progress: Progress;
    },
  ): Promise<void>;

  /**
   * Start again with a peer whose log was restored or replaced. What once came
   * from it counts as ours from now on: it may have lost that, and gets it back.
   */
  restart(peer: string, epoch: string): Promise<void>;
};
