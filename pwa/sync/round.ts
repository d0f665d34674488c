import { COMMON } from '#field/unit/common.ts';
import { exchangeChunks } from '#store/chunks.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { commonLog } from '#store/plans.ts';
import { readSetting, writeSetting } from '#store/settings.ts';
import { exchange } from '#sync/exchange.ts';
import { type Fetch, httpPeer, PORTAL } from '#sync/http-peer.ts';
import { PeerError } from '#sync/peer.ts';

import { reviewedWorkspaces } from './workspaces.ts';

const SYNCED_AT = 'synced at';

/**
 * Exchange once with the portal: the member's own workspace and what all units
 * read both ways, and out of those of other units only the verdicts made here.
 *
 * @throws {PeerError}
 */
export async function syncRound(log: DexieLog, fetch: Fetch, signal: AbortSignal): Promise<void> {
  const portal = httpPeer(addressOf(log.ws), fetch);
  await exchange(log, portal, { signal });
  for (const other of await otherLogs(log)) {
    if ((await other.waitingFor(PORTAL)) > 0) {
      const peer = httpPeer(addressOf(other.ws), fetch);
      await unlessForbidden(exchange(other, peer, { pull: false, signal }));
    }
  }
  // What the office decides. Who may not write there is told by the refusal of each entry.
  const common = await commonLog(log.db);
  await unlessForbidden(exchange(common, httpPeer(addressOf(COMMON), fetch), { signal }));
  await writeSetting(log.db, SYNCED_AT, Date.now());
  // Last: words matter more than pictures on a bad line.
  await unlessForbidden(exchangeChunks(log, portal.chunks, signal));
}

/** A door that has closed for this member (another unit, or writing at all) must not stop the rest. */
async function unlessForbidden(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (cause) {
    if (!(cause instanceof PeerError && cause.problem === 'forbidden')) {
      throw cause;
    }
  }
}

/** How many entries of this device the portal does not have yet. */
export async function countWaiting(log: DexieLog): Promise<number> {
  let count = 0;
  for (const each of [log, await commonLog(log.db), ...(await otherLogs(log))]) {
    count += await each.waitingFor(PORTAL);
  }
  return count;
}

/** When this device last had everything exchanged, by its own clock. */
export async function lastSync(log: DexieLog): Promise<number | undefined> {
  const at = await readSetting(log.db, SYNCED_AT);
  return typeof at === 'number' ? at : undefined;
}

/** The logs of other units that hold verdicts of this member. */
export async function otherLogs(log: DexieLog): Promise<DexieLog[]> {
  const logs: DexieLog[] = [];
  for (const ws of await reviewedWorkspaces(log.db)) {
    if (ws !== log.ws) {
      logs.push(await DexieLog.open(log.db, ws));
    }
  }
  return logs;
}

function addressOf(workspace: string): string {
  return `/api/v1/ws/${encodeURIComponent(workspace)}`;
}
