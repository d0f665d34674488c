import { sha256 } from '#base/digest.ts';
import type { Id } from '#base/id.ts';

/** Words that sites and mailers add to an address to follow readers around. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|zarsrc|mibextid|ref|ref_src)$/i;

/**
 * The address that names a page, so that the same page clipped from a share
 * link, from a search and from the home page is one clip: no fragment, no
 * tracking words, `http` and `https` alike. Other words stay: on SharePoint
 * and vanban.chinhphu.vn they say which article it is.
 */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  url.hostname = url.hostname.toLowerCase();
  if (url.protocol === 'http:') {
    url.protocol = 'https:';
  }
  for (const word of wordsOf(url)) {
    if (TRACKING.test(word)) {
      url.searchParams.delete(word);
    }
  }
  url.searchParams.sort();
  return url.href;
}

/** The clip of a page: the same on every device, so that two people who clip it share one clip. */
export async function clipIdOf(canonicalUrl: string): Promise<Id<'clip'>> {
  return (await sha256(canonicalUrl)).slice(0, 32) as Id<'clip'>;
}

/** In a page, Firefox shows extensions a `keys()` that cannot be iterated; `forEach` it does. */
function wordsOf(url: URL): readonly string[] {
  const words: string[] = [];
  url.searchParams.forEach((_, word) => {
    words.push(word);
  });
  return words;
}
