import { describe, expect, test } from 'vitest';

import { toUtf8 } from '#base/bytes.ts';
import { answerExchange } from '#sync/answer.ts';
import { isHonest, keyed, MAX_ENTRY_BYTES, recordEntry, recordIn } from '#sync/entry.ts';
import { exchange, SyncStuckError } from '#sync/exchange.ts';
import { OWN } from '#sync/log.ts';
import { MemoryLog } from '#sync/memory-log.ts';
import type { ExchangeAnswer, ExchangeRequest } from '#sync/message.ts';
import { decodeAnswer, encodeMessage } from '#sync/message.ts';
import type { Peer } from '#sync/peer.ts';

import { readAll, someEntries, someEntry } from '../support/log-contract.ts';
import { makeReview } from '../support/make.ts';

/** A peer that answers from a log, after `change` had a look at the answer. */
function peerOf(
  log: MemoryLog,
  change: (answer: ExchangeAnswer) => ExchangeAnswer = (answer) => answer,
): Peer & { readonly requests: ExchangeRequest[] } {
  const requests: ExchangeRequest[] = [];
  return {
    name: 'portal',
    requests,
    exchange: async (request) => {
      requests.push(request);
      return change(await answerExchange(log, request));
    },
  };
}

describe('an exchange', () => {
  test('brings both sides to the same entries, in bounded pages', async () => {
    const [device, portal] = [new MemoryLog(), new MemoryLog()];
    await device.append(await someEntries(5), OWN);
    await portal.append(await someEntries(5, 6), OWN);
    const peer = peerOf(portal);

    await exchange(device, peer, { limit: { items: 2, bytes: 1000 } });

    expect(await device.head()).toBe(10);
    expect(await portal.head()).toBe(10);
    for (const request of peer.requests) {
      expect(request.push.length).toBeLessThanOrEqual(2);
    }
  });

  test('says how far it has come after each round', async () => {
    const [device, portal] = [new MemoryLog(), new MemoryLog()];
    await device.append(await someEntries(3), OWN);
    const pushed: number[] = [];

    await exchange(device, peerOf(portal), {
      limit: { items: 1, bytes: 1000 },
      onRound: (progress) => pushed.push(progress.pushed),
    });

    expect(pushed).toEqual([1, 2, 3]);
  });

  test('that may only send asks for nothing', async () => {
    const [device, portal] = [new MemoryLog(), new MemoryLog()];
    await device.append(await someEntries(3), OWN);
    await portal.append(await someEntries(3, 4), OWN);

    await exchange(device, peerOf(portal), { pull: false, limit: { items: 2, bytes: 1000 } });

    expect(await portal.head()).toBe(6);
    expect(await device.head()).toBe(3);
  });

  test('can be stopped, and goes on later where it was', async () => {
    const [device, portal] = [new MemoryLog(), new MemoryLog()];
    await device.append(await someEntries(3), OWN);
    const stop = new AbortController();
    const limit = { items: 1, bytes: 1000 };

    const stopped = exchange(device, peerOf(portal), {
      limit,
      signal: stop.signal,
      onRound: () => stop.abort(),
    });
    await expect(stopped).rejects.toThrow();
    expect(await portal.head()).toBe(1);

    await exchange(device, peerOf(portal), { limit });
    expect(await portal.head()).toBe(3);
  });

  test('with a peer that promises more but gives nothing stops with an error', async () => {
    const [device, portal] = [new MemoryLog(), new MemoryLog()];
    const endless = peerOf(portal, (answer) => ({ ...answer, more: true }));

    await expect(exchange(device, endless)).rejects.toThrow(SyncStuckError);
  });

  test('with a peer that always says to start again stops with an error', async () => {
    const device = new MemoryLog();
    const forgetful = peerOf(new MemoryLog(), (answer) => ({ ...answer, reset: true }));

    await expect(exchange(device, forgetful)).rejects.toThrow(SyncStuckError);
  });

  test('keeps what the peer refused, marked with the reason', async () => {
    const device = new MemoryLog();
    await device.append([await someEntry(1), await someEntry(2, MAX_ENTRY_BYTES + 1)], OWN);
    const portal = new MemoryLog();
    const confused = peerOf(portal, (answer) => ({
      ...answer,
      refused: [...answer.refused, { index: 99, code: 'not-allowed' }],
    }));

    await exchange(device, confused);

    expect(await device.refusals()).toEqual([{ seq: 2, code: 'too-big' }]);
    expect(await device.head()).toBe(2);
    expect((await readAll(portal)).map(({ doc }) => doc)).toEqual(['draft:d1']);
  });

  test('keeps the bytes of each entry alone, not the whole message they came in', async () => {
    const [device, portal] = [new MemoryLog(), new MemoryLog()];
    await portal.append(await someEntries(3), OWN);
    const peer = peerOf(portal, (answer) => decodeAnswer(encodeMessage(answer)));

    await exchange(device, peer);

    for (const { payload } of await readAll(device)) {
      expect(payload.buffer.byteLength).toBe(payload.byteLength);
    }
  });

  test('with a portal that was restored gives it back what it lost', async () => {
    const device = new MemoryLog();
    const before = new MemoryLog();
    await before.append(await someEntries(3), OWN);
    await exchange(device, peerOf(before));

    const restored = new MemoryLog();
    await exchange(device, peerOf(restored));

    expect(await restored.head()).toBe(3);
  });

  test('with an older copy of a log, grown again since, starts again', async () => {
    const [one, other] = [new MemoryLog(), new MemoryLog()];
    const before = new MemoryLog({ epoch: 'same' });
    await one.append(await someEntries(3), OWN);
    await exchange(one, peerOf(before));
    await other.append(await someEntries(3, 4), OWN);
    const copy = new MemoryLog({ epoch: 'same' });

    await exchange(other, peerOf(copy));
    await exchange(one, peerOf(copy));

    expect(await copy.head()).toBe(6);
    expect(await one.head()).toBe(6);
  });

  test('with a log of the same epoch that has become shorter starts again', async () => {
    const device = new MemoryLog();
    const before = new MemoryLog({ epoch: 'same' });
    await before.append(await someEntries(3), OWN);
    await exchange(device, peerOf(before));

    const shorter = new MemoryLog({ epoch: 'same' });
    await exchange(device, peerOf(shorter));

    expect(await shorter.head()).toBe(3);
  });
});

describe('an entry', () => {
  test('of a record carries the name of its own content', async () => {
    const record = await recordEntry(makeReview());
    const forged = await keyed({ ...record, payload: toUtf8('{}') });

    expect(isHonest(record)).toBe(true);
    expect(recordIn(record)).toEqual(makeReview());
    expect(isHonest(forged)).toBe(false);
  });

  test('of a shared document never bears the name of a record', async () => {
    const update = await someEntry(1);
    expect(isHonest(update)).toBe(true);
    expect(isHonest({ ...update, doc: 'a'.repeat(64) })).toBe(false);
    expect(recordIn(update)).toBeUndefined();
  });

  test('with the same bytes about another document is another entry', async () => {
    const { kind, payload } = await someEntry(1);
    const [a, b] = await Promise.all(
      ['draft:a', 'draft:b'].map((doc) => keyed({ kind, doc, payload })),
    );
    expect(a?.key).not.toBe(b?.key);
  });

  test('whose bytes are no text holds no record, and stops nobody', () => {
    const entry = { kind: 'r', doc: 'a'.repeat(64), payload: Uint8Array.of(0xff, 0xfe) } as const;
    expect(recordIn(entry)).toBeUndefined();
  });

  test('that is forged is refused by name', async () => {
    const record = await recordEntry(makeReview());
    const portal = new MemoryLog();
    const { epoch, after } = { epoch: '', after: 0 };
    const push = [{ ...record, doc: 'b'.repeat(64) }];

    const answer = await answerExchange(portal, {
      version: 1,
      replica: 'r',
      epoch,
      after,
      limit: 1,
      push,
    });

    expect(answer.refused).toEqual([{ index: 0, code: 'bad-entry' }]);
    expect(await portal.head()).toBe(0);
  });
});
