/**
 * The bytes of a page's images.
 *
 * A capture is immutable and named by its hash, so the bytes are fetched before
 * it is made. The time for that is bounded: an image that is not here by then
 * is kept by its address only, and the clip never waits for a slow picture.
 *
 * They are fetched inside the page, which the browser's cache mostly answers.
 * With `activeTab` alone that reaches the page's own host, and other hosts that
 * allow it (CORS).
 */
import { browser } from 'wxt/browser';

import { fromBase64 } from '#base/bytes.ts';
import type { BlobRef } from '#field/clip/capture.ts';
import type { ReadingImage } from '#page/reading.ts';

export type ImageLimits = {
  /** In ms, for all images of a page together. */
  readonly budget: number;
  readonly atOnce: number;
  /** Most bytes of one image. */
  readonly most: number;
};

export const IMAGE_LIMITS: ImageLimits = { budget: 1500, atOnce: 6, most: 10 * 1024 * 1024 };

/** An image as it comes out of the page; null when it could not be had. */
type FetchedImage = { readonly mime: string; readonly base64: string } | null;

/** Gives the bytes of an image within some ms. */
export type FetchImage = (src: string, within: number, most: number) => Promise<FetchedImage>;

/**
 * The images with their bytes, as far as they could be had in time. Each is
 * handed to `keep` as it comes, so that not all of them lie in memory at once.
 */
export async function gatherImages(
  images: readonly ReadingImage[],
  {
    fetchImage,
    keep,
    limits = IMAGE_LIMITS,
    now = Date.now,
  }: {
    fetchImage: FetchImage;
    /** Keeps the bytes, or says undefined when there is no room for them. */
    keep: (bytes: Uint8Array, mime: string) => Promise<BlobRef | undefined>;
    limits?: ImageLimits;
    now?: () => number;
  },
): Promise<ReadingImage[]> {
  const end = now() + limits.budget;
  const gathered = [...images];
  const waiting = images.map((image, index) => ({ image, index })).values();

  const work = async () => {
    for (const { image, index } of waiting) {
      const within = end - now();
      const fetched =
        within > 0 ? await inTime(fetchImage(image.src, within, limits.most), within) : null;
      const blob = fetched ? await keep(fromBase64(fetched.base64), fetched.mime) : undefined;
      gathered[index] = { ...image, blob: blob ?? null };
    }
  };
  await Promise.all(Array.from({ length: limits.atOnce }, work));
  return gathered;
}

/** Fetch an image inside the page of a tab. */
export function fetchInTab(tabId: number): FetchImage {
  return async (src, within, most) => {
    try {
      const [answer] = await browser.scripting.executeScript({
        target: { tabId },
        func: fetchHere,
        args: [src, Math.ceil(within), most],
      });
      return answer?.result ?? null;
    } catch (cause) {
      if (!(cause instanceof Error)) {
        throw cause;
      }
      // The tab was closed, or has gone to another site: its images are out of reach.
      return null;
    }
  };
}

/**
 * Runs inside the page, so it may use nothing that is written outside it.
 *
 * Drawings (SVG) are left out: they are programs, not pictures.
 */
async function fetchHere(
  src: string,
  within: number,
  most: number,
): Promise<{ mime: string; base64: string } | null> {
  try {
    const answer = await fetch(src, { cache: 'force-cache', signal: AbortSignal.timeout(within) });
    const mime = (answer.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
    const stated = Number(answer.headers.get('content-length') ?? 0);
    if (!answer.ok || !/^image\/(?:jpeg|png|webp|gif|avif|bmp)$/.test(mime) || stated > most) {
      return null;
    }
    const bytes = await answer.blob();
    if (bytes.size > most) {
      return null;
    }
    const written = await new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(bytes);
    });
    return { mime, base64: written.slice(written.indexOf(',') + 1) };
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof DOMException) {
      // Another host without CORS, no network, or out of time.
      return null;
    }
    throw cause;
  }
}

/** A page that shows a dialogue answers nothing at all until it is closed. */
async function inTime(fetched: Promise<FetchedImage>, within: number): Promise<FetchedImage> {
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), within);
  });
  return await Promise.race([fetched, late]);
}
