import type { Arrived } from '#field/clip/arrival.ts';
import type { BlobRef, Missing } from '#field/clip/capture.ts';
import { fileType, HEAD_BYTES } from '#page/file-kind.ts';
import { keepBlob } from '#store/chunks.ts';
import type { Database } from '#store/database.ts';
import { isDiskFull } from '#store/disk-full.ts';

import type { OpenedFile, OpenFile } from './open-file.ts';

/** What is wanted of a page: one of its images, or a file that it offers. */
export type Wanted = { readonly src: string; readonly kind: 'image' | 'file' };

/** How long one may take, in ms, and how many bytes it may have. */
const FILE_LIMITS = {
  image: { within: 60_000, most: 10 * 1024 * 1024 },
  file: { within: 180_000, most: 30 * 1024 * 1024 },
} as const;

/** Read at once: as much as one chunk holds. */
const STEP = 1024 * 1024;

/** Drawings (SVG) are left out: they are programs, not pictures. */
const PICTURE = /^image\/(?:jpeg|png|webp|gif|avif|bmp)$/;

/** Fetch what is wanted and keep its bytes; or say why there are none. */
export async function keepFile(
  db: Database,
  { src, kind }: Wanted,
  open: OpenFile,
): Promise<Arrived> {
  const file = await open(src, FILE_LIMITS[kind]);
  if (file.missing) {
    return { src, blob: null, missing: file.missing };
  }
  try {
    const type = await typeOf(file, { src, kind });
    return 'missing' in type
      ? { src, blob: null, missing: type.missing }
      : { src, blob: await keepBytes(db, file, type.mime) };
  } catch (cause) {
    return { src, blob: null, missing: lossOf(cause) };
  } finally {
    await file.close();
  }
}

async function typeOf(
  file: OpenedFile,
  { src, kind }: Wanted,
): Promise<{ readonly mime: string } | { readonly missing: Missing }> {
  if (kind === 'image') {
    return PICTURE.test(file.type) ? { mime: file.type } : { missing: 'not-a-picture' };
  }
  return fileType(await file.read(0, HEAD_BYTES), src);
}

async function keepBytes(db: Database, file: OpenedFile, mime: string): Promise<BlobRef> {
  const chunks: string[] = [];
  for (let start = 0; start < file.size; start += STEP) {
    const part = await keepBlob(db, await file.read(start, start + STEP), mime);
    chunks.push(...part.chunks);
  }
  return { mime, size: file.size, chunks };
}

/** What it means when reading breaks off: the disk is full, or the page went away. */
function lossOf(cause: unknown): Missing {
  if (isDiskFull(cause)) {
    return 'no-room';
  }
  if (cause instanceof Error) {
    return 'gone';
  }
  throw cause;
}
