/**
 * What became of a page's images and files after the page was kept.
 *
 * A capture is never edited and must not wait for a slow server, so bytes that
 * come later are told in a record of their own: which address, and where its
 * bytes lie, or why they will not come.
 */
import * as v from 'valibot';

import { blobRef, type Capture, fileMissing, webAddress } from './capture.ts';

const arrived = v.object({
  /** The address of the image or the file, as the capture has it. */
  src: webAddress,
  blob: v.nullable(blobRef),
  /** Why there are no bytes. Later bytes count over it. */
  missing: v.exactOptional(fileMissing),
});
export type Arrived = v.InferOutput<typeof arrived>;

export const arrival = v.object({
  type: v.literal('arrival'),
  /** The clip whose captures have the addresses. */
  clip: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  files: v.array(arrived),
  /** When they came, ms since 1970 UTC. */
  at: v.number(),
});
export type Arrival = v.InferOutput<typeof arrival>;

/** A capture with what came later in its place. What it had from the beginning stays. */
export function withArrivals(capture: Capture, arrivals: readonly Arrival[]): Capture {
  const bySrc = newestBySrc(arrivals);
  const completed = <Bearer extends Pick<Arrived, 'missing'> & { readonly blob?: Arrived['blob'] }>(
    bearer: Bearer,
    src: string,
  ): Bearer => {
    const late = bearer.blob ? undefined : bySrc.get(src);
    const { missing: _, ...bare } = bearer;
    // Only what is replaced differs, so it is as much a bearer as before.
    return late ? ({ ...bare, ...late } as Bearer) : bearer;
  };
  const images = capture.images.map((image) => completed(image, image.src));
  const attachments = capture.attachments.map((file) => completed(file, file.href));
  return { ...capture, images, attachments };
}

/** What `page` has the bytes of, and `earlier` has not. */
export function broughtBy(page: Capture, earlier: Capture): Arrived[] {
  const here = new Set(bearersOf(earlier).flatMap(({ src, blob }) => (blob ? [src] : [])));
  return bearersOf(page).filter(({ src, blob }) => blob !== null && !here.has(src));
}

/** What a capture has no bytes of, with the reason as far as it is known. */
export function missingIn(page: Capture): Arrived[] {
  return bearersOf(page).filter(({ blob }) => blob === null);
}

function bearersOf({ images, attachments }: Capture): Arrived[] {
  const files = attachments.map(({ href, blob = null, missing }) => ({ src: href, blob, missing }));
  return [...images, ...files].map(({ src, blob, missing }) => ({
    src,
    blob,
    ...(missing ? { missing } : {}),
  }));
}

/** What is known last of each address; bytes, once they came, stay. */
function newestBySrc(arrivals: readonly Arrival[]): Map<string, Omit<Arrived, 'src'>> {
  const bySrc = new Map<string, Omit<Arrived, 'src'>>();
  for (const { files } of arrivals.toSorted((a, b) => a.at - b.at)) {
    for (const { src, ...late } of files) {
      if (late.blob || !bySrc.get(src)?.blob) {
        bySrc.set(src, late);
      }
    }
  }
  return bySrc;
}
