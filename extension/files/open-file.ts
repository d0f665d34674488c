/**
 * Opens an image or a file of a page, and hands out its bytes piece by piece.
 *
 * It is fetched inside the page, with the sign-in that the page has, and lies
 * there meanwhile: a file of 30 MB must not cross to the worker in one message.
 */
import { browser } from 'wxt/browser';

import { fromBase64 } from '#base/bytes.ts';
import type { Missing } from '#field/clip/capture.ts';

import { hostPattern } from '../images.ts';

/** A file whose bytes can be read. */
export type OpenedFile = {
  /** What its server says it is. */
  readonly type: string;
  readonly size: number;
  readonly missing?: undefined;
  read(start: number, end: number): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** Opens the file at an address, or says why that cannot be. */
export type OpenFile = (
  src: string,
  limits: { readonly within: number; readonly most: number },
) => Promise<OpenedFile | { readonly missing: Missing }>;

/** Open files in the page of a tab; those whose host the user has allowed also without it. */
export function openInTab(tabId: number): OpenFile {
  return async (src, limits) => {
    const inPage = await openInPage(tabId, src, limits);
    const isOutOfReach = inPage.missing === 'closed' || inPage.missing === 'gone';
    const isAllowed =
      isOutOfReach && (await browser.permissions.contains({ origins: [hostPattern(src)] }));
    return isAllowed ? await openHere(src, limits) : inPage;
  };
}

type Told = { readonly type: string; readonly size: number } | { readonly missing: Missing };

async function openInPage(
  tabId: number,
  ...[src, { within, most }]: Parameters<OpenFile>
): ReturnType<OpenFile> {
  const key = `soTinFile ${crypto.randomUUID()}`;
  const inPage = async <Args extends unknown[], Value>(
    func: (...args: Args) => Value,
    args: Args,
  ): Promise<Awaited<Value> | undefined> => {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func, args });
    return answer?.result;
  };
  const told = await orGone(inPage(fetchAside, [key, src, within, most]));
  if (!told || 'missing' in told) {
    return told ?? { missing: 'gone' };
  }
  return {
    ...told,
    read: async (start, end) => {
      const slice = await inPage(sliceAside, [key, start, end]);
      if (!slice) {
        throw new Error('The page went away while a file was read');
      }
      return fromBase64(slice);
    },
    close: async () => {
      await orGone(inPage(dropAside, [key]));
    },
  };
}

/** The tab was closed, has gone to another site, or we were never let in: undefined. */
async function orGone<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (cause) {
    if (!(cause instanceof Error)) {
      throw cause;
    }
    return undefined;
  }
}

async function openHere(...[src, { within, most }]: Parameters<OpenFile>): ReturnType<OpenFile> {
  const key = `soTinFile ${crypto.randomUUID()}`;
  const told = await fetchAside(key, src, within, most);
  if ('missing' in told) {
    return told;
  }
  return {
    ...told,
    read: async (start, end) => fromBase64(await sliceAside(key, start, end)),
    close: async () => dropAside(key),
  };
}

/** Runs inside the page too, as those below: they may use nothing that is written outside them. */
async function fetchAside(key: string, src: string, within: number, most: number): Promise<Told> {
  try {
    const answer = await fetch(src, { signal: AbortSignal.timeout(within) });
    if (!answer.ok) {
      return { missing: answer.status >= 500 ? 'late' : 'refused' };
    }
    const isBig = Number(answer.headers.get('content-length')) > most;
    const blob = isBig ? null : await answer.blob();
    if (!blob || blob.size > most) {
      return { missing: 'too-big' };
    }
    Reflect.set(globalThis, key, blob);
    const type = String(answer.headers.get('content-type')).replace(/;.*$/, '');
    return { type: type.trim().toLowerCase(), size: blob.size };
  } catch (cause) {
    if (cause instanceof DOMException) {
      return { missing: 'late' };
    }
    if (cause instanceof TypeError) {
      // Another host without CORS, or no network.
      return { missing: 'closed' };
    }
    throw cause;
  }
}

async function sliceAside(key: string, start: number, end: number): Promise<string> {
  const slice: Blob = Reflect.get(globalThis, key).slice(start, end);
  const written = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(slice);
  });
  return written.slice(written.indexOf(',') + 1);
}

function dropAside(key: string): void {
  Reflect.deleteProperty(globalThis, key);
}
