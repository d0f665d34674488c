import type { ExchangeAnswer } from '#sync/message.ts';
import { decodeAnswer, encodeMessage, MessageError } from '#sync/message.ts';
import type { ChunkStore, Peer } from '#sync/peer.ts';
import { PeerError } from '#sync/peer.ts';

/** What we need of `fetch`, so that tests can stand between a device and its portal. */
export type Fetch = (
  address: string,
  init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Uint8Array<ArrayBuffer> | string;
    readonly signal?: AbortSignal;
  },
) => Promise<Answer>;

type Answer = {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
};

/** The media type of our binary messages: an answer of another type is not from a portal. */
export const MESSAGE_TYPE = 'application/x-cchc-sync';

/** The name under which a device remembers its portal. */
export const PORTAL = 'portal';

/** A line that has been silent for so long is dead; a chunk of 1 MiB passes in this time at 10 kB/s. */
const SILENCE_MS = 120_000;

/**
 * A workspace of the portal, over HTTP. The session's cookie goes along by itself.
 *
 * @param address - Of the workspace, e.g. `/api/v1/ws/<id>`
 * @param silence - How long to wait for an answer, in ms: a call that never ends
 *   would keep every other tab from syncing
 */
export function httpPeer(
  address: string,
  fetch: Fetch,
  { silence = SILENCE_MS }: { silence?: number } = {},
): Peer & { readonly chunks: ChunkStore } {
  const ask: Ask = async (path, init, signal, expected) =>
    await call(fetch, `${address}${path}`, init, { signal, silence, expected });
  return {
    name: PORTAL,
    exchange: async (request, signal) => {
      const body = encodeMessage(request);
      const headers = { 'content-type': MESSAGE_TYPE };
      return await readAnswer(await ask('/exchange', { method: 'POST', headers, body }, signal));
    },
    chunks: httpChunks(ask),
  };
}

type Init = Omit<Parameters<Fetch>[1], 'signal'>;

type Ask = (
  path: string,
  init: Init,
  signal?: AbortSignal,
  expected?: readonly number[],
) => Promise<Answer>;

function httpChunks(ask: Ask): ChunkStore {
  return {
    missing: async (hashes, signal) => {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(hashes) };
      return readHashes(await (await ask('/chunks/missing', init, signal)).text());
    },
    put: async (hash, bytes, signal) => {
      const headers = { 'content-type': 'application/octet-stream' };
      await ask(`/chunks/${hash}`, { method: 'PUT', headers, body: bytes.slice() }, signal);
    },
    get: async (hash, signal) => {
      const answer = await ask(`/chunks/${hash}`, { method: 'GET', headers: {} }, signal, [404]);
      return answer.status === 404 ? undefined : new Uint8Array(await answer.arrayBuffer());
    },
  };
}

/** Call, and turn everything that is not a plain success into a {@link PeerError}. */
async function call(
  fetch: Fetch,
  address: string,
  init: Init,
  {
    signal,
    silence,
    expected = [],
  }: {
    readonly signal: AbortSignal | undefined;
    readonly silence: number;
    readonly expected: readonly number[] | undefined;
  },
): Promise<Answer> {
  const enough = AbortSignal.timeout(silence);
  let answer: Answer;
  try {
    const either = signal ? AbortSignal.any([signal, enough]) : enough;
    answer = await fetch(address, { ...init, signal: either });
  } catch (cause) {
    signal?.throwIfAborted();
    // Browsers say "TypeError: Failed to fetch" and Node something else: both mean no answer.
    throw new PeerError('unreachable', { cause });
  }
  if (answer.status === 200 || answer.status === 204 || expected.includes(answer.status)) {
    return answer;
  }
  throw refusal(answer);
}

function refusal({ status, headers }: Answer): PeerError {
  const retryAfter = Number(headers.get('retry-after') ?? 0) * 1000 || 0;
  switch (status) {
    case 401:
      return new PeerError('sign-in');
    case 403:
    case 404:
      return new PeerError('forbidden');
    case 426:
      return new PeerError('update-app');
    case 429:
    case 503:
      return new PeerError('too-much', { retryAfter });
    default:
      return new PeerError(status >= 500 ? 'unreachable' : 'not-a-portal', { retryAfter });
  }
}

async function readAnswer(answer: Answer): Promise<ExchangeAnswer> {
  if (answer.headers.get('content-type') !== MESSAGE_TYPE) {
    // A captive portal answers 200 with a page of its own.
    throw new PeerError('not-a-portal');
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await answer.arrayBuffer());
  } catch (cause) {
    throw new PeerError('unreachable', { cause });
  }
  try {
    return decodeAnswer(bytes);
  } catch (cause) {
    const isOtherVersion = cause instanceof MessageError && cause.isOtherVersion;
    throw new PeerError(isOtherVersion ? 'update-app' : 'not-a-portal', { cause });
  }
}

function readHashes(json: string): string[] {
  try {
    const value: unknown = JSON.parse(json);
    if (Array.isArray(value)) {
      return value.filter((item) => typeof item === 'string');
    }
  } catch (cause) {
    throw new PeerError('not-a-portal', { cause });
  }
  throw new PeerError('not-a-portal');
}
