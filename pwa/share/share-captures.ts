/** What a share becomes in the library: the page, and the images that came with it. */
import { sha256 } from '#base/digest.ts';
import type { Capture } from '#field/clip/capture.ts';
import { bareBookmark } from '#page/bare-bookmark.ts';
import { escapeHtml } from '#page/html-text.ts';
import type { PageReading } from '#sync/portal-calls.ts';

const ADAPTER = { name: 'share', version: 1 };

/** The address of a page alone, when its text cannot be had or is not waited for. */
export function bookmarkReading(url: string, title: string): PageReading {
  const { hostname, pathname } = new URL(url);
  const address = hostname.replace(/^www\./, '') + (pathname === '/' ? '' : pathname);
  return bareBookmark(url, { value: title || address, how: title ? 'person' : 'missing' }, ADAPTER);
}

/** An image that was shared: kept as a picture of that page, named by its bytes, for its own address is not known. */
export async function imageCapture(
  page: PageReading,
  bytes: Uint8Array,
  { blob, now }: { readonly blob: Capture['images'][number]['blob']; readonly now: number },
): Promise<Capture> {
  const src = `${page.canonicalUrl}#anh-${(await sha256(bytes)).slice(0, 16)}`;
  const image = { src, caption: null, credit: null, alt: null, blob };
  return {
    type: 'capture',
    ...bookmarkReading(page.url, page.title),
    canonicalUrl: src,
    outlet: page.outlet,
    kind: 'image',
    title: `Ảnh trong trang “${page.title}”`,
    body: `<figure><img src="${escapeHtml(src)}" alt=""></figure>`,
    images: [image],
    found: {
      title: 'guess',
      sapo: 'missing',
      author: 'missing',
      publishedAt: 'missing',
      body: 'person',
    },
    capturedAt: now,
  };
}
