/**
 * A draft that is open on this device.
 *
 * The editor writes into {@link DraftSession.doc}; every change reaches the log
 * within a moment, and changes that others make arrive by themselves. What the
 * disk would not take stays here and is tried again, and what was typed in the
 * last moment before a tab is closed is set aside where closing cannot lose it.
 */
import * as Y from 'yjs';

import { fromBase64, toBase64 } from '#base/bytes.ts';
import type { Id } from '#base/id.ts';
import { draftDocName } from '#sync/draft-doc.ts';
import { keyed } from '#sync/entry.ts';

import type { DexieLog } from './dexie-log.ts';
import { live } from './live.ts';
import { applyOrSkip } from './project.ts';

/** `saved`: everything is on the disk. `failed`: the disk refused; it is tried again. */
export type SaveState = 'saved' | 'saving' | 'failed';

/** Where the last moment's typing is put when the page is closing: must be synchronous. */
export type Stash = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Origin of changes that came out of the log. */
const FROM_LOG = 'log';

export class DraftSession {
  readonly doc = new Y.Doc();
  readonly draft: Id<'draft'>;
  readonly #log: DexieLog;
  readonly #stash: Stash | undefined;
  readonly #delay: number;
  /** A key of its own: two tabs that close at once must not write over each other. */
  readonly #stashKey: string;
  /** Keys of the stash whose words this session has and will write. */
  readonly #taken = new Set<string>();
  readonly #listeners = new Set<(state: SaveState) => void>();
  #state: SaveState = 'saved';
  #unsaved: Uint8Array[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #seen = 0;
  #stopWatching = () => {};

  private constructor(
    log: DexieLog,
    draft: Id<'draft'>,
    { stash, delay }: { stash: Stash | undefined; delay: number },
  ) {
    this.#log = log;
    this.draft = draft;
    this.#stash = stash;
    this.#delay = delay;
    this.#stashKey = `${this.#stashPrefix}${crypto.randomUUID()}`;
  }

  /**
   * Open a draft with all that this device has of it.
   *
   * @param delay - How long typing may rest before it is written, in ms
   */
  static async open(
    log: DexieLog,
    draft: Id<'draft'>,
    { stash, delay = 300 }: { stash?: Stash; delay?: number } = {},
  ): Promise<DraftSession> {
    const session = new DraftSession(log, draft, { stash, delay });
    await session.#readLog();
    session.doc.on('update', session.#onUpdate);
    session.#takeStash();
    session.#watch();
    return session;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Hear of the state each time it changes. Returns how to stop. */
  onState(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Write what is not on the disk yet, now. Resolves when it is there, or was refused. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
  }

  /** Set aside what is not on the disk yet. For `pagehide`, when nothing asynchronous ends any more. */
  stashUnsaved(): void {
    if (this.#unsaved.length === 0) {
      return;
    }
    const words = toBase64(Y.mergeUpdates(this.#unsaved));
    try {
      this.#stash?.setItem(this.#stashKey, words);
    } catch (cause) {
      // The stash has no room either: the words stay in memory, and writing is tried again.
      if (!(cause instanceof Error)) {
        throw cause;
      }
    }
  }

  /** Write what is left and let go of the document. */
  async close(): Promise<void> {
    this.#stopWatching();
    await this.flush();
    clearTimeout(this.#timer);
    this.doc.destroy();
  }

  get #name(): string {
    return draftDocName(this.draft);
  }

  get #stashPrefix(): string {
    return `unsaved ${this.#log.ws} ${this.#name} `;
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === FROM_LOG) {
      return;
    }
    this.#unsaved.push(update);
    this.#become('saving');
    this.#timer ??= setTimeout(() => void this.flush(), this.#delay);
  };

  async #write(): Promise<void> {
    const updates = [...this.#unsaved];
    if (updates.length === 0) {
      return;
    }
    const payload = Y.mergeUpdates(updates).slice();
    try {
      const entry = await keyed({ kind: 'y', doc: this.#name, payload });
      await this.#log.appendOpen(entry, this.doc);
    } catch (cause) {
      this.#keepForLater(cause);
      return;
    }
    this.#unsaved = this.#unsaved.slice(updates.length);
    this.#clearStash();
    if (this.#unsaved.length === 0) {
      this.#become('saved');
    }
  }

  /** A full disk or a closing database: nothing is thrown away, the stash holds it too. */
  #keepForLater(cause: unknown): void {
    if (!(cause instanceof Error)) {
      throw cause;
    }
    this.stashUnsaved();
    this.#become('failed');
    this.#timer ??= setTimeout(() => void this.flush(), this.#delay * 10);
  }

  /** Take up what this draft's closed pages set aside. One that is spoilt is left where it is. */
  #takeStash(): void {
    const places = Array.from({ length: this.#stash?.length ?? 0 }, (_, place) => place);
    const keys = places.map((place) => this.#stash?.key(place) ?? '');
    for (const key of keys.filter((each) => each.startsWith(this.#stashPrefix))) {
      try {
        Y.applyUpdate(this.doc, fromBase64(this.#stash?.getItem(key) ?? ''), 'stash');
        this.#taken.add(key);
      } catch (cause) {
        if (!(cause instanceof Error)) {
          throw cause;
        }
      }
    }
    if (this.#unsaved.length === 0) {
      this.#clearStash();
    }
  }

  /** After a write: the stash keeps only what was typed while it went on, for a page that is closing. */
  #clearStash(): void {
    for (const key of this.#taken) {
      this.#stash?.removeItem(key);
    }
    this.#taken.clear();
    if (this.#stash?.getItem(this.#stashKey)) {
      this.#stash.removeItem(this.#stashKey);
      this.stashUnsaved();
    }
  }

  #watch(): void {
    const { db, ws } = this.#log;
    const count = live(() => db.log.where('[ws+doc]').equals([ws, this.#name]).count());
    this.#stopWatching = count(() => void this.#readLog());
  }

  async #readLog(): Promise<void> {
    const { db, ws } = this.#log;
    const rows = await db.log
      .where('[ws+doc]')
      .equals([ws, this.#name])
      .filter(({ seq }) => seq > this.#seen)
      .sortBy('seq');
    if (this.doc.isDestroyed) {
      return;
    }
    this.doc.transact(() => {
      for (const { payload, seq } of rows) {
        applyOrSkip(this.doc, payload);
        this.#seen = Math.max(this.#seen, seq);
      }
    }, FROM_LOG);
  }

  #become(state: SaveState): void {
    if (state !== this.#state) {
      this.#state = state;
      for (const listener of this.#listeners) {
        listener(state);
      }
    }
  }
}
