import { type Browser, chromium, type Page } from '@playwright/test';

import { CHROMIUM_ARGS, ensureChromium } from '../browser.ts';
import type { SavedPage } from './input.ts';

/** Nothing of the page runs, and nothing is asked of any site. */
const CLOSED = "default-src 'none'; style-src 'unsafe-inline'";

/** Start the browser that the tests use. */
export async function startBrowser(): Promise<Browser> {
  const path = ensureChromium();
  if (!path) {
    throw new Error('No Chromium found, and none could be installed');
  }
  return await chromium.launch({ executablePath: path, args: CHROMIUM_ARGS });
}

/** A tab that shows saved pages at their own addresses, with scripts and network shut off. */
export class SavedTab {
  readonly page: Page;
  /** What the next request for a document is answered with. */
  #waiting: string | null = null;

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param code - Run in every page before anything of the page itself */
  static async open(browser: Browser, code: string): Promise<SavedTab> {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    await context.addInitScript({ content: code });
    const tab = new SavedTab(await context.newPage());
    await context.route('**/*', async (route) => {
      const body = tab.#waiting;
      tab.#waiting = null;
      // A page that sends itself elsewhere, by <meta>, stays where it is.
      await (body === null
        ? route.abort('aborted')
        : route.fulfill({
            body,
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': CLOSED },
          }));
    });
    return tab;
  }

  /** Show a page. One whose address no browser opens is shown at a made-up one. */
  async show({ html, url }: SavedPage): Promise<void> {
    // The same address again, with another fragment, would load nothing.
    if (withoutFragment(this.page.url()) === withoutFragment(url)) {
      await this.page.goto('about:blank');
    }
    this.#waiting = html;
    try {
      await this.page.goto(url, { waitUntil: 'domcontentloaded' });
    } catch (error) {
      if (url === UNOPENED || !(error instanceof Error)) {
        throw error;
      }
      await this.show({ html, url: UNOPENED });
    }
  }
}

const UNOPENED = 'https://localhost/unopened';

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
