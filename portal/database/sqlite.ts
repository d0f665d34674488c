import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

/** How long a second connection waits for the first to finish writing. */
const BUSY_MS = 5000;

/**
 * Kysely's SQLite dialect over the SQLite that comes with Node.
 *
 * A commit is on the disk when it returns (`synchronous = FULL`): the portal
 * tells devices "kept" only after that.
 */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(file: string) {
    super({ database: async () => openFile(file) });
  }

  override createAdapter(): SqliteAdapter {
    return new NodeSqliteAdapter();
  }
}

/** SQLite changes tables inside transactions, so a start that is cut short leaves no half migration. */
class NodeSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function openFile(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: BUSY_MS });
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  return {
    close: () => database.close(),
    prepare: (sql) => statementOf(database, sql === 'begin' ? 'begin immediate' : sql),
  };
}

/**
 * Transactions begin as writers: one that read first and then wished to write
 * would be refused when another connection wrote in between.
 */
function statementOf(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(sqliteValue)),
    run: (parameters) => statement.run(...parameters.map(sqliteValue)),
    iterate: (parameters) => statement.iterate(...parameters.map(sqliteValue)),
  };
}

function sqliteValue(value: unknown): SQLInputValue {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Uint8Array
  ) {
    return value;
  }
  throw new Error(`SQLite cannot hold a ${typeof value}`);
}
