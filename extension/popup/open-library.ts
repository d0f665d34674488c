import { browser } from 'wxt/browser';

/**
 * Open the library beside the page. Firefox calls it a sidebar, and opens it
 * only in the very moment of a click: nothing may be waited for before.
 */
export async function openLibrary(): Promise<void> {
  const sidebar: { open(): Promise<void> } | undefined = Reflect.get(browser, 'sidebarAction');
  if (sidebar) {
    await sidebar.open();
    return;
  }
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) {
    await browser.sidePanel.open({ windowId: id });
  }
}
