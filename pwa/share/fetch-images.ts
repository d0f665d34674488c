import * as v from 'valibot';

import type { BlobRef, CaptureImage, Missing } from '#field/clip/capture.ts';
import { keepBlob } from '#store/chunks.ts';
import type { Database } from '#store/database.ts';
import { isDiskFull } from '#store/disk-full.ts';
import { type PortalProblem, refusalBody } from '#sync/portal-calls.ts';

import type { Fetch } from '../ask/call-portal.ts';

/** For all images of a page together, in ms: who shares on the way does not wait for long. */
const BUDGET = 15_000;

const AT_ONCE = 4;

/** Pages with more pictures than this are galleries. */
const MOST = 40;

/**
 * The images with their bytes, fetched by the portal: a page of ours may not
 * read other sites' pictures itself. One that could not be had is kept by its
 * address, with the reason.
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
  const kept: CaptureImage[] = images.map((image) => ({ ...image, missing: 'late' }));
  const waiting = images.slice(0, MOST).entries();
  const work = async () => {
    for (const [at, image] of waiting) {
      const file = await fileAt(fetch, image.src, signal);
      const blob = file instanceof Blob ? await roomFor(db, file) : file;
      kept[at] = typeof blob === 'string' ? { ...image, missing: blob } : { ...image, blob };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return kept;
}

/** What the portal's refusals mean for a picture; all others are the host's own. */
const MISSING_BY_PROBLEM: Readonly<Partial<Record<PortalProblem, Missing>>> = {
  'private-address': 'closed',
  'not-html': 'not-a-picture',
  'too-big': 'too-big',
  'too-slow': 'late',
  'too-many-tries': 'late',
};

async function fileAt(fetch: Fetch, url: string, signal: AbortSignal): Promise<Blob | Missing> {
  try {
    const answer = await fetch('/api/v1/read/image', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url }),
      signal,
    });
    if (!answer.ok) {
      const refusal = v.safeParse(refusalBody, await answer.json());
      return (refusal.success && MISSING_BY_PROBLEM[refusal.output.problem]) || 'refused';
    }
    const file = await answer.blob();
    return file.type.startsWith('image/') ? file : 'not-a-picture';
  } catch (cause) {
    // The time is up, there is no network, or something else than the portal answered.
    if (cause instanceof DOMException) {
      return 'late';
    }
    if (cause instanceof TypeError || cause instanceof SyntaxError) {
      return 'closed';
    }
    throw cause;
  }
}

/** Text goes first: for a picture that finds no room, the address must do. */
async function roomFor(db: Database, file: Blob): Promise<BlobRef | Missing> {
  try {
    return await keepBlob(db, new Uint8Array(await file.arrayBuffer()), file.type);
  } catch (cause) {
    if (isDiskFull(cause)) {
      return 'no-room';
    }
    throw cause;
  }
}
