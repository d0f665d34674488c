import type { Kysely } from 'kysely';

/**
 * The first tables. The type names are PostgreSQL's; SQLite takes any name and
 * keeps bytes as bytes and whole numbers as whole numbers under them.
 */
export async function firstTables(db: Kysely<unknown>): Promise<void> {
  await peopleTables(db);
  await logTables(db);
  await derivedTables(db);
}

async function peopleTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('unit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('created_at', 'int8', (column) => column.notNull())
    .execute();
  await schema
    .createTable('member')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('unit', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('login', 'text', (column) => column.notNull().unique())
    .addColumn('password', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('created_at', 'int8', (column) => column.notNull())
    .execute();
  await schema
    .createTable('session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('member', 'text', (column) => column.notNull().references('member.id'))
    .addColumn('created_at', 'int8', (column) => column.notNull())
    .addColumn('expires_at', 'int8', (column) => column.notNull())
    .execute();
  await schema
    .createTable('invite')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('unit', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.references('member.id'))
    .addColumn('expires_at', 'int8', (column) => column.notNull())
    .addColumn('used_at', 'int8')
    .execute();
}

async function logTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('workspace')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('unit', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('epoch', 'text', (column) => column.notNull())
    .addColumn('head', 'int8', (column) => column.notNull())
    .execute();
  await schema
    .createTable('log')
    .addColumn('ws', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('seq', 'int8', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('doc', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('payload', 'bytea', (column) => column.notNull())
    .addColumn('at', 'int8', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('log_pk', ['ws', 'seq'])
    .addUniqueConstraint('log_once', ['ws', 'key'])
    .execute();
  await schema
    .createTable('chunk')
    .addColumn('ws', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('size', 'int8', (column) => column.notNull())
    .addColumn('at', 'int8', (column) => column.notNull())
    .addPrimaryKeyConstraint('chunk_pk', ['ws', 'hash'])
    .execute();
}

async function derivedTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('submission')
    .addColumn('ws', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('seq', 'int8', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('draft', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('submission_pk', ['ws', 'hash'])
    .execute();
  await schema
    .createTable('review')
    .addColumn('ws', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('seq', 'int8', (column) => column.notNull())
    .addColumn('submission', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('review_pk', ['ws', 'hash'])
    .execute();
  await schema
    .createTable('post')
    .addColumn('ws', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('seq', 'int8', (column) => column.notNull())
    .addColumn('submission', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('published_at', 'int8', (column) => column.notNull())
    .addPrimaryKeyConstraint('post_pk', ['ws', 'hash'])
    // One submission is published once in a channel, whatever the code above it believes.
    .addUniqueConstraint('post_once', ['ws', 'submission', 'channel'])
    .execute();
  await schema
    .createTable('post_item')
    .addColumn('ws', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('post_item_pk', ['ws', 'hash', 'item'])
    .execute();
  await derivedIndexes(schema);
}

async function derivedIndexes(schema: Kysely<unknown>['schema']): Promise<void> {
  const indexes = [
    ['session_member', 'session', ['member']],
    ['review_submission', 'review', ['ws', 'submission']],
    ['post_newest', 'post', ['published_at']],
    ['post_unit', 'post', ['unit', 'published_at']],
    ['post_submission', 'post', ['submission']],
    ['post_item_item', 'post_item', ['item']],
    ['submission_unit', 'submission', ['unit']],
    ['submission_draft', 'submission', ['ws', 'draft']],
  ] as const;
  for (const [name, table, columns] of indexes) {
    await schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  }
}
