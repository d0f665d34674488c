import { webAddress } from './web-address.ts';

/** Where pages put the real image while a stand-in waits in `src`. */
const LAZY = ['data-original', 'data-src', 'data-lazy-src', 'data-lazy'];

/** WordPress's image proxy, which serves a shrunken copy of the site's own file. */
const PHOTON = /^https?:\/\/i\d\.wp\.com\//;

/**
 * The address of the image that readers are meant to see, at its full size as
 * far as the page tells; null for stand-ins, icons and counting pixels.
 */
export function imageSource(image: Element, base: string): string | null {
  if (isTiny(image)) {
    return null;
  }
  const lazy = LAZY.map((name) => image.getAttribute(name)).find(looksLikeAddress);
  const raw = lazy ?? largestOf(image) ?? image.getAttribute('src');
  const address = webAddress(raw, base);
  if (!address || !PHOTON.test(address)) {
    return address;
  }
  return webAddress(address.replace(PHOTON, 'https://').replace(/\?.*$/, ''), base);
}

function looksLikeAddress(value: string | null): boolean {
  return value !== null && /^(?:https?:)?\/|^[\w.~%-]+\//.test(value.trim());
}

function largestOf(image: Element): string | null {
  const written = image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '';
  let largest: string | null = null;
  let widest = 0;
  for (const [, address, width] of written.matchAll(/(\S+)\s+(\d+)w(?:,|\s*$)/g)) {
    if (address && Number(width) > widest) {
      [largest, widest] = [address, Number(width)];
    }
  }
  return largest;
}

function isTiny(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const written = image.getAttribute(side)?.trim() ?? '';
    return /^\d+(?:px)?$/.test(written) && Number.parseInt(written, 10) <= 24;
  });
}
