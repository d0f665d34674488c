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
import type { BlobRef, Missing } from '#field/clip/capture.ts';
import type { ReadingImage } from '#page/reading.ts';

export type ImageLimits = {
  /** In ms, for all images of a page together. */
  readonly budget: number;
  readonly atOnce: number;
  /** Most bytes of one image. */
  readonly most: number;
};

export const IMAGE_LIMITS: ImageLimits = { budget: 1500, atOnce: 6, most: 10 * 1024 * 1024 };

/** An image as it comes out of the page, or why it does not. */
type FetchedImage =
  | { readonly mime: string; readonly base64: string; readonly missing?: undefined }
  | { readonly missing: Missing };

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
    keep: KeepBytes;
    limits?: ImageLimits;
    now?: () => number;
  },
): Promise<ReadingImage[]> {
  const end = now() + limits.budget;
  const gathered = [...images];
  const waiting = images.map((image, index) => ({ image, index })).values();

  const fetched = async (src: string, within: number): Promise<FetchedImage> =>
    within > 0 ? await inTime(fetchImage(src, within, limits.most), within) : { missing: 'late' };
  const work = async () => {
    for (const { image, index } of waiting) {
      const within = end - now();
      gathered[index] = await keepImage(image, await fetched(image.src, within), keep);
    }
  };
  await Promise.all(Array.from({ length: limits.atOnce }, work));
  return gathered;
}

type KeepBytes = (bytes: Uint8Array, mime: string) => Promise<BlobRef | undefined>;

async function keepImage(
  image: ReadingImage,
  fetched: FetchedImage,
  keep: KeepBytes,
): Promise<ReadingImage> {
  const { missing: _, ...plain } = image;
  if (fetched.missing) {
    return { ...plain, blob: null, missing: fetched.missing };
  }
  const blob = await keep(fromBase64(fetched.base64), fetched.mime);
  return blob ? { ...plain, blob } : { ...plain, blob: null, missing: 'no-room' };
}

/**
 * Fetch an image inside the page of a tab, and from the worker when its host
 * closes it to the page and the user has allowed us that host.
 */
export function fetchInTab(tabId: number): FetchImage {
  return async (src, within, most) => {
    const inPage = await fetchInPage(tabId, src, within, most);
    const isAllowed =
      inPage.missing === 'closed' &&
      (await browser.permissions.contains({ origins: [hostPattern(src)] }));
    return isAllowed ? await fetchHere(src, within, most) : inPage;
  };
}

/** The host of an address as permissions name it. Ports have no place in one. */
export function hostPattern(src: string): string {
  const { protocol, hostname } = new URL(src);
  return `${protocol}//${hostname}/*`;
}

async function fetchInPage(
  tabId: number,
  ...[src, within, most]: Parameters<FetchImage>
): Promise<FetchedImage> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: fetchHere,
      args: [src, Math.ceil(within), most],
    });
    return answer?.result ?? { missing: 'closed' };
  } catch (cause) {
    if (!(cause instanceof Error)) {
      throw cause;
    }
    // The tab was closed, or has gone to another site: its images are out of reach.
    return { missing: 'closed' };
  }
}

/**
 * Runs inside the page too, so it may use nothing that is written outside it.
 *
 * Drawings (SVG) are left out: they are programs, not pictures.
 */
async function fetchHere(src: string, within: number, most: number): Promise<FetchedImage> {
  try {
    const answer = await fetch(src, { cache: 'force-cache', signal: AbortSignal.timeout(within) });
    const mime = String(answer.headers.get('content-type')).replace(/;.*$/, '').trim();
    const stated = Number(answer.headers.get('content-length'));
    if (!answer.ok) {
      return { missing: 'refused' };
    }
    if (!/^image\/(?:jpeg|png|webp|gif|avif|bmp)$/.test(mime)) {
      return { missing: 'not-a-picture' };
    }
    const bytes = stated > most ? null : await answer.blob();
    if (!bytes || bytes.size > most) {
      return { missing: 'too-big' };
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
      // Out of time, or else another host without CORS, or no network.
      return { missing: cause instanceof DOMException ? 'late' : 'closed' };
    }
    throw cause;
  }
}

/** A page that shows a dialogue answers nothing at all until it is closed. */
async function inTime(fetched: Promise<FetchedImage>, within: number): Promise<FetchedImage> {
  const late = new Promise<FetchedImage>((resolve) => {
    setTimeout(() => resolve({ missing: 'late' }), within);
  });
  return await Promise.race([fetched, late]);
}
