import { PORTAL } from '#sync/http-peer.ts';
import type { RefusalCode } from '#sync/message.ts';

import type { DexieLog } from './dexie-log.ts';

/** How far a record made here has come: still on this device, at the portal, or refused there. */
export type Sending = 'waiting' | 'sent' | RefusalCode;

/** How far these records of the log have come. One this device does not have is left out. */
export async function sendingOf(
  log: DexieLog,
  hashes: readonly string[],
  peer = PORTAL,
): Promise<ReadonlyMap<string, Sending>> {
  const { pushed } = await log.progress(peer);
  const rows = await log.db.log
    .where('[ws+key]')
    .anyOf(hashes.map((hash) => [log.ws, hash]))
    .toArray();
  return new Map(
    rows.map(({ key, seq, source, refused }) => {
      const isThere = source === peer || seq <= pushed;
      return [key, refused ?? (isThere ? 'sent' : 'waiting')];
    }),
  );
}
