import type { Id } from '#base/id.ts';
import { type Arrived, missingIn } from '#field/clip/arrival.ts';
import { capturesOf } from '#store/clips.ts';
import type { Database } from '#store/database.ts';
import { currentLog } from '#store/inbox.ts';

import { hostPattern } from '../images.ts';
import { allOrders, orderOf } from './fetching.ts';

/** How many images and files are still to come. */
export type ToCome = { readonly images: number; readonly files: number };

/** How a clip stands with its images and files. */
export type ClipFiles = {
  readonly toCome: ToCome;
  /** What will not come by itself, with the reason. */
  readonly lacking: readonly Arrived[];
  /** Hosts that give theirs to no other site, as permissions name them. */
  readonly closed: readonly string[];
};

/** What a clip has not got of its images and files, and what of it is still being fetched. */
export async function clipFiles(db: Database, clip: Id<'clip'>): Promise<ClipFiles> {
  const wanted = (await orderOf(db, clip))?.wanted ?? [];
  const [page] = await capturesOf(await currentLog(db), clip);
  const coming = new Set(wanted.map(({ src }) => src));
  const lacking = (page ? missingIn(page) : []).filter(({ src }) => !coming.has(src));
  const closed = lacking.filter(({ missing }) => missing === 'closed');
  return {
    toCome: counted(wanted),
    lacking,
    closed: [...new Set(closed.map(({ src }) => hostPattern(src)))],
  };
}

/** How much is being fetched for all clips together. */
export async function countToCome(db: Database): Promise<ToCome> {
  return counted((await allOrders(db)).flatMap(({ wanted }) => wanted));
}

function counted(wanted: readonly { readonly kind: 'image' | 'file' }[]): ToCome {
  const images = wanted.filter(({ kind }) => kind === 'image').length;
  return { images, files: wanted.length - images };
}
