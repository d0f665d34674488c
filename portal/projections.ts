/**
 * What is derived from the records of the log, so that lists need not read
 * them all: submissions, reviews and posts by unit, item and time.
 *
 * Written in the transaction that appends, and can be made again from the log
 * at any time.
 */
import { sha256 } from '#base/digest.ts';
import { isPlanId } from '#field/plan/plan-schema.ts';
import type { Post } from '#field/post/post.ts';
import type { LoggedEntry } from '#sync/log.ts';

import type { Trx } from './database/schema.ts';
import { readPayload } from './record-of.ts';

/** Derive what follows from entries just appended. Records of unknown kinds give nothing. */
export async function project(
  trx: Trx,
  ws: string,
  entries: readonly LoggedEntry[],
): Promise<void> {
  for (const entry of entries) {
    const record = entry.kind === 'r' ? readPayload(entry.payload) : undefined;
    const place = { ws, hash: entry.key, seq: entry.seq };
    if (record?.type === 'submission') {
      const { unit, draft } = record;
      await trx
        .insertInto('submission')
        .values({ ...place, unit, draft })
        .execute();
    }
    if (record?.type === 'review') {
      const { submission, verdict } = record;
      await trx
        .insertInto('review')
        .values({ ...place, submission, verdict })
        .execute();
    }
    if (record?.type === 'post') {
      await projectPost(trx, place, record);
    }
    if (record?.type === 'void') {
      const { hash } = place;
      await trx.insertInto('void').values({ ws, hash, record: record.record }).execute();
      await recount(trx, ws, await addressOf(trx, ws, record.record));
    }
  }
}

/** Make everything derived from a workspace's log anew. */
export async function rebuildProjections(trx: Trx, ws: string): Promise<void> {
  for (const table of ['submission', 'review', 'post', 'post_item', 'void'] as const) {
    await trx.deleteFrom(table).where('ws', '=', ws).execute();
  }
  const rows = trx
    .selectFrom('log')
    .select(['seq', 'key', 'doc', 'kind', 'source', 'payload'])
    .where('ws', '=', ws)
    .where('kind', '=', 'r')
    .orderBy('seq');
  for (const row of await rows.execute()) {
    await project(trx, ws, [{ ...row, payload: new Uint8Array(row.payload) }]);
  }
}

async function projectPost(
  trx: Trx,
  place: { readonly ws: string; readonly hash: string; readonly seq: number },
  { submission = place.hash, unit, channel, publishedAt, items, url }: Post,
): Promise<void> {
  const address = channel === 'section' ? '' : await sha256(url);
  const row = { ...place, submission, unit, channel, published_at: publishedAt, address };
  await trx.insertInto('post').values(row).execute();
  await recount(trx, place.ws, address);
  // A record may say anything; a database cannot keep just any sign.
  const named = [...new Set(items)].filter(isPlanId);
  if (named.length > 0) {
    const { ws, hash } = place;
    await trx
      .insertInto('post_item')
      .values(named.map((item) => ({ ws, hash, item })))
      .execute();
  }
}

/** Let the first record of an address that was not taken back count, and no other. */
async function recount(trx: Trx, ws: string, address: string): Promise<void> {
  if (address === '') {
    return;
  }
  const rows = await trx
    .selectFrom('post')
    .leftJoin('void', (join) =>
      join.onRef('void.ws', '=', 'post.ws').onRef('void.record', '=', 'post.hash'),
    )
    .select(['post.hash', 'void.hash as voided'])
    .where('post.ws', '=', ws)
    .where('post.address', '=', address)
    .orderBy('post.seq')
    .execute();
  const first = rows.find(({ voided }) => voided === null)?.hash;
  for (const { hash } of rows) {
    await trx
      .updateTable('post')
      .set({ counted: hash === first ? 1 : 0 })
      .where('ws', '=', ws)
      .where('hash', '=', hash)
      .execute();
  }
}

/** The address of a recorded post; empty for one that cannot be taken back. */
async function addressOf(trx: Trx, ws: string, hash: string): Promise<string> {
  const row = await trx
    .selectFrom('post')
    .select('address')
    .where('ws', '=', ws)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.address ?? '';
}
