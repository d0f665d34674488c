/** The pull cursor must not pass an entry that commits late: the promise of `Log.after`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';

import type { LoggedEntry } from '#sync/log.ts';

import { openDatabase } from '../../portal/database/open.ts';
import type { Database, Trx } from '../../portal/database/schema.ts';
import { appendIn, SqlLog } from '../../portal/sql-log.ts';
import { onEveryDatabase, postgresDatabases } from '../support/databases.ts';
import { findPostgres } from '../support/postgres.ts';
import { newEntries } from './entries.ts';
import { newWorkspace } from './workspace.ts';

const PAGE = { items: 3, bytes: 10_000 };

/** A device that pages through a log while others append, and never looks back. */
class Device {
  readonly read: LoggedEntry[] = [];
  readonly #log: SqlLog;
  #position = 0;

  constructor(log: SqlLog) {
    this.#log = log;
  }

  /** Read until nothing more waits. */
  async catchUp(): Promise<void> {
    for (;;) {
      const { entries, next, more } = await this.#log.after(this.#position, PAGE);
      this.read.push(...entries);
      this.#position = next;
      if (!more) {
        return;
      }
    }
  }

  get docs(): string[] {
    return this.read.map(({ doc }) => doc).toSorted();
  }
}

/** A transaction that has written and stays open until it is let go. */
function heldOpen(db: Database, write: (trx: Trx) => Promise<void>) {
  const written = Promise.withResolvers<void>();
  const letGo = Promise.withResolvers<void>();
  const committed = db.transaction().execute(async (trx) => {
    await write(trx);
    written.resolve();
    await letGo.promise;
  });
  return { written: written.promise, letGo: letGo.resolve, committed };
}

await onEveryDatabase(({ openTwice }) => {
  test('an entry whose transaction stays open is not passed by later ones', async () => {
    const [db, beside] = await openTwice();
    const ws = await newWorkspace(db);
    const device = new Device(new SqlLog(beside, ws));
    const [early, later] = [await newEntries(1, 1), await newEntries(4, 2)];

    const held = heldOpen(db, (trx) => appendIn(trx, ws, early, { source: 'a', by: '', at: 0 }));
    await held.written;
    const appends = later.map((entry) => new SqlLog(db, ws).append([entry], 'b'));
    if (beside !== db) {
      await device.catchUp();
      expect(device.read).toEqual([]);
    }
    held.letGo();
    await Promise.all([held.committed, ...appends]);
    await device.catchUp();

    expect(device.docs).toEqual(['draft:d1', 'draft:d2', 'draft:d3', 'draft:d4', 'draft:d5']);
    expect(device.read[0]?.doc).toBe('draft:d1');
  });

  test('a device that pages while many append misses nothing and reads nothing twice', async () => {
    const [db, beside] = await openTwice();
    const ws = await newWorkspace(db);
    const device = new Device(new SqlLog(beside, ws));
    const entries = await newEntries(240, 1);
    let isOver = false;

    const reading = (async () => {
      while (!isOver) {
        await device.catchUp();
      }
    })();
    await Promise.all(
      Array.from({ length: 12 }, async (_, writer) => {
        const own = entries.filter((_entry, at) => at % 12 === writer);
        for (const [at, entry] of own.entries()) {
          await db.transaction().execute(async (trx) => {
            await appendIn(trx, ws, [entry], { source: `w${writer}`, by: '', at: 0 });
            // Some stay open for a few more turns, so that commits overtake each other where they can.
            for (let turn = 0; turn < (at + writer) % 4; turn += 1) {
              await sql`select 1`.execute(trx);
            }
          });
        }
      }),
    );
    isOver = true;
    await reading;
    await device.catchUp();

    expect(device.docs).toEqual(entries.map(({ doc }) => doc).toSorted());
  });
});

const postgres = await findPostgres();
const why = postgres ? '' : ' (not shown here: no PostgreSQL is installed)';

describe.skipIf(!postgres)(`on PostgreSQL alone, with its many connections${why}`, () => {
  const { openTwice } = postgresDatabases(postgres ?? '');

  test('a log that is held keeps no other workspace waiting', async () => {
    const [db, beside] = await openTwice();
    const [held, free] = [await newWorkspace(db), await newWorkspace(db)];
    const [one, two] = [await newEntries(1, 1), await newEntries(1, 2)];

    const open = heldOpen(db, (trx) => appendIn(trx, held, one, { source: 'a', by: '', at: 0 }));
    await open.written;
    await new SqlLog(beside, free).append(two, 'b');
    open.letGo();
    await open.committed;

    expect(await new SqlLog(db, free).head()).toBe(1);
  });

  test('a sequence in place of the counter loses the late entry', async () => {
    const [db] = await openTwice();
    await sql`create table naive (seq bigserial primary key, doc text not null)`.execute(db);
    const add = (doc: string) => sql`insert into naive (doc) values (${doc})`;
    const after = async (position: number) => {
      const query = sql<{
        seq: number;
      }>`select seq from naive where seq > ${position} order by seq`;
      return (await query.execute(db)).rows.map(({ seq }) => seq);
    };

    const held = heldOpen(db, async (trx) => {
      await add('early').execute(trx);
    });
    await held.written;
    await add('later').execute(db);
    const firstPage = await after(0);
    held.letGo();
    await held.committed;
    const secondPage = await after(firstPage.at(-1) ?? 0);

    expect([...firstPage, ...secondPage]).toEqual([2]);
    expect(await after(0)).toEqual([1, 2]);
  });
});

test('two other processes append to one SQLite file, one of them late, and nothing is missed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-late-'));
  const file = join(folder, 'test.sqlite');
  const db = await openDatabase({ file });
  const ws = await newWorkspace(db);
  const device = new Device(new SqlLog(db, ws));
  const elsewhere = (first: number, count: number, ...rest: string[]) => {
    const program = fileURLToPath(new URL('./append-elsewhere.ts', import.meta.url));
    const args = [program, file, ws, String(first), String(count), ...rest];
    return spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  };

  const late = elsewhere(1, 5, 'hold');
  await once(late.stdout, 'data');
  const later = elsewhere(6, 5);
  const ended = Promise.all([once(late, 'exit'), once(later, 'exit')]);
  await device.catchUp();
  expect(device.read).toEqual([]);
  late.stdin.end();
  for (const [code] of await ended) {
    expect(code).toBe(0);
  }
  await device.catchUp();

  expect(device.docs).toEqual((await newEntries(10, 1)).map(({ doc }) => doc).toSorted());
  expect(device.read.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  await db.destroy();
  await rm(folder, { recursive: true, force: true });
});
