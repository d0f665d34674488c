import { type Browser, type BrowserContext, chromium, expect, type Page } from '@playwright/test';

import { targets, withBrowserSession } from './browser-targets.ts';

/**
 * The extension's popups. Playwright is not told of them when they open, but
 * one who connects afterwards finds them among the pages.
 */
export class Popups {
  readonly #context: BrowserContext;
  readonly #address: string;
  readonly #url: string;
  #onlooker: Browser | undefined;

  constructor(context: BrowserContext, address: string, extensionId: string) {
    this.#context = context;
    this.#address = address;
    this.#url = `chrome-extension://${extensionId}/popup.html`;
  }

  async opened(): Promise<Page> {
    await expect
      .poll(async () => (await this.#ids()).length, { message: 'the popup opens' })
      .toBe(1);
    await this.leave();
    this.#onlooker = await chromium.connectOverCDP(this.#address);
    const pages = this.#onlooker.contexts().flatMap((each) => each.pages());
    const find = () => pages.find((page) => page.url().startsWith(this.#url));
    await expect.poll(() => find() !== undefined, { message: 'the popup loads' }).toBe(true);
    const popup = find();
    if (!popup) {
      throw new Error('The popup closed by itself');
    }
    return popup;
  }

  async closeAll(): Promise<void> {
    for (const targetId of await this.#ids()) {
      await withBrowserSession(this.#context, (session) =>
        session.send('Target.closeTarget', { targetId }),
      );
    }
    await expect.poll(async () => (await this.#ids()).length).toBe(0);
  }

  async leave(): Promise<void> {
    await this.#onlooker?.close();
    this.#onlooker = undefined;
  }

  async #ids(): Promise<string[]> {
    const pages = await targets(this.#context, 'page');
    return pages.filter(({ url }) => url.startsWith(this.#url)).map(({ targetId }) => targetId);
  }
}
