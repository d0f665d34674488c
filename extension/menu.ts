import { browser } from 'wxt/browser';

const MENU = 'clip';

/** Put "Lưu vào Sổ tin CCHC" into the page's context menu. It opens the popup: one way in only. */
export function offerMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: MENU,
      title: browser.i18n.getMessage('menuClip'),
      contexts: ['page', 'selection', 'image', 'link'],
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU) {
      void openPopup(tab?.id);
    }
  });
}

/** Some browsers open the popup for a click on the button only: then it becomes a small window. */
async function openPopup(tabId: number | undefined): Promise<void> {
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
