import { type Browser, browser } from 'wxt/browser';

import type { Part } from './part.ts';

/** What the menu offers where: the whole page, or the part under the pointer. */
const ITEMS = [
  { id: 'clip', title: 'menuClip', contexts: ['page'] },
  { id: 'selection', title: 'menuSelection', contexts: ['selection'] },
  { id: 'image', title: 'menuImage', contexts: ['image'] },
  { id: 'link', title: 'menuLink', contexts: ['link'] },
] as const;

/** Only what can be fetched and opened again: no `javascript:`, no picture written into the page. */
const ON_THE_WEB = ['http://*/*', 'https://*/*'];

/**
 * Put our items into the page's context menu. Each opens the popup, which shows
 * what will be kept: there is one way in only.
 *
 * @param onPart - Notes what was pointed at, before the popup asks for it
 */
export function offerMenu(onPart: (tabId: number, part: Part) => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void createItems());
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const pointed = partOf(click);
    // Not after the note: the browser opens a popup only in the moment of the click.
    const noted = pointed && tab?.id !== undefined ? onPart(tab.id, pointed) : Promise.resolve();
    void openPopup(tab?.id);
    void noted;
  });
}

/** What a click in the menu pointed at; undefined for the page itself. */
export function partOf(click: Browser.contextMenus.OnClickData): Part | undefined {
  const { menuItemId, selectionText, srcUrl, linkUrl, frameId = 0 } = click;
  if (menuItemId === 'selection' && selectionText) {
    return { kind: 'selection', words: selectionText, frameId };
  }
  if (menuItemId === 'image' && srcUrl) {
    return { kind: 'image', src: srcUrl, frameId };
  }
  if (menuItemId === 'link' && linkUrl) {
    return { kind: 'link', href: linkUrl, frameId };
  }
  return undefined;
}

async function createItems(): Promise<void> {
  // An update finds the items of the version before it.
  await browser.contextMenus.removeAll();
  for (const { id, title, contexts } of ITEMS) {
    const isOnTheWeb = id === 'link' || id === 'image';
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(title),
      contexts: [...contexts],
      ...(isOnTheWeb ? { targetUrlPatterns: ON_THE_WEB } : {}),
    });
  }
}

/** Open the popup. Some browsers do so for a click on the button only: then it becomes a small window. */
export async function openPopup(tabId: number | undefined): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch (cause) {
    if (!(cause instanceof Error)) {
      throw cause;
    }
    const url = browser.runtime.getURL(`/popup.html?tab=${tabId ?? ''}`);
    await browser.windows.create({ url, type: 'popup', width: 400, height: 640 });
  }
}
