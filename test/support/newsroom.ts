/** A browser with the extension, and a newspaper on this computer that prints what a test wants. */
import { expect, type Page } from '@playwright/test';

import {
  type ExtensionBrowser,
  type LaunchOptions,
  launchWithExtension,
  type Site,
  serveSite,
} from './chromium-extension.ts';
import { EMPTY_PAGE, PDF, PICTURE } from './made-pages.ts';

/** The newspaper's host, and one that closes its pictures to other sites. */
export const HOST = 'baohaiphong.vn';
export const CLOSED_HOST = 'anh.example.vn';

type Row = Readonly<Record<string, unknown>>;

const PICTURES_AND_FILES = /\.(?:png|pdf)$/;

/** Everything a test of the extension works with. */
export class Newsroom {
  readonly browser: ExtensionBrowser;
  readonly #newspaper: Site;
  readonly #printed: Map<string, string>;
  /** While it is true nobody gets a picture, as if the network had gone once a page was there. */
  isDown = false;
  /** The addresses that were asked for, of every host. */
  readonly asked: string[] = [];
  /** Paths that nobody gets: the connection breaks. */
  readonly lost = new Set<string>();
  #held: Promise<void> = Promise.resolve();
  #holds = PICTURES_AND_FILES;

  private constructor(browser: ExtensionBrowser, newspaper: Site, printed: Map<string, string>) {
    this.browser = browser;
    this.#newspaper = newspaper;
    this.#printed = printed;
  }

  /** Open one. The computer lives in New York, where no date may show it. */
  static async open({
    granted = [],
    hosts = [],
  }: Pick<LaunchOptions, 'granted'> & {
    /** More hosts that this server is, e.g. a social network. */
    readonly hosts?: readonly string[];
  } = {}): Promise<Newsroom> {
    const printed = new Map<string, string>();
    const newspaper = await serveSite(async (request, response) => {
      room.asked.push(request.url ?? '');
      if (isLost(room, request.url ?? '')) {
        request.socket.destroy();
        return;
      }
      if (room.#holds.test(request.url ?? '')) {
        await room.#held;
      }
      const [type, content] = answerTo(request.url ?? '/', printed);
      response.writeHead(200, { 'content-type': type });
      response.end(content);
    });
    const browser = await launchWithExtension({
      timeZone: 'America/New_York',
      granted,
      hosts: Object.fromEntries(
        [HOST, CLOSED_HOST, ...hosts].map((host) => [host, newspaper.port]),
      ),
    });
    const room = new Newsroom(browser, newspaper, printed);
    return room;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.#newspaper.close();
  }

  /** The newspaper's server under one of this computer's own names. */
  local(host: 'localhost' | '127.0.0.1'): string {
    return `http://${host}:${this.#newspaper.port}`;
  }

  /** Let nobody have a picture or a file, or what else is named, until what is returned is called. */
  hold(holds = PICTURES_AND_FILES): () => void {
    this.#holds = holds;
    let release = (): void => {};
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** Print a page. */
  put(path: string, html: string): void {
    this.#printed.set(path.split(/[?#]/)[0] ?? path, html);
  }

  /** Print a page and open it. */
  async print(path: string, html: string): Promise<Page> {
    this.put(path, html);
    const page = await this.browser.context.newPage();
    await page.goto(`http://${HOST}${path}`);
    return page;
  }

  /** Print a page, open it, and click the extension's button. */
  async openPopupOn(path: string, html: string): Promise<Page> {
    return await this.browser.openPopupOn(await this.print(path, html));
  }

  /** What lies in a table of the extension's database. */
  async rows(table: string): Promise<readonly Row[]> {
    return await this.browser.inside(async (name) => {
      const settled = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await settled(indexedDB.open('cchc'));
      const all = await settled(db.transaction(name).objectStore(name).getAll());
      db.close();
      return all;
    }, table);
  }

  /** The clips in the extension's library. */
  async library(): Promise<readonly Row[]> {
    return await this.rows('clips');
  }
}

/** Press the button that keeps the page, and wait for "Đã lưu". */
export async function save(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: /^Lưu/ }).click();
  await expect(popup.getByRole('status')).toContainText('Đã lưu');
}

function isLost({ isDown, lost }: Newsroom, address: string): boolean {
  return lost.has(address) || (isDown && address.endsWith('.png'));
}

function answerTo(
  address: string,
  printed: ReadonlyMap<string, string>,
): [type: string, content: string | Buffer] {
  const path = address.split('?')[0] ?? address;
  if (path.endsWith('.png')) {
    return ['image/png', PICTURE];
  }
  if (path.endsWith('.pdf') && !printed.has(path)) {
    return ['application/pdf', PDF];
  }
  const type = path.endsWith('.txt') ? 'text/plain' : 'text/html';
  return [`${type}; charset=utf-8`, printed.get(path) ?? EMPTY_PAGE];
}
