import { describe, expect, test } from 'vitest';

import { toUtf8 } from '#base/bytes.ts';
import { answerExchange } from '#sync/answer.ts';
import { exchange } from '#sync/exchange.ts';
import { OWN } from '#sync/log.ts';
import { MemoryLog } from '#sync/memory-log.ts';
import type { ExchangeRequest } from '#sync/message.ts';
import { PeerError } from '#sync/peer.ts';
import { hostPort, type Port, type PortHost, portPeer } from '#sync/port-peer.ts';

import { readAll, someEntries } from '../support/log-contract.ts';

/** Both ends of a real message channel, carrying JSON only as extensions' ports do. */
function channel() {
  const { port1, port2 } = new MessageChannel();
  const gone: (() => void)[] = [];
  const end = (port: MessagePort): Port => ({
    send: (message) => port.postMessage(JSON.stringify(message)),
    listen: (onMessage) =>
      port.addEventListener('message', ({ data }: MessageEvent<string>) =>
        onMessage(JSON.parse(data)),
      ),
    onGone: (callback) => gone.push(callback),
  });
  port1.start();
  port2.start();
  const close = () => {
    port1.close();
    for (const callback of gone) {
      callback();
    }
  };
  return { near: end(port1), far: end(port2), close };
}

function fail(cause: unknown): void {
  throw cause;
}

function hostOf(log: MemoryLog): PortHost {
  return {
    exchange: async (_, request) => await answerExchange(log, request),
    chunk: async (_, hash) => (hash === 'known' ? toUtf8('ảnh') : undefined),
  };
}

describe('two replicas on one machine', () => {
  test('come to the same entries over a port', async () => {
    const [page, extension] = [new MemoryLog(), new MemoryLog()];
    await extension.append(await someEntries(5), OWN);
    await page.append(await someEntries(2, 6), OWN);
    const { near, far, close } = channel();
    hostPort(far, hostOf(extension), fail);

    const peer = portPeer('extension', 'u.p', near);
    await exchange(page, peer, { limit: { items: 2, bytes: 1000 } });
    await exchange(page, peer);

    expect(await page.head()).toBe(7);
    expect(await extension.head()).toBe(7);
    expect((await readAll(page)).filter(({ source }) => source === 'extension')).toHaveLength(5);
    close();
  });

  test('hand over chunks by their hash', async () => {
    const { near, far, close } = channel();
    hostPort(far, hostOf(new MemoryLog()), fail);
    const peer = portPeer('extension', 'u.p', near);

    expect(await peer.chunk('known')).toEqual(toUtf8('ảnh'));
    expect(await peer.chunk('unknown')).toBeUndefined();
    close();
  });

  test('that lose each other do not wait for ever', async () => {
    const { near, close } = channel();
    const peer = portPeer('extension', 'u.p', near);

    const waiting = peer.chunk('known');
    close();

    await expect(waiting).rejects.toMatchObject({ problem: 'unreachable' });
    await expect(peer.chunk('known')).rejects.toMatchObject({ problem: 'unreachable' });
  });

  test('of different versions say which must be updated', async () => {
    const { near, far, close } = channel();
    hostPort(far, hostOf(new MemoryLog()), fail);
    const peer = portPeer('extension', 'u.p', near);
    const request: ExchangeRequest = {
      version: 1,
      replica: 'r',
      epoch: '',
      after: 0,
      limit: 1,
      push: [],
    };

    const later = peer.exchange({ ...request, version: 2 as 1 });
    await expect(later).rejects.toMatchObject({ problem: 'update-app' });
    const wrong = peer.exchange({ ...request, after: -1 });
    await expect(wrong).rejects.toMatchObject({ problem: 'not-a-portal' });
    close();
  });

  test('keep a workspace closed to those it does not belong to', async () => {
    const { near, far, close } = channel();
    hostPort(
      far,
      {
        ...hostOf(new MemoryLog()),
        chunk: async () => {
          throw new PeerError('forbidden');
        },
      },
      fail,
    );

    const asked = portPeer('extension', 'other', near).chunk('known');

    await expect(asked).rejects.toMatchObject({ problem: 'forbidden' });
    close();
  });

  test('hear at once when the other cannot answer, and the reason is reported', async () => {
    const { near, far, close } = channel();
    const full = new Error('the disk is full');
    const host = { ...hostOf(new MemoryLog()), chunk: () => Promise.reject(full) };
    const reported: unknown[] = [];
    hostPort(far, host, (cause) => reported.push(cause));

    const asked = portPeer('extension', 'u.p', near).chunk('known');

    await expect(asked).rejects.toMatchObject({ problem: 'unreachable' });
    expect(reported).toEqual([full]);
    close();
  });

  test('pass over messages that are not theirs', async () => {
    const { near, far, close } = channel();
    hostPort(far, hostOf(new MemoryLog()), fail);
    const peer = portPeer('extension', 'u.p', near);

    near.send({ type: 'something else' });
    far.send({ type: 'changed' });
    far.send({ re: 99, body: '' });

    expect(await peer.chunk('unknown')).toBeUndefined();
    close();
  });
});
