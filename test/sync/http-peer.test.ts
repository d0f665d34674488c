import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';

import { toUtf8 } from '#base/bytes.ts';
import { httpPeer, MESSAGE_TYPE } from '#sync/http-peer.ts';
import type { ExchangeAnswer, ExchangeRequest } from '#sync/message.ts';
import { decodeRequest, encodeMessage } from '#sync/message.ts';
import { PeerError } from '#sync/peer.ts';

const REQUEST: ExchangeRequest = {
  version: 1,
  replica: 'r1',
  epoch: '',
  after: 0,
  limit: 10,
  push: [],
};
const ANSWER: ExchangeAnswer = {
  version: 1,
  epoch: 'e',
  reset: false,
  next: 0,
  more: false,
  refused: [],
  items: [],
};
const HASH = 'a'.repeat(64);

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) {
    close();
  }
});

/** A real server on loopback that answers as told, and the peer that speaks with it. */
async function serve(listener: RequestListener, options?: { silence: number }) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  closers.push(() => server.close().closeAllConnections());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return httpPeer(`http://127.0.0.1:${port}/api/v1/ws/u.p`, fetch, options);
}

async function problemOf(call: Promise<unknown>): Promise<PeerError> {
  const cause = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (cause instanceof PeerError) {
    return cause;
  }
  throw new Error(`expected a PeerError, got ${String(cause)}`);
}

describe('a portal over HTTP', () => {
  test('gets the request and gives its answer as bytes', async () => {
    const asked: unknown[] = [];
    const peer = await serve(async (request, response) => {
      const bytes = Buffer.concat(await request.toArray());
      asked.push(request.url, decodeRequest(new Uint8Array(bytes)));
      response.setHeader('content-type', MESSAGE_TYPE);
      response.end(encodeMessage(ANSWER));
    });

    expect(await peer.exchange(REQUEST, new AbortController().signal)).toEqual(ANSWER);
    expect(asked).toEqual(['/api/v1/ws/u.p/exchange', REQUEST]);
  });

  test.each([
    [401, 'sign-in', false],
    [403, 'forbidden', false],
    [404, 'forbidden', false],
    [426, 'update-app', false],
    [429, 'too-much', true],
    [503, 'too-much', true],
    [500, 'unreachable', true],
    [418, 'not-a-portal', true],
  ] as const)('that answers %i means %s', async (status, problem, isTemporary) => {
    const peer = await serve((_, response) => {
      response.writeHead(status, { 'retry-after': '3' }).end();
    });

    const error = await problemOf(peer.exchange(REQUEST));

    expect(error).toMatchObject({ problem, isTemporary });
    expect(error.retryAfter).toBe(isTemporary ? 3000 : 0);
  });

  test('that is busy and does not say for how long is asked again in its own time', async () => {
    const peer = await serve((_, response) => response.writeHead(503).end());
    expect(await problemOf(peer.exchange(REQUEST))).toMatchObject({ retryAfter: 0 });
  });

  test('that says when to come back in words is asked again in its own time', async () => {
    const peer = await serve((_, response) => {
      response.writeHead(429, { 'retry-after': 'Fri, 01 Jan 2027 00:00:00 GMT' }).end();
    });
    expect((await problemOf(peer.exchange(REQUEST))).retryAfter).toBe(0);
  });

  test('that cannot be reached is unreachable', async () => {
    const peer = httpPeer('http://127.0.0.1:1', fetch);
    expect((await problemOf(peer.exchange(REQUEST))).problem).toBe('unreachable');
  });

  test('that hangs up in the middle of an answer is unreachable', async () => {
    const peer = await serve((_, response) => {
      response.writeHead(200, { 'content-type': MESSAGE_TYPE, 'content-length': '100' });
      response.write('x', () => response.destroy());
    });
    expect((await problemOf(peer.exchange(REQUEST))).problem).toBe('unreachable');
  });

  test("behind a hotel's sign-in page is not a portal", async () => {
    const peer = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Wi-Fi</h1>');
    });
    expect((await problemOf(peer.exchange(REQUEST))).problem).toBe('not-a-portal');
  });

  test('that answers garbage is not a portal, and one of another version wants an update', async () => {
    const answers = [toUtf8('garbage'), encodeMessage({ ...ANSWER, version: 2 as 1 })];
    const peer = await serve((_, response) => {
      response.writeHead(200, { 'content-type': MESSAGE_TYPE }).end(answers.shift());
    });
    expect((await problemOf(peer.exchange(REQUEST))).problem).toBe('not-a-portal');
    expect((await problemOf(peer.exchange(REQUEST))).problem).toBe('update-app');
  });

  test('that says nothing for too long is unreachable', async () => {
    const peer = await serve(() => {}, { silence: 50 });
    expect((await problemOf(peer.exchange(REQUEST))).problem).toBe('unreachable');
  });

  test('is let go when the user stops', async () => {
    const stop = new AbortController();
    const peer = await serve(() => stop.abort(new Error('stopped by the user')));
    await expect(peer.exchange(REQUEST, stop.signal)).rejects.toThrow('stopped by the user');
  });

  test('keeps chunks and gives them back', async () => {
    const kept = new Map<string, Buffer>();
    const peer = await serve(async (request, response) => {
      const hash = request.url?.split('/').at(-1) ?? '';
      const body = Buffer.concat(await request.toArray());
      if (request.method === 'POST') {
        const hashes = JSON.parse(body.toString()) as string[];
        response.end(JSON.stringify(hashes.filter((each) => !kept.has(each))));
      } else if (request.method === 'PUT') {
        kept.set(hash, body);
        response.writeHead(204).end();
      } else {
        response.writeHead(kept.has(hash) ? 200 : 404).end(kept.get(hash));
      }
    });

    expect(await peer.chunks.missing([HASH])).toEqual([HASH]);
    expect(await peer.chunks.get(HASH)).toBeUndefined();
    await peer.chunks.put(HASH, toUtf8('ảnh'));
    expect(await peer.chunks.missing([HASH])).toEqual([]);
    expect(await peer.chunks.get(HASH)).toEqual(toUtf8('ảnh'));
  });

  test('that lists missing chunks in another shape is not a portal', async () => {
    const answers = ['{', '{}'];
    const peer = await serve((_, response) => response.end(answers.shift()));
    expect((await problemOf(peer.chunks.missing([HASH]))).problem).toBe('not-a-portal');
    expect((await problemOf(peer.chunks.missing([HASH]))).problem).toBe('not-a-portal');
  });
});
