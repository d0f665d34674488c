/** A device for tests of open drafts: a real database on a disk that may refuse. */
import { expect, onTestFinished } from 'vitest';

import type { Id } from '#base/id.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { DraftSession, type SaveState, type Stash } from '#store/draft-session.ts';
import { loadDoc } from '#store/project.ts';
import { draftDocName, draftParts } from '#sync/draft-doc.ts';

const WS = 'u1.hp-sgddt-2024';

type Fault = (table: string) => Error | undefined;

/** A device, with a disk that can be told to refuse. */
export async function makeDevice(name = `device ${crypto.randomUUID()}`) {
  const db = new Database(name);
  let fault: Fault = () => undefined;
  // At the database's own border: what a full disk does, every write of the log meets.
  db.use({
    stack: 'dbcore',
    name: 'faulty disk',
    create: (core) => ({
      ...core,
      table: (table) => ({
        ...core.table(table),
        mutate: async (request) => {
          const error = fault(table);
          return error ? await Promise.reject(error) : await core.table(table).mutate(request);
        },
      }),
    }),
  });
  const log = await DexieLog.open(db, WS);
  onTestFinished(() => db.close());
  return {
    name,
    log,
    refuse: (next: Fault) => {
      fault = next;
    },
  };
}

/** A disk with no room for the log. */
export const FULL: Fault = (table) =>
  table === 'log' ? new DOMException('no room left', 'QuotaExceededError') : undefined;

/** Where a closing page puts its last words. `refuses` while it has no room either. */
export function makeStash(): Stash & { readonly kept: Map<string, string>; refuses: boolean } {
  const kept = new Map<string, string>();
  const stash = {
    kept,
    refuses: false,
    get length() {
      return kept.size;
    },
    key: (place: number) => [...kept.keys()][place] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (stash.refuses) {
        throw new DOMException('no room left', 'QuotaExceededError');
      }
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
  return stash;
}

/** Open a draft as a screen does, with a short rest. */
export async function open(log: DexieLog, draft: Id<'draft'>, stash = makeStash(), delay = 5) {
  const session = await DraftSession.open(log, draft, { stash, delay });
  onTestFinished(() => session.close());
  return session;
}

/** Type at the end of the title. */
export function type(session: DraftSession, words: string): void {
  const { title } = draftParts(session.doc);
  title.insert(title.length, words);
}

/** What the open draft shows. */
export function titleOf(session: DraftSession): string {
  return draftParts(session.doc).title.toString();
}

/** What somebody would read who opens the database now. */
export async function titleOnDisk(log: DexieLog, draft: Id<'draft'>): Promise<string> {
  const doc = await loadDoc(log.db, log.ws, draftDocName(draft));
  return draftParts(doc).title.toString();
}

/** Resolves when the session comes to a state. */
export async function becomes(session: DraftSession, wanted: SaveState): Promise<void> {
  await expect.poll(() => session.state).toBe(wanted);
}
