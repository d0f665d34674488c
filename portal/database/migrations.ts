import { type Migration, Migrator } from 'kysely/migration';

import { firstTables } from './migrations/first-tables.ts';
import { recordedPosts } from './migrations/recorded-posts.ts';
import type { Database } from './schema.ts';

/**
 * Changes of the tables, oldest first. Portals out there have run them: add new
 * ones, never edit an old one.
 */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': { up: firstTables },
  '0002-recorded-posts': { up: recordedPosts },
};

/** The database was used by a newer version of the portal. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/**
 * Bring the tables up to date. Two portals that start on one PostgreSQL wait
 * for each other.
 *
 * @throws {NewerDatabaseError}
 */
export async function migrate(
  db: Database,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  });
  const known = Object.keys(migrations);
  const { error } = await migrator.migrateToLatest();
  if (error) {
    const isNewer = error instanceof Error && /corrupted migrations/.test(error.message);
    throw isNewer ? new NewerDatabaseError(`known: ${known.at(-1)}`, { cause: error }) : error;
  }
}
