/** The databases the portal runs on, for suites that must pass on each. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { afterAll, describe } from 'vitest';

import { migrate } from '../../portal/database/migrations.ts';
import { openDatabase } from '../../portal/database/open.ts';
import type { Database, Schema } from '../../portal/database/schema.ts';
import { findPostgres, startPostgres } from './postgres.ts';

/** How a suite gets its databases. Everything is closed and removed after the suite. */
export type Databases = {
  /** A new, empty database with its tables. */
  open(): Promise<Database>;
};

/** Run a suite on SQLite and on PostgreSQL; where none is installed, on PGlite as its stand-in. */
export async function onEveryDatabase(suite: (databases: Databases) => void): Promise<void> {
  describe('on SQLite', () => suite(sqliteDatabases()));
  const programs = await findPostgres();
  if (programs) {
    describe('on PostgreSQL', () => suite(postgresDatabases(programs)));
  } else {
    describe('on PGlite, as no PostgreSQL is installed here', () => suite(pgliteDatabases()));
  }
}

/** New SQLite files in a temporary directory. */
export function sqliteDatabases(): Databases {
  const { keep, end } = closing();
  afterAll(end);
  return {
    open: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'cchc-sqlite-'));
      const db = await openDatabase({ file: join(folder, 'test.sqlite') });
      keep(() => rm(folder, { recursive: true, force: true }));
      keep(() => db.destroy());
      return db;
    },
  };
}

/** New databases in one private PostgreSQL. */
export function postgresDatabases(programs: string): Databases {
  const { keep, end } = closing();
  afterAll(end);
  let starting: ReturnType<typeof startPostgres> | undefined;
  return {
    open: async () => {
      starting ??= startPostgres(programs).then((cluster) => {
        keep(() => cluster.stop());
        return cluster;
      });
      const db = await openDatabase({ url: await (await starting).create() });
      keep(() => db.destroy());
      return db;
    },
  };
}

/** New PGlites in memory. */
export function pgliteDatabases(): Databases {
  const { keep, end } = closing();
  afterAll(end);
  return {
    open: async () => {
      const pglite = new PGlite();
      const db: Database = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
      keep(() => db.destroy());
      await migrate(db);
      return db;
    },
  };
}

/** Things to close, last opened first. */
function closing() {
  const closers: (() => Promise<void>)[] = [];
  return {
    keep: (close: () => Promise<void>) => {
      closers.push(close);
    },
    end: async () => {
      for (const close of closers.splice(0).reverse()) {
        await close();
      }
    },
  };
}
