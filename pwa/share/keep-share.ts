import { clipIdOf } from '#field/clip/address.ts';
import type { Capture } from '#field/clip/capture.ts';
import { keepBlob } from '#store/chunks.ts';
import { annotate, type Kept, keepClip, type Remarks, readClip } from '#store/clips.ts';
import type { Database } from '#store/database.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { fitEntry } from '#store/fit-entry.ts';
import { forgetShare, type Share } from '#store/shares.ts';
import type { PageReading } from '#sync/portal-calls.ts';

import type { Fetch } from '../ask/call-portal.ts';
import { withBytes } from './fetch-files.ts';
import { imageCapture } from './share-captures.ts';

/** What keeping a share came to, and what of the page could not be had. */
export type KeptShare = Kept & {
  readonly images: { readonly kept: number; readonly all: number };
  /** Whether the end of a very long page had to be left out. */
  readonly isCut: boolean;
};

/**
 * Make clips of a share: of the page, and one of each image that was shared
 * along. When it resolves, they are on the disk and the share is crossed out.
 * Stopped in between, it may be done again: the same page and image are the
 * same clips.
 */
export async function keepShared(
  { shelf, log, fetch }: Tools,
  {
    share,
    page,
    remarks,
  }: { readonly share: Share; readonly page: PageReading; readonly remarks: Remarks },
  now = Date.now(),
): Promise<KeptShare> {
  const whole = await withBytes(page, { db: log.db, fetch });
  const { capture, isCut } = fitEntry({ type: 'capture', ...whole, capturedAt: now });
  const kept = await keepPage(log, capture, remarks);
  for (const image of share.images) {
    const bytes = new Uint8Array(await image.arrayBuffer());
    const blob = await keepBlob(log.db, bytes, image.type);
    await keepClip(log, await imageCapture(page, bytes, { blob, now }), remarks);
  }
  await forgetShare(shelf, share.id);
  const had = whole.images.filter(({ blob }) => blob !== null).length;
  return { ...kept, images: { kept: had, all: whole.images.length }, isCut };
}

type Tools = { readonly shelf: Database; readonly log: DexieLog; readonly fetch: Fetch };

/** A bookmark never hides the text that the page gave before: then only what people say is kept. */
async function keepPage(log: DexieLog, capture: Capture, remarks: Remarks): Promise<Kept> {
  const clip = await clipIdOf(capture.canonicalUrl);
  if (capture.kind === 'bookmark' && (await readClip(log, clip))) {
    await annotate(log, clip, remarks);
    return { clip, outcome: 'same' };
  }
  return await keepClip(log, capture, remarks);
}
