import { toBase64 } from '#base/bytes.ts';
import type { CaptureImage } from '#field/clip/capture.ts';
import { readBlob } from '#store/chunks.ts';
import type { Database } from '#store/database.ts';

/** A capture's pictures that are kept here, as `data:` URLs by their address on the site. */
export async function dataUrls(
  db: Database,
  images: readonly CaptureImage[],
): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>();
  for (const { src, blob } of images) {
    const kept = blob?.mime.startsWith('image/') ? await readBlob(db, blob) : undefined;
    if (kept) {
      const bytes = new Uint8Array(await kept.arrayBuffer());
      urls.set(src, `data:${kept.type};base64,${toBase64(bytes)}`);
    }
  }
  return urls;
}
