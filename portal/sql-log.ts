/**
 * The log of a workspace in SQL.
 *
 * Positions come from a counter in the workspace's own row, which whoever
 * appends keeps locked until the commit. So entries become visible in the order
 * of their positions, and a reader that has seen `next` has missed nothing
 * below it. A database sequence would not do: it hands out numbers that commit
 * in another order, and a reader in between skips the late ones.
 */
import { sql } from 'kysely';

import type { KeyedEntry } from '#sync/entry.ts';
import type { Log, LoggedEntry, LogPage, PageLimit } from '#sync/log.ts';
import { cutPage } from '#sync/page.ts';

import type { Database, LogRow, Reader, Trx } from './database/schema.ts';
import { project } from './projections.ts';

/** Where appended entries come from. */
export type Origin = {
  readonly source: string;
  /** The member who sends them; empty for the portal. */
  readonly by: string;
  readonly at: number;
};

/** The log of one workspace, which must exist. */
export class SqlLog implements Log {
  readonly #db: Database;
  readonly #ws: string;
  readonly #now: () => number;

  constructor(db: Database, ws: string, now: () => number = Date.now) {
    this.#db = db;
    this.#ws = ws;
    this.#now = now;
  }

  async epoch(): Promise<string> {
    return (await this.#workspace()).epoch;
  }

  async keyAt(position: number): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('log')
      .select('key')
      .where('ws', '=', this.#ws)
      .where('seq', '=', position)
      .executeTakeFirst();
    return row?.key;
  }

  async head(): Promise<number> {
    return (await this.#workspace()).head;
  }

  async append(entries: readonly KeyedEntry[], source: string): Promise<void> {
    const origin = { source, by: '', at: this.#now() };
    await this.#db.transaction().execute((trx) => appendIn(trx, this.#ws, entries, origin));
  }

  async after(position: number, limit: PageLimit, except?: string): Promise<LogPage> {
    // The head first: everything at or below it is committed, whatever is appended meanwhile.
    const head = await this.head();
    const rows = await readRows(this.#db, this.#ws, { position, head, limit, except });
    const page = cutPage(rows, { position, limit, except, isLast: true });
    return page.more ? page : { ...page, next: Math.max(position, head) };
  }

  async #workspace(): Promise<{ epoch: string; head: number }> {
    return await this.#db
      .selectFrom('workspace')
      .select(['epoch', 'head'])
      .where('id', '=', this.#ws)
      .executeTakeFirstOrThrow();
  }
}

/**
 * Hold a workspace's log until the transaction ends, and say where it ends.
 * Others who append to it wait; other workspaces do not.
 */
export async function lockLog(trx: Trx, ws: string): Promise<number> {
  const { head } = await trx
    .updateTable('workspace')
    .set((eb) => ({ head: eb.ref('head') }))
    .where('id', '=', ws)
    .returning('head')
    .executeTakeFirstOrThrow();
  return head;
}

/**
 * Keep entries within a transaction, with what is derived from them. Ones
 * already kept are passed over in silence.
 */
export async function appendIn(
  trx: Trx,
  ws: string,
  entries: readonly KeyedEntry[],
  { source, by, at }: Origin,
): Promise<void> {
  if (entries.length === 0) {
    return;
  }
  const head = await lockLog(trx, ws);
  const kept = await keptKeys(trx, ws, entries);
  const fresh = [...new Map(entries.map((entry) => [entry.key, entry])).values()].filter(
    ({ key }) => !kept.has(key),
  );
  if (fresh.length === 0) {
    return;
  }
  const logged = fresh.map((entry, index) => ({ ...entry, source, seq: head + 1 + index }));
  const rows = logged.map(({ seq, key, doc, kind, payload }) => {
    return { ws, seq, key, doc, kind, source, payload, at, by };
  });
  await trx.insertInto('log').values(rows).execute();
  await trx
    .updateTable('workspace')
    .set({ head: head + fresh.length })
    .where('id', '=', ws)
    .execute();
  await project(trx, ws, logged);
}

/** Which of these entries the log already keeps, by key. */
export async function keptKeys(
  db: Reader,
  ws: string,
  entries: readonly KeyedEntry[],
): Promise<Set<string>> {
  if (entries.length === 0) {
    return new Set();
  }
  const rows = await db
    .selectFrom('log')
    .select('key')
    .where('ws', '=', ws)
    .where(
      'key',
      'in',
      entries.map(({ key }) => key),
    )
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/** A row of the log as an entry. Both databases give bytes, each in a type of its own. */
function entryOfRow(row: Omit<LogRow, 'ws' | 'at' | 'by'>): LoggedEntry {
  const { seq, key, doc, kind, source, payload } = row;
  return { seq, key, doc, kind, source, payload: new Uint8Array(payload) };
}

/** Rows enough to fill a page and to see whether more follow, and no more bytes than that. */
async function readRows(
  db: Reader,
  ws: string,
  wanted: { position: number; head: number; limit: PageLimit; except: string | undefined },
): Promise<LoggedEntry[]> {
  const { position, head, limit, except } = wanted;
  const sized = db
    .selectFrom('log')
    .select(['seq', 'key', 'doc', 'kind', 'source', 'payload'])
    .select(sql<number>`sum(length(payload)) over (order by seq) - length(payload)`.as('before'))
    .where('ws', '=', ws)
    .where('seq', '>', position)
    .where('seq', '<=', head)
    .$if(except !== undefined, (query) => query.where('source', '<>', except ?? ''))
    .orderBy('seq')
    .limit(limit.items + 1);
  const rows = await db
    .selectFrom(sized.as('sized'))
    .selectAll()
    .where('before', '<=', limit.bytes)
    .orderBy('seq')
    .execute();
  return rows.map(entryOfRow);
}
