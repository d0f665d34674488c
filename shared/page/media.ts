import { shownFile } from './attachments.ts';
import type { ReadingMedia } from './reading.ts';
import type { MediaPlace } from './site.ts';
import { nameOf } from './text-of.ts';
import { webAddress } from './web-address.ts';

/** Frames that are buttons and counters, not something to watch. */
const NOT_PLAYERS =
  /facebook\.com\/plugins\/(?!video)|platform\.twitter|zalo\.me|googletagmanager|doubleclick|googlesyndication|\/ads?\//i;

/** The sounds, films and frames in a part of a page, each once, by address only. */
export function mediaIn(
  part: Element,
  base: string,
  places: readonly MediaPlace[] = [],
): ReadingMedia[] {
  const placed = places.flatMap((place) => mediaAt(part, base, place));
  const shown = [...part.querySelectorAll('audio, video, iframe[src]')]
    .map((element) => mediumOf(element, base))
    .filter((medium) => medium !== null);
  return [...new Map([...placed, ...shown].map((medium) => [medium.src, medium])).values()];
}

function mediaAt(part: Element, base: string, place: MediaPlace): ReadingMedia[] {
  return [...part.querySelectorAll(place.select)].flatMap((element) => {
    const value = element.getAttribute(place.attribute) ?? '';
    const src = webAddress(/^https?:/.test(value) ? value : (place.prefix ?? '') + value, base);
    return value !== '' && src ? [{ type: place.type, src }] : [];
  });
}

function mediumOf(element: Element, base: string): ReadingMedia | null {
  const name = nameOf(element);
  const written =
    element.getAttribute('src') ?? element.querySelector('source[src]')?.getAttribute('src');
  const src = webAddress(written, base);
  if (!src) {
    return null;
  }
  if (name === 'iframe') {
    const isPlayer = !NOT_PLAYERS.test(src) && !shownFile(written ?? null, base);
    return isPlayer ? { type: 'embed', src } : null;
  }
  return { type: name === 'audio' ? 'audio' : 'video', src };
}
