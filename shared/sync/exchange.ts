import { keyed } from '#sync/entry.ts';
import type { LogPage, PageLimit, Progress, Replica } from '#sync/log.ts';
import type { ExchangeAnswer } from '#sync/message.ts';
import { MAX_PAGE_BYTES, MAX_PAGE_ITEMS, SYNC_VERSION } from '#sync/message.ts';
import type { Peer } from '#sync/peer.ts';

/** The exchange made no progress although more was promised: a peer is broken. */
export class SyncStuckError extends Error {
  override readonly name = 'SyncStuckError';

  constructor(peer: string) {
    super(`The exchange with ${peer} goes round without moving`);
  }
}

/**
 * Bring a replica and a peer to the same entries.
 *
 * Stopping half-way loses nothing, and repeating doubles nothing: the next call
 * goes on where the last answer that reached us ended. Each round must move one
 * of the two positions forward, else it stops with an error instead of turning
 * for ever.
 *
 * @throws {PeerError}
 * @throws {SyncStuckError}
 */
export async function exchange(
  replica: Replica,
  peer: Peer,
  {
    limit = { items: MAX_PAGE_ITEMS, bytes: MAX_PAGE_BYTES },
    pull = true,
    signal,
    onRound,
  }: {
    limit?: PageLimit;
    /** False to only send: a reviewer of another unit does not keep that unit's library. */
    pull?: boolean;
    signal?: AbortSignal;
    /** Told after each round that is safely kept. */
    onRound?: (progress: Progress) => void;
  } = {},
): Promise<void> {
  let before = await replica.progress(peer.name);
  for (;;) {
    signal?.throwIfAborted();
    const outgoing = await replica.after(before.pushed, limit, peer.name);
    const request = requestOf(replica, before, outgoing, pull ? limit.items : 0);
    const answer = await peer.exchange(request, signal);
    const after = answer.reset
      ? await startAgain(replica, peer, before, answer)
      : await keep(replica, peer, outgoing, answer);
    onRound?.(after);
    if (!answer.reset && !outgoing.more && !answer.more) {
      return;
    }
    if (!answer.reset && after.pulled === before.pulled && after.pushed === before.pushed) {
      throw new SyncStuckError(peer.name);
    }
    before = after;
  }
}

function requestOf(replica: Replica, before: Progress, outgoing: LogPage, wanted: number) {
  return {
    version: SYNC_VERSION,
    replica: replica.name,
    epoch: before.epoch,
    after: before.pulled,
    ...(before.pulledKey === undefined ? {} : { afterKey: before.pulledKey }),
    limit: wanted,
    push: outgoing.entries.map(({ kind, doc, payload }) => ({ kind, doc, payload })),
  } as const;
}

async function startAgain(
  replica: Replica,
  peer: Peer,
  before: Progress,
  answer: ExchangeAnswer,
): Promise<Progress> {
  if (before.epoch === answer.epoch && before.pulled === 0) {
    throw new SyncStuckError(peer.name);
  }
  await replica.restart(peer.name, answer.epoch);
  return await replica.progress(peer.name);
}

async function keep(
  replica: Replica,
  peer: Peer,
  outgoing: LogPage,
  answer: ExchangeAnswer,
): Promise<Progress> {
  const { epoch, next: pulled, nextKey: pulledKey } = answer;
  const progress = { epoch, pulled, pulledKey, pushed: outgoing.next };
  const refusals = answer.refused.flatMap(({ index, code }) => {
    const entry = outgoing.entries[index];
    return entry ? [{ seq: entry.seq, code }] : [];
  });
  // A payload out of a decoder is a view of the whole message: copied, or the database keeps all of it.
  const items = answer.items.map((item) => keyed({ ...item, payload: item.payload.slice() }));
  await replica.receive(peer.name, { entries: await Promise.all(items), refusals, progress });
  return progress;
}
