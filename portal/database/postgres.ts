import { CompiledQuery, PostgresDialect } from 'kysely';
import pg from 'pg';

/**
 * Server and database of an address, without the password; undefined when it is
 * no address of a PostgreSQL. Read as pg reads it, which knows sockets
 * (`postgres://user@/name?host=/run/postgresql`) where `URL` does not.
 */
export function postgresPlace(url: string): string | undefined {
  if (!/^postgres(?:ql)?:\/\//.test(url)) {
    return undefined;
  }
  try {
    const { host, port, database } = new pg.Client(url);
    return `${host}:${port}/${database ?? ''}`;
  } catch {
    // Whatever pg stumbles over in an address, it is not one.
    return undefined;
  }
}

/** PostgreSQL's number for the type int8. */
const INT8 = 20;

/**
 * Kysely's PostgreSQL dialect on a pool.
 *
 * Positions and instants are int8, which pg gives as text for fear of numbers
 * beyond 2^53; ours stay far below.
 */
export function postgresDialect(
  url: string,
  { connections = 10, onLost }: { connections?: number; onLost: (error: Error) => void },
): PostgresDialect {
  const types = {
    getTypeParser: (type: number, format?: 'text' | 'binary') =>
      type === INT8 ? Number : pg.types.getTypeParser(type, format as 'text'),
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    application_name: 'so-tin-cchc',
    types,
  });
  // A connection that breaks while nobody uses it must not end the process.
  pool.on('error', onLost);
  return new PostgresDialect({
    pool,
    // The log's counter relies on a statement seeing what was committed while it waited for the lock.
    onCreateConnection: async (connection) => {
      const level = 'set session characteristics as transaction isolation level read committed';
      await connection.executeQuery(CompiledQuery.raw(level));
    },
  });
}
