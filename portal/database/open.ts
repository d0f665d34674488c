import { join } from 'node:path';
import { Kysely } from 'kysely';

import { migrate } from './migrations.ts';
import { postgresDialect } from './postgres.ts';
import type { Database, Schema } from './schema.ts';
import { NodeSqliteDialect } from './sqlite.ts';

/** Where the portal keeps its tables: a file of its own, or a PostgreSQL server. */
export type Place = { readonly file: string } | { readonly url: string };

/** The file of the embedded database in a data directory. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'portal.sqlite');
}

/** Open the database and bring its tables up to date. */
export async function openDatabase(
  place: Place,
  { onLost = () => {} }: { onLost?: (error: Error) => void } = {},
): Promise<Database> {
  const dialect =
    'file' in place ? new NodeSqliteDialect(place.file) : postgresDialect(place.url, { onLost });
  const db = new Kysely<Schema>({ dialect });
  try {
    await migrate(db);
  } catch (cause) {
    await db.destroy();
    throw cause;
  }
  return db;
}
