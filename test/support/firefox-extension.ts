/**
 * The built extension in a real Firefox, used as people use it: the button in
 * the toolbar is really clicked, which is what gives `activeTab`.
 *
 * Playwright drives no Firefox but one of its own making, so Puppeteer does.
 */
import { expect } from '@playwright/test';
import { launch, type Page } from 'puppeteer-core';

import { findFirefox } from '../tools/browser.ts';
import { builtFor } from './built-extension.ts';
import { FirefoxView } from './firefox-view.ts';
import { FirefoxWindow, PATIENT } from './firefox-window.ts';

type Row = Readonly<Record<string, unknown>>;

/** A Firefox with the extension in it. */
export type ExtensionFirefox = {
  /** The library beside the page, once it is open. */
  readonly sidebar: FirefoxView;

  /** Open an address in a new tab. */
  open(address: string): Promise<Page>;

  /** Click the extension's button while `page` is in front, and give the popup that opens. */
  openPopupOn(page: Page): Promise<FirefoxView>;

  /** The same on a page of Firefox itself, which Puppeteer cannot open. */
  openPopupOnOwn(address: string): Promise<FirefoxView>;

  /** What lies in a table of the extension's database. */
  rows(table: string): Promise<readonly Row[]>;

  /** Kill the background page, as the browser does when it has been idle. */
  killBackground(): Promise<void>;

  /** Take the network away. */
  goOffline(): Promise<void>;

  close(): Promise<void>;
};

type LaunchOptions = {
  /** Where the profile lies. What is kept there is there again at the next start. */
  readonly profile: string;
  /** Hosts that lead to servers of this computer, e.g. `{ 'baohaiphong.vn': 41234 }`. */
  readonly hosts: Readonly<Record<string, number>>;
};

/** Start Firefox with the extension as it is in the working tree. */
export async function launchFirefox({ profile, hosts }: LaunchOptions): Promise<ExtensionFirefox> {
  const executablePath = findFirefox();
  if (!executablePath) {
    throw new Error('No Firefox: set FIREFOX_PATH');
  }
  const extension = builtFor('firefox');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': proxyFor(hosts),
      // A popup closes when anything else takes the focus, as a test does all the time.
      'ui.popup.disable_autohide': true,
      // An extension that is loaded for a test leaves with the browser. People's stays.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  const id = await browser.installExtension(extension);
  const window = await FirefoxWindow.of(browser);
  const popup = new FirefoxView(window, 'popup');
  const openPopup = async () => {
    await window.run(clickButton, id);
    await popup.opened();
    return popup;
  };

  return {
    sidebar: new FirefoxView(window, 'sidebar'),
    open: async (address) => {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    openPopupOn: async (page) => {
      await window.run(closePopup, null);
      await page.bringToFront();
      return await openPopup();
    },
    openPopupOnOwn: async (address) => {
      await window.run(openOwnPage, address);
      await expect.poll(() => window.run(addressInFront, null), PATIENT).toBe(address);
      return await openPopup();
    },
    rows: async (table) => await window.run(readTable, { id, table }),
    killBackground: async () => await window.run(killBackground, id),
    goOffline: async () => {
      await window.run(() => {
        Reflect.get(globalThis, 'Services').io.offline = true;
      }, null);
    },
    close: async () => await browser.close(),
  };
}

/** Firefox knows no rules for hosts with ports, but it asks a script which proxy to take. */
function proxyFor(hosts: Readonly<Record<string, number>>): string {
  const script = `const ports = ${JSON.stringify(hosts)};
    function FindProxyForURL(url, host) {
      return host in ports ? 'PROXY 127.0.0.1:' + ports[host] : 'DIRECT';
    }`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

/** Runs in Firefox's window. */
function openOwnPage(address: string): void {
  const tabs = Reflect.get(globalThis, 'gBrowser');
  tabs.selectedTab = tabs.addTrustedTab(address);
}

/** Runs in Firefox's window. */
function addressInFront(): string {
  return Reflect.get(globalThis, 'gBrowser').currentURI.spec;
}

/** Runs in Firefox's window. */
async function clickButton(id: string): Promise<void> {
  const { ExtensionParent } = Reflect.get(globalThis, 'ChromeUtils').importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = Reflect.get(globalThis, 'WebExtensionPolicy').getByID(id);
  const button = ExtensionParent.apiManager.global.browserActionFor(extension);
  await button.triggerAction(window);
}

/** Runs in Firefox's window. */
async function closePopup(): Promise<void> {
  const panel = document.querySelector('.webextension-popup-browser')?.closest('panel');
  if (panel) {
    const hidden = new Promise((done) => {
      panel.addEventListener('popuphidden', done, { once: true });
    });
    Reflect.get(panel, 'hidePopup').call(panel);
    await hidden;
  }
}

/** Runs in Firefox's window. */
async function killBackground(id: string): Promise<void> {
  const { extension } = Reflect.get(globalThis, 'WebExtensionPolicy').getByID(id);
  await extension.terminateBackground();
  if (extension.backgroundState !== 'stopped') {
    throw new Error(`The background page is ${extension.backgroundState}`);
  }
}

/** Runs in Firefox's window. */
async function readTable({ id, table }: { id: string; table: string }): Promise<Row[]> {
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const { principal } = Reflect.get(globalThis, 'WebExtensionPolicy').getByID(id).extension;
  const opened: IDBOpenDBRequest = Reflect.get(indexedDB, 'openForPrincipal').call(
    indexedDB,
    principal,
    'cchc',
  );
  const db = await settled(opened);
  const all = await settled(db.transaction(table).objectStore(table).getAll());
  db.close();
  return all;
}
