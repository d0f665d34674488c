import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { nameRecord } from '#field/record.ts';

import { migrate, NewerDatabaseError } from '../../portal/database/migrations.ts';
import { databaseFile, openDatabase } from '../../portal/database/open.ts';
import { rebuildProjections } from '../../portal/projections.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { findPostgres, startPostgres } from '../support/postgres.ts';
import { items, review, submission } from './make.ts';
import { enrol, found, openOffice } from './visitor.ts';

await onEveryDatabase(({ open }) => {
  test('all that is derived from the log can be made again from it', async () => {
    const db = await open();
    const office = openOffice(db);
    const approver = await enrol(office, await found(office, 'Trường mẫu'), 'unit-approver');
    for (const [number, letters] of [['a'], ['a', 'đ'], ['l']].entries()) {
      const text = submission(approver, { title: `Tin ${number}`, items: items(...letters) });
      const { hash } = await nameRecord(text);
      const returned = { verdict: 'returned', comment: 'Sửa.' } as const;
      const verdict = review(approver, hash, number === 1 ? returned : {});
      expect(await approver.send([text, verdict])).toEqual({});
    }
    const derived = async () => [
      await db.selectFrom('submission').selectAll().orderBy('seq').execute(),
      await db.selectFrom('review').selectAll().orderBy('seq').execute(),
      await db.selectFrom('post').selectAll().orderBy('seq').execute(),
      await db.selectFrom('post_item').selectAll().orderBy('hash').orderBy('item').execute(),
    ];
    const before = await derived();
    expect(before.map(({ length }) => length)).toEqual([3, 3, 2, 2]);

    await db.transaction().execute((trx) => rebuildProjections(trx, approver.workspace));

    expect(await derived()).toEqual(before);
  });

  test('a portal older than its database does not touch it', async () => {
    const db = await open();
    const later = {
      '0001-first-tables': { up: async () => {} },
      '0002-recorded-posts': { up: async () => {} },
      '0003-later': { up: async () => {} },
    };
    await migrate(db, later);

    await expect(migrate(db)).rejects.toThrow(NewerDatabaseError);
  });

  test('a migration that fails half-way leaves nothing of itself', async () => {
    const db = await open();
    const halfWay = {
      '0001-first-tables': { up: async () => {} },
      '0002-recorded-posts': { up: async () => {} },
      '0003-half': {
        up: async (trx: typeof db) => {
          await trx.schema.createTable('half').addColumn('id', 'text').execute();
          throw new Error('the power is cut');
        },
      },
    };

    await expect(migrate(db, halfWay)).rejects.toThrow('the power is cut');

    expect((await db.introspection.getTables()).map(({ name }) => name)).not.toContain('half');
  });
});

test('the embedded database is on the disk at each commit', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-durable-'));
  const db = await openDatabase({ file: databaseFile(folder) });
  const { sql } = await import('kysely');
  const pragma = async (name: string) => (await sql.raw(`pragma ${name}`).execute(db)).rows[0];

  expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
  expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
  expect(await pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
  await db.destroy();
  await rm(folder, { recursive: true });
});

const programs = await findPostgres();
const why = programs ? '' : ' (not shown here: no PostgreSQL is installed)';

test.skipIf(!programs)(
  `portals that start at once on one new PostgreSQL all come up${why}`,
  async () => {
    const cluster = await startPostgres(programs ?? '');
    onTestFinished(() => cluster.stop());
    const url = await cluster.create();

    const databases = await Promise.all([1, 2, 3].map(() => openDatabase({ url })));

    for (const db of databases) {
      expect(await db.selectFrom('unit').selectAll().execute()).toEqual([]);
      await db.destroy();
    }
  },
);
