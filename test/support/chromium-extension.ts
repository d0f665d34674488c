/**
 * The built extension in a real Chromium, used as people use it: the button in
 * the toolbar is really clicked, which is what gives `activeTab`.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';

import { CHROMIUM_ARGS, findChromium } from '../tools/browser.ts';
import { targets, withBrowserSession } from './browser-targets.ts';
import { builtFor } from './built-extension.ts';
import { Popups } from './popups.ts';

/** A Chromium with the extension in it. */
export type ExtensionBrowser = {
  readonly context: BrowserContext;
  readonly extensionId: string;

  /** Click the extension's button while `page` is in front, and give the popup that opens. */
  openPopupOn(page: Page): Promise<Page>;

  /**
   * Choose an item of the page's context menu, and give the popup that opens.
   * The menu itself is drawn by the system and out of every test's reach: its
   * answer is what the extension is given.
   */
  chooseInMenu(page: Page, answer: MenuAnswer): Promise<Page>;

  /** Do something after which the extension opens its popup by itself, and give that popup. */
  popupAfter(work: () => Promise<void>): Promise<Page>;

  /** Do something inside the extension, where its database and the browser's own calls are. */
  inside<Argument, Value>(
    work: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>;

  /** The addresses of everything that the browser shows, also beside and over pages. */
  addresses(): Promise<readonly string[]>;

  /** Kill the background worker, as the browser does when it has been idle. */
  killWorker(): Promise<void>;

  close(): Promise<void>;
};

/** What the browser tells of a click in the context menu. */
type MenuAnswer = {
  readonly menuItemId: 'clip' | 'selection' | 'image' | 'link';
  readonly selectionText?: string;
  readonly srcUrl?: string;
  readonly linkUrl?: string;
};

export type LaunchOptions = {
  /** Where the profile lies; kept on closing. Default: a new one, removed on closing. */
  readonly profile?: string;
  /** Hosts that lead to servers of this computer, e.g. `{ 'baohaiphong.vn': 127.0.0.1's port }`. */
  readonly hosts?: Readonly<Record<string, number>>;
  /** The computer's time zone. Default: its own. */
  readonly timeZone?: string;
  /**
   * Hosts whose access the user has granted, as match patterns. No test can say
   * yes to the browser, so they are written into a copy of the extension.
   */
  readonly granted?: readonly string[];
};

/** Start Chromium with the extension as it is in the working tree. */
export async function launchWithExtension({
  profile,
  hosts = {},
  timeZone,
  granted = [],
}: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const plain = builtFor('chrome');
  // A worker that is killed while it loads a file of its own breaks Playwright's record of it.
  process.env.PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK = '1';
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'so-tin-'));
  const built = granted.length > 0 ? withGranted(plain, folder, granted) : plain;
  const executablePath = findChromium();
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  const context = await chromium.launchPersistentContext(folder, {
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    headless: true,
    locale: 'vi-VN',
    env: { ...process.env, ...(timeZone ? { TZ: timeZone } : {}) },
    args: [
      ...CHROMIUM_ARGS,
      `--disable-extensions-except=${built}`,
      `--load-extension=${built}`,
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
      ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : []),
    ],
  });
  const extensionId = idOf(built);
  const [debugPort] = readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n');
  const popups = new Popups(context, `http://127.0.0.1:${debugPort}`, extensionId);

  return {
    context,
    extensionId,
    openPopupOn: async (page) => {
      await popups.closeAll();
      await page.bringToFront();
      await clickButton(context, extensionId, page);
      return await popups.opened();
    },
    chooseInMenu: async (page, answer) => {
      await popups.closeAll();
      await page.bringToFront();
      // The button's click gives access to the tab, as the menu's would.
      await clickButton(context, extensionId, page);
      await popups.opened();
      await popups.closeAll();
      await answerMenu(context, answer);
      return await popups.opened();
    },
    popupAfter: async (work) => {
      await popups.closeAll();
      await work();
      return await popups.opened();
    },
    inside: async (work, argument) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/manifest.json`);
      const value = await evaluate(page, work, argument);
      await page.close();
      return value;
    },
    addresses: async () => (await targets(context, 'page')).map(({ url }) => url),
    killWorker: () => killWorker(context, extensionId),
    close: async () => {
      await popups.leave();
      await context.close();
      if (!profile) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** A web server of this computer that answers for any host. */
export type Site = { readonly port: number; close(): Promise<void> };

/** Serve a site's pages: HTML by path, e.g. `{ '/tin-1.html': '<!doctype html>…' }`, or as you like. */
export async function serveSite(
  pages: Readonly<Record<string, string>> | RequestListener,
): Promise<Site> {
  const listener: RequestListener =
    typeof pages === 'function'
      ? pages
      : (request, response) => {
          const html = pages[new URL(request.url ?? '/', 'http://site').pathname];
          response.writeHead(html === undefined ? 404 : 200, {
            'content-type': 'text/html; charset=utf-8',
          });
          response.end(html ?? '');
        };
  const server = createServer(listener);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => {
        server.close(done);
      });
    },
  };
}

function withGranted(plain: string, folder: string, hosts: readonly string[]): string {
  const copy = join(folder, 'extension-with-hosts');
  cpSync(plain, copy, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'));
  const written = JSON.stringify({ ...manifest, host_permissions: hosts });
  writeFileSync(join(copy, 'manifest.json'), written);
  return copy;
}

/** The name that Chromium gives to an extension in a folder: its path, hashed, in letters. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}

async function evaluate<Argument, Value>(
  page: Page,
  work: (argument: Argument) => Value | Promise<Value>,
  argument: Argument,
): Promise<Value> {
  const handle = await page.evaluateHandle(work as (argument: unknown) => Value, argument);
  return await handle.jsonValue();
}

/** Clicks the toolbar's button: it belongs to the tab, and not to the page in it. */
async function clickButton(context: BrowserContext, id: string, page: Page): Promise<void> {
  const tabs = await targets(context, 'tab');
  const tab = tabs.find(({ url, embedderData }) => embedderData?.tabActive && url === page.url());
  if (!tab) {
    throw new Error(`No tab in front shows ${page.url()}`);
  }
  await withBrowserSession(context, async (session) => {
    // Playwright's types do not know this command yet.
    const click = { id, targetId: tab.targetId } as never;
    await session.send('Extensions.triggerAction' as never, click);
  });
}

async function answerMenu(context: BrowserContext, answer: MenuAnswer): Promise<void> {
  const [worker] = context.serviceWorkers();
  if (!worker) {
    throw new Error('The worker is not running');
  }
  await worker.evaluate(async (click) => {
    const chrome = Reflect.get(globalThis, 'chrome');
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch({ frameId: 0, ...click }, tab);
  }, answer);
}

async function killWorker(context: BrowserContext, id: string): Promise<void> {
  const workers = await targets(context, 'service_worker');
  const ours = workers.find(({ url }) => url.includes(id));
  if (ours) {
    await withBrowserSession(context, (session) =>
      session.send('Target.closeTarget', { targetId: ours.targetId }),
    );
  }
}
