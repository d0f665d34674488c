/** The other end of a sync, however it is reached. */
import type { ExchangeAnswer, ExchangeRequest } from '#sync/message.ts';

export type Peer = {
  /** Under this name a replica remembers how far it has come with the peer. */
  readonly name: string;

  /** @throws {PeerError} */
  exchange(request: ExchangeRequest, signal?: AbortSignal): Promise<ExchangeAnswer>;
};

/** Where chunks of big things (images, files) are kept, by the SHA-256 of their bytes. */
export type ChunkStore = {
  /** Which of these chunks are not kept here. */
  missing(hashes: readonly string[], signal?: AbortSignal): Promise<string[]>;

  /** Keep a chunk. @throws when the bytes are not what the hash says */
  put(hash: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void>;

  /** The bytes of a chunk, or undefined when it is not here. */
  get(hash: string, signal?: AbortSignal): Promise<Uint8Array | undefined>;
};

/**
 * What kept a peer from giving an answer we can use.
 *
 * - `unreachable`: no network, no answer, a server that is down
 * - `not-a-portal`: an answer that is not ours, e.g. a hotel's sign-in page
 * - `sign-in`: the session ended; work stays here until someone signs in
 * - `forbidden`: this workspace is closed to us
 * - `update-app`: the peer speaks another version
 * - `too-much`: the peer asks to wait
 */
export type PeerProblem =
  | 'unreachable'
  | 'not-a-portal'
  | 'sign-in'
  | 'forbidden'
  | 'update-app'
  | 'too-much';

/** A peer gave no answer that we can use. Nothing was lost: the next exchange repeats it. */
export class PeerError extends Error {
  override readonly name = 'PeerError';

  readonly problem: PeerProblem;

  /** How long the peer asks us to wait, in ms; 0 when it does not say. */
  readonly retryAfter: number;

  constructor(
    problem: PeerProblem,
    { retryAfter = 0, cause }: { retryAfter?: number; cause?: unknown } = {},
  ) {
    super(`Peer: ${problem}`, { cause });
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** Whether trying again later, with nobody doing anything, may help. */
  get isTemporary(): boolean {
    return ['unreachable', 'not-a-portal', 'too-much'].includes(this.problem);
  }
}
