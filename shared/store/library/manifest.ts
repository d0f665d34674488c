/**
 * The library as one file: a zip that people can open and this product can read back.
 *
 * | in the zip | holds |
 * |---|---|
 * | `index.html`, `clips/*.html` | the same for people; never read back |
 * | `entries/<n>.bin` | payloads of the log's entries, one after the other, byte for byte |
 * | `chunks/<hash>` | pieces of pictures and other big things |
 * | `manifest.json` | {@link manifest}: what each pack holds, in the order of the log |
 *
 * Entries are packed because a zip holds 65,535 files at most, and a year of
 * typing makes more entries than that.
 *
 * ## Changing this
 *
 * Files of older versions lie on people's disks for years. Add optional fields
 * only; for anything else raise {@link LIBRARY_VERSION} and keep the old readable.
 */
import * as v from 'valibot';

import { hashOf } from '#base/digest.ts';
import { entry } from '#sync/entry.ts';

export const LIBRARY_FORMAT = 'so-tin-cchc';

// History:
// 1  first release
export const LIBRARY_VERSION = 1;

/** Where the manifest lies in the zip. */
export const MANIFEST_PATH = 'manifest.json';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const size = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What any version says of itself, so that a file from the future is known as such. */
export const anyManifest = v.object({ format: v.literal(LIBRARY_FORMAT), version: v.number() });

const packedEntry = v.object({
  kind: entry.entries.kind,
  doc: entry.entries.doc,
  key: hash,
  size,
});
export type PackedEntry = v.InferOutput<typeof packedEntry>;

export const manifest = v.object({
  format: v.literal(LIBRARY_FORMAT),
  version: v.literal(LIBRARY_VERSION),
  /** The whole library, or only what the portal did not have yet. */
  scope: v.picklist(['library', 'unsent']),
  workspace: v.string(),
  /** When it was written, ms since 1970 UTC. */
  at: v.number(),
  packs: v.array(v.array(packedEntry)),
  chunks: v.array(hash),
  /** Hash of all the above: a damaged manifest must not pass for a smaller library. */
  digest: hash,
});
export type Manifest = v.InferOutput<typeof manifest>;

/** The digest that belongs to a manifest. */
export async function digestOf({
  digest: _,
  ...rest
}: Omit<Manifest, 'digest'> & { digest?: string }) {
  return await hashOf(rest);
}

/** Where a pack lies in the zip. */
export function packPath(pack: number): string {
  return `entries/${String(pack + 1).padStart(5, '0')}.bin`;
}

/** Where a chunk lies in the zip. */
export function chunkPath(chunk: string): string {
  return `chunks/${chunk}`;
}
