import { browser } from 'wxt/browser';

import type { Tab } from '../calls.ts';

/**
 * The tab that the user looks at; the one named in our own address when the
 * popup had to be opened as a window. The address of a tab that is closed to us
 * is empty.
 */
export async function tabInFront(address = new URL(location.href)): Promise<Tab> {
  const named = Number(address.searchParams.get('tab') ?? Number.NaN);
  const [tab] = Number.isInteger(named)
    ? [await browser.tabs.get(named)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? -1, url: tab?.url ?? '', title: tab?.title ?? '' };
}
