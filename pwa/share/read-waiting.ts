import type { Database } from '#store/database.ts';
import { listShares, noteShare, type Share } from '#store/shares.ts';
import { PeerError } from '#sync/peer.ts';
import { pageReading } from '#sync/portal-calls.ts';

import { callPortal, type Fetch } from '../ask/call-portal.ts';

/** Whether the portal has yet to say what stands on the page. */
export function isUnread({ url, reading, problem }: Share): boolean {
  return url !== undefined && !reading && !problem;
}

/**
 * Have the portal read the pages that wait for it. Those for which there is no
 * network now go on waiting; a refusal is noted, and waits for a person.
 */
export async function readWaiting(db: Database, fetch: Fetch): Promise<void> {
  const waiting = (await listShares(db)).filter(isUnread);
  for (const { id, url } of waiting) {
    const known = await askForReading(fetch, url);
    if (!known) {
      return;
    }
    await noteShare(db, id, known);
  }
}

async function askForReading(
  fetch: Fetch,
  url: string | undefined,
): Promise<Pick<Share, 'reading' | 'problem'> | undefined> {
  try {
    const call = { method: 'POST', path: '/read', body: { url }, answer: pageReading } as const;
    const answer = await callPortal(fetch, call);
    return answer.ok ? { reading: answer.value } : { problem: answer.problem };
  } catch (cause) {
    if (cause instanceof PeerError) {
      return undefined;
    }
    throw cause;
  }
}
