/**
 * Small pictures for lists. They are made on this device when they are first
 * shown, from the big ones that are kept, and never travel.
 */
import type { BlobRef } from '#field/clip/capture.ts';

import { readBlob } from './chunks.ts';
import type { Database } from './database.ts';

/** In pixels: as wide as a list needs it on the sharpest screens. */
const WIDEST = 320;

/** A small picture of a kept one; undefined when its bytes are not here yet, or cannot be drawn. */
export async function previewOf(
  db: Database,
  blob: BlobRef,
  draw: (big: Blob) => Promise<Blob | null> = drawSmall,
): Promise<Blob | undefined> {
  const hash = blob.chunks.join();
  const known = await db.previews.get(hash);
  if (known) {
    return known.picture ?? undefined;
  }
  const big = await readBlob(db, blob);
  if (!big) {
    return undefined;
  }
  const picture = await draw(big);
  await db.previews.put({ hash, picture });
  return picture ?? undefined;
}

async function drawSmall(big: Blob): Promise<Blob | null> {
  try {
    const whole = await createImageBitmap(big);
    const scale = Math.min(1, WIDEST / whole.width);
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(whole.width * scale)),
      Math.max(1, Math.round(whole.height * scale)),
    );
    canvas.getContext('2d')?.drawImage(whole, 0, 0, canvas.width, canvas.height);
    whole.close();
    return await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
  } catch (cause) {
    if (cause instanceof DOMException) {
      // Not a picture that this browser knows, whatever its server said.
      return null;
    }
    throw cause;
  }
}
