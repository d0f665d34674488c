import type { CaptureImage } from '#field/clip/capture.ts';
import { keepBlob } from '#store/chunks.ts';
import type { Database } from '#store/database.ts';

import type { Fetch } from '../ask/call-portal.ts';

/** For all images of a page together, in ms: who shares on the way does not wait for long. */
const BUDGET = 15_000;

const AT_ONCE = 4;

/** Pages with more pictures than this are galleries. */
const MOST = 40;

/**
 * The images with their bytes, fetched by the portal: a page of ours may not
 * read other sites' pictures itself. One that could not be had in time is kept
 * by its address only.
 */
export async function withBytes(
  images: readonly CaptureImage[],
  {
    db,
    fetch,
    budget = BUDGET,
  }: { readonly db: Database; readonly fetch: Fetch; readonly budget?: number },
): Promise<CaptureImage[]> {
  const signal = AbortSignal.timeout(budget);
  const kept = [...images];
  const waiting = images.slice(0, MOST).entries();
  const work = async () => {
    for (const [at, image] of waiting) {
      const file = await fileAt(fetch, image.src, signal);
      if (file) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        kept[at] = { ...image, blob: await keepBlob(db, bytes, file.type) };
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return kept;
}

async function fileAt(fetch: Fetch, url: string, signal: AbortSignal): Promise<Blob | undefined> {
  try {
    const answer = await fetch('/api/v1/read/image', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url }),
      signal,
    });
    const file = answer.ok ? await answer.blob() : undefined;
    return file?.type.startsWith('image/') ? file : undefined;
  } catch (cause) {
    // No network, or the time is up.
    if (cause instanceof TypeError || cause instanceof DOMException) {
      return undefined;
    }
    throw cause;
  }
}
