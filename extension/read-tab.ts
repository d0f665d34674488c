import { browser } from 'wxt/browser';

import { canonicalAddress } from '#field/clip/address.ts';
import type { Reading } from '#page/reading.ts';

import type { ReadProblem, Tab } from './calls.ts';

/** What the script in the page answers. */
export type PageRead =
  | { readonly reading: Reading; readonly problem?: undefined }
  | { readonly problem: Extract<ReadProblem, 'not-html' | 'broken-reader'> };

/** A page that has not arrived by then is offered as a bookmark. */
const PATIENCE_MS = 8000;

/**
 * Read the page of a tab where it is shown, so that sign-ins and the page's own
 * scripts do not matter. It needs the user's click on our button or menu, and
 * no access to any site.
 */
export async function readTab(
  tab: Tab,
  { patience = PATIENCE_MS, inject = injectReader } = {},
): Promise<PageRead | { readonly problem: ReadProblem }> {
  const outside = outsideTheWeb(tab.url);
  if (outside) {
    return { problem: outside };
  }
  const late = new Promise<{ problem: 'slow' }>((resolve) => {
    setTimeout(() => resolve({ problem: 'slow' }), patience);
  });
  return await Promise.race([inject(tab.id), late]);
}

/**
 * A bookmark of a page that could not be read; undefined when its address is
 * not one that a link may open.
 */
export function bookmarkOf({ url, title }: Tab): Reading | undefined {
  if (!/^https?:\/\//i.test(url)) {
    return undefined;
  }
  const outlet = new URL(url).hostname.replace(/^www\./, '');
  return {
    url,
    canonicalUrl: canonicalAddress(url),
    outlet,
    kind: 'bookmark',
    title: title.normalize('NFC').trim() || url,
    sapo: null,
    author: null,
    publishedAt: null,
    body: '',
    paragraphs: [],
    images: [],
    attachments: [],
    media: [],
    found: {
      title: title.trim() ? 'visible' : 'missing',
      sapo: 'missing',
      author: 'missing',
      publishedAt: 'missing',
      body: 'missing',
    },
    adapter: { name: 'bookmark', version: 1 },
  };
}

async function injectReader(
  tabId: number,
): Promise<PageRead | { readonly problem: 'closed-page' }> {
  try {
    const [answer] = await browser.scripting.executeScript<[], PageRead>({
      target: { tabId },
      files: ['/read-page.js'],
    });
    return answer?.result ?? { problem: 'broken-reader' };
  } catch (cause) {
    if (!(cause instanceof Error)) {
      throw cause;
    }
    // Each browser has its own words for this; all of them mean "not this page".
    return { problem: 'closed-page' };
  }
}

function outsideTheWeb(url: string): ReadProblem | undefined {
  if (/^https?:\/\//i.test(url)) {
    return undefined;
  }
  return url.startsWith('file:') ? 'file' : 'own-page';
}
