/**
 * Items of lists that were to be kept and could not be read. They stay until
 * the user has them read once more, keeps their address only, or drops them.
 */
import type { Database } from '#store/database.ts';
import { settingsUnder, writeSetting } from '#store/settings.ts';

import type { KeepRequest, Unread, UnreadProblem } from './calls.ts';

const PREFIX = 'unread.';

/** Remember what could not be read, and why. */
export async function noteUnread(
  db: Database,
  request: KeepRequest,
  problem: UnreadProblem,
): Promise<void> {
  await writeSetting(db, PREFIX + request.id, { request, problem } satisfies Unread);
}

/** What could not be read and nobody has decided on. */
export async function listUnread(db: Database): Promise<Unread[]> {
  // Only this module writes there.
  return (await settingsUnder(db, PREFIX)).map(({ value }) => value as Unread);
}

/** Forget an item: it is kept now, or nobody wants it. */
export async function forgetUnread(db: Database, id: string): Promise<void> {
  await writeSetting(db, PREFIX + id, undefined);
}
