import type { Kysely } from 'kysely';

/**
 * Room for posts that people record: which of several at one address counts,
 * and what was taken back.
 */
export async function recordedPosts({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('post')
    .addColumn('address', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await schema
    .alterTable('post')
    .addColumn('counted', 'int8', (column) => column.notNull().defaultTo(1))
    .execute();
  await schema
    .createTable('void')
    .addColumn('ws', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('void_pk', ['ws', 'hash'])
    .execute();
  await schema.createIndex('void_record').on('void').columns(['ws', 'record']).execute();
  await schema.createIndex('post_address').on('post').columns(['ws', 'address']).execute();
}
