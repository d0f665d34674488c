import { PassThrough, pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

import { ok, problem, type Result } from '#base/result.ts';

import type { Answer } from './ask-once.ts';

/** How bodies may be packed, by the name in the answer's header. */
const UNPACK: Readonly<Record<string, () => Transform>> = {
  '': () => new PassThrough(),
  identity: () => new PassThrough(),
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
};

/**
 * Read an answer's body while counting, unpacked: a small packed body may open
 * into more than any memory holds, so it is never unpacked whole.
 */
export async function readBytes(
  { body, headers }: Answer,
  most: number,
): Promise<Result<Uint8Array, 'too-big' | 'unreachable'>> {
  const unpack = UNPACK[(headers['content-encoding'] ?? '').trim().toLowerCase()];
  if (!unpack) {
    return problem('unreachable');
  }
  if (Number(headers['content-length']) > most) {
    return problem('too-big');
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    // The loop below hears of every failure; the callback is only what the call asks for.
    const unpacked: AsyncIterable<Uint8Array> = pipeline(body, unpack(), () => {});
    for await (const part of unpacked) {
      size += part.length;
      if (size > most) {
        return problem('too-big');
      }
      parts.push(part);
    }
  } catch (cause) {
    // The line broke, the time was up, or the bytes are not packed as was said.
    if (cause instanceof Error) {
      return problem('unreachable');
    }
    throw cause;
  }
  return ok(Buffer.concat(parts));
}
