import type { KeyedEntry } from '#sync/entry.ts';
import { isHonest, keyed, MAX_ENTRY_BYTES } from '#sync/entry.ts';
import type { Log } from '#sync/log.ts';
import type { ExchangeAnswer, ExchangeRequest, RefusalCode } from '#sync/message.ts';
import { MAX_PAGE_BYTES, SYNC_VERSION } from '#sync/message.ts';

/** Entries of a request, those that are sound and those that are not. */
export type Sorted = {
  readonly sound: readonly { readonly index: number; readonly entry: KeyedEntry }[];
  readonly refused: ExchangeAnswer['refused'];
};

/** Set apart entries that no log may keep: too big, or records that are not what their name says. */
async function sortEntries(push: ExchangeRequest['push']): Promise<Sorted> {
  const entries = await Promise.all(
    push.map((item) => keyed({ ...item, payload: item.payload.slice() })),
  );
  const verdicts = entries.map((entry, index) => ({ index, entry, code: unsound(entry) }));
  return {
    sound: verdicts.filter(({ code }) => !code).map(({ index, entry }) => ({ index, entry })),
    refused: verdicts.flatMap(({ index, code }) => (code ? [{ index, code }] : [])),
  };
}

/**
 * Answer one exchange from a log: the same for the portal over HTTP and for the
 * extension over a port.
 *
 * A caller that comes with a position of another epoch, beyond our end, or where
 * another entry stands than it remembers, is told to start again, and nothing of
 * the request is kept: this log was replaced, perhaps by an older copy of itself.
 *
 * @param keep - Keeps the sound entries and says which it will not. By default
 *   all are kept.
 */
export async function answerExchange(
  log: Log,
  request: ExchangeRequest,
  keep: (sorted: Sorted) => Promise<ExchangeAnswer['refused']> = async ({ sound }) => {
    await log.append(
      sound.map(({ entry }) => entry),
      request.replica,
    );
    return [];
  },
): Promise<ExchangeAnswer> {
  const epoch = await log.epoch();
  if (await isReplaced(log, epoch, request)) {
    const nothing = { next: 0, more: true, refused: [], items: [] };
    return { version: SYNC_VERSION, epoch, reset: true, ...nothing };
  }

  const sorted = await sortEntries(request.push);
  const refused = await keep(sorted);
  const limit = { items: request.limit, bytes: MAX_PAGE_BYTES };
  const page = await log.after(request.after, limit, request.replica);
  const nextKey = await log.keyAt(page.next);
  return {
    version: SYNC_VERSION,
    epoch,
    reset: false,
    next: page.next,
    ...(nextKey === undefined ? {} : { nextKey }),
    more: request.limit > 0 && page.more,
    refused: [...sorted.refused, ...refused],
    items: page.entries.map(({ kind, doc, payload }) => ({ kind, doc, payload })),
  };
}

async function isReplaced(log: Log, epoch: string, request: ExchangeRequest): Promise<boolean> {
  if (request.epoch !== '' && request.epoch !== epoch) {
    return true;
  }
  if (request.after > (await log.head())) {
    return true;
  }
  return request.afterKey !== undefined && (await log.keyAt(request.after)) !== request.afterKey;
}

function unsound(entry: KeyedEntry): RefusalCode | undefined {
  if (entry.payload.length > MAX_ENTRY_BYTES) {
    return 'too-big';
  }
  return isHonest(entry) ? undefined : 'bad-entry';
}
