/** Big things on this device: content-addressed chunks, kept apart from the log. */
import { sha256 } from '#base/digest.ts';
import type { BlobRef } from '#field/clip/capture.ts';
import type { ChunkStore } from '#sync/peer.ts';

import type { ChunkUse, Database } from './database.ts';
import type { DexieLog } from './dexie-log.ts';

/** Chunks are this long, but for the last: small enough to resend on a bad line. */
const CHUNK_BYTES = 1024 * 1024;

/** Keep a file's bytes, and say how to find them again. */
export async function keepBlob(db: Database, bytes: Uint8Array, mime: string): Promise<BlobRef> {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    const chunk = bytes.slice(start, start + CHUNK_BYTES);
    const hash = await sha256(chunk);
    await db.chunks.put({ hash, bytes: chunk });
    chunks.push(hash);
  }
  return { mime, size: bytes.length, chunks };
}

/** A file's bytes, or undefined while a part of it is not on this device. */
export async function readBlob(db: Database, blob: BlobRef): Promise<Blob | undefined> {
  const rows = await db.chunks.bulkGet([...blob.chunks]);
  const parts = rows.flatMap((row) => (row ? [new Uint8Array(row.bytes)] : []));
  return parts.length === rows.length ? new Blob(parts, { type: blob.mime }) : undefined;
}

/** Most chunks asked about in one call: the portal bounds what it reads. */
const ASKED_AT_ONCE = 500;

/**
 * Send the chunks that the workspace's records speak of, and fetch those that
 * are missing here. Each chunk is ticked off by itself, so a broken line costs
 * one chunk at most.
 */
export async function exchangeChunks(
  log: DexieLog,
  peer: ChunkStore,
  signal?: AbortSignal,
): Promise<void> {
  for (const hashes of slices(await usesIn(log, 'here'))) {
    const missing = new Set(await peer.missing(hashes, signal));
    for (const hash of hashes) {
      signal?.throwIfAborted();
      await send(log, hash, missing.has(hash), peer, signal);
    }
  }
  for (const hashes of slices(await usesIn(log, 'wanted'))) {
    // One question spares one refusal for each that the portal does not have yet.
    const missing = new Set(await peer.missing(hashes, signal));
    const there = hashes.filter((hash) => !missing.has(hash));
    await fetchThese(log, there, (hash) => peer.get(hash, signal), signal);
  }
}

/** Fetch the chunks that are missing here, from wherever they may be had. */
export async function fetchChunks(
  log: DexieLog,
  get: (hash: string) => Promise<Uint8Array | undefined>,
  signal?: AbortSignal,
): Promise<void> {
  await fetchThese(log, await usesIn(log, 'wanted'), get, signal);
}

/** A chunk counts as sent only when the peer has it. */
async function send(
  log: DexieLog,
  hash: string,
  isMissing: boolean,
  peer: ChunkStore,
  signal: AbortSignal | undefined,
): Promise<void> {
  const chunk = await log.db.chunks.get(hash);
  if (chunk === undefined) {
    await mark(log, hash, 'wanted');
    return;
  }
  if (isMissing) {
    await peer.put(hash, chunk.bytes, signal);
  }
  await mark(log, hash, 'sent');
}

async function fetchThese(
  log: DexieLog,
  hashes: readonly string[],
  get: (hash: string) => Promise<Uint8Array | undefined>,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const hash of hashes) {
    signal?.throwIfAborted();
    const bytes = await get(hash);
    if (bytes && (await sha256(bytes)) === hash) {
      await log.db.chunks.put({ hash, bytes: bytes.slice() });
      await mark(log, hash, 'here');
    }
  }
}

async function usesIn(log: DexieLog, state: 'here' | 'wanted'): Promise<string[]> {
  const uses = await log.db.chunkUses.where('[ws+state]').equals([log.ws, state]).toArray();
  return uses.map(({ hash }) => hash);
}

function slices(hashes: readonly string[]): string[][] {
  const count = Math.ceil(hashes.length / ASKED_AT_ONCE);
  return Array.from({ length: count }, (_, at) =>
    hashes.slice(at * ASKED_AT_ONCE, (at + 1) * ASKED_AT_ONCE),
  );
}

async function mark(log: DexieLog, hash: string, state: ChunkUse['state']): Promise<void> {
  await log.db.chunkUses.update([log.ws, hash], { state });
}
