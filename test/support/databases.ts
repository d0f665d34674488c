/** The databases the portal runs on, for suites that must pass on each. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { afterAll, describe } from 'vitest';

import { migrate } from '../../portal/database/migrations.ts';
import { openDatabase, type Place } from '../../portal/database/open.ts';
import type { Database, Schema } from '../../portal/database/schema.ts';
import { findPostgres, startPostgres } from './postgres.ts';

/** How a suite gets its databases. Everything is closed and removed after the suite. */
export type Databases = {
  /** A new, empty database with its tables. */
  open(): Promise<Database>;
  /**
   * A new database, opened twice: what one does not commit the other must not
   * see. PGlite has one connection only, so there both are the same.
   */
  openTwice(): Promise<readonly [Database, Database]>;
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
  async function newFile(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'cchc-sqlite-'));
    keep(() => rm(folder, { recursive: true, force: true }));
    return join(folder, 'test.sqlite');
  }
  return opening(async () => ({ file: await newFile() }), keep);
}

/** New databases in one private PostgreSQL. */
export function postgresDatabases(programs: string): Databases {
  const { keep, end } = closing();
  afterAll(end);
  let starting: ReturnType<typeof startPostgres> | undefined;
  async function newDatabase(): Promise<string> {
    starting ??= startPostgres(programs).then((cluster) => {
      keep(() => cluster.stop());
      return cluster;
    });
    return await (await starting).create();
  }
  return opening(async () => ({ url: await newDatabase() }), keep);
}

/** New PGlites in memory. */
function pgliteDatabases(): Databases {
  const { keep, end } = closing();
  afterAll(end);
  async function open(): Promise<Database> {
    const db: Database = new Kysely<Schema>({
      dialect: new PGliteDialect({ pglite: new PGlite() }),
    });
    keep(() => db.destroy());
    await migrate(db);
    return db;
  }
  return {
    open,
    openTwice: async () => {
      const db = await open();
      return [db, db];
    },
  };
}

/** Open places that are made anew each time. */
function opening(
  newPlace: () => Promise<Place>,
  keep: (close: () => Promise<void>) => void,
): Databases {
  async function open(place: Place): Promise<Database> {
    const db = await openDatabase(place);
    keep(() => db.destroy());
    return db;
  }
  return {
    open: async () => await open(await newPlace()),
    openTwice: async () => {
      const place = await newPlace();
      return [await open(place), await open(place)];
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
