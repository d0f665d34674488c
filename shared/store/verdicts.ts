import type { Review } from '#field/review/review.ts';
import { PORTAL } from '#sync/http-peer.ts';
import type { RefusalCode } from '#sync/message.ts';

import type { DexieLog } from './dexie-log.ts';

/** A verdict that this device knows of, and how far it has come. */
export type KnownVerdict = {
  readonly review: Review;
  /** Whether the portal has it, or has had its say about it. */
  readonly isSent: boolean;
  /** Why the portal would not keep it. */
  readonly refused: RefusalCode | undefined;
};

/** The last verdict on a submission that this device knows of; undefined when there is none. */
export async function verdictOn(
  log: DexieLog,
  submission: string,
): Promise<KnownVerdict | undefined> {
  const records = await log.db.records
    .where('[ws+about]')
    .equals([log.ws, submission])
    .sortBy('seq');
  const verdicts = records.flatMap(({ hash, content }) =>
    content.type === 'review' ? [{ hash, content }] : [],
  );
  const last = verdicts.at(-1);
  const row = last && (await log.db.log.where('[ws+key]').equals([log.ws, last.hash]).first());
  if (!row) {
    return undefined;
  }
  const { pushed } = await log.progress(PORTAL);
  return {
    review: last.content,
    isSent: row.source === PORTAL || row.seq <= pushed,
    refused: row.refused,
  };
}
