/** A page in real Chromium with one engine in a worker. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';

import { CHROMIUM_ARGS, ensureChromium } from '../../tools/browser.ts';
import { bundle } from '../../tools/clip/bundle.ts';
import type { Calls } from './engine.ts';

const ORIGIN = 'https://bench.localhost';
const SQLITE = join(import.meta.dirname, '../../../node_modules/@sqlite.org/sqlite-wasm/dist');

const PAGE = `<!doctype html><title>bench</title><script>
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
  }).observe({ type: 'longtask' });
  let worker;
  window.longestTask = () => longest;
  function call(name, args) {
    return new Promise((resolve, reject) => {
      worker ??= new Worker('/worker.mjs', { type: 'module' });
      worker.onmessage = ({ data }) => 'problem' in data ? reject(new Error(data.problem)) : resolve(data.value);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage({ call: name, args });
    });
  }
</script>`;

/**
 * A browser in which workers can be asked to give memory back, with a profile on
 * the disk: in a private window, databases live in memory alone.
 */
export async function startBrowser(): Promise<BrowserContext> {
  const executablePath = ensureChromium();
  if (!executablePath) {
    throw new Error('No Chromium found, and none could be installed');
  }
  return await chromium.launchPersistentContext('', {
    executablePath,
    args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'],
  });
}

/** The same engine opened again and again: what it kept on the disk stays. */
export class EnginePlace {
  readonly #context: BrowserContext;
  /** Code of the worker, in bytes. */
  readonly code: string;

  private constructor(context: BrowserContext, code: string) {
    this.#context = context;
    this.code = code;
  }

  static async make(context: BrowserContext, entry: string): Promise<EnginePlace> {
    const code = await bundle(entry, 'es', { lean: false });
    await context.route(`${ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/worker.mjs') {
        await route.fulfill({ body: code, contentType: 'text/javascript' });
      } else if (pathname.startsWith('/sqlite/')) {
        const name = pathname.slice('/sqlite/'.length);
        const contentType = name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
        await route.fulfill({ body: readFileSync(join(SQLITE, name)), contentType });
      } else {
        await route.fulfill({ body: PAGE, contentType: 'text/html' });
      }
    });
    return new EnginePlace(context, code);
  }

  async open(): Promise<EnginePage> {
    const page = await this.#context.newPage();
    await page.goto(`${ORIGIN}/`);
    return new EnginePage(page);
  }
}

/** One opening: a worker that begins with nothing in memory. */
export class EnginePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async call<Name extends keyof Calls>(
    name: Name,
    ...args: Parameters<Calls[Name]>
  ): Promise<Awaited<ReturnType<Calls[Name]>>> {
    return await this.#page.evaluate(([call, given]) => Reflect.get(window, 'call')(call, given), [
      name,
      args,
    ] as const);
  }

  /** Milliseconds from making the worker to its first answer, by the page's clock. */
  async cold(): Promise<number> {
    return await this.#page.evaluate(async () => {
      const since = performance.now();
      await Reflect.get(window, 'call')('cold', []);
      return performance.now() - since;
    });
  }

  /** Bytes this origin has on the disk. */
  async disk(): Promise<number> {
    return await this.#page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  }

  /** The longest task of the main thread, in milliseconds; 0 when none took 50 or more. */
  async longestTask(): Promise<number> {
    return await this.#page.evaluate(() => Reflect.get(window, 'longestTask')());
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}

/** Memory that each page's process shares with nobody, in bytes, by its number; NaN where the system does not tell. */
export async function memoryByPage(context: BrowserContext): Promise<ReadonlyMap<number, number>> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  await session?.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return new Map(pages.map(({ id }) => [id, privateMemory(id)]));
}

/** By how much the page grew that grew most: a browser also starts processes that it may need later. */
export function grownBy(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): number {
  return Math.max(...Array.from(before, ([id, bytes]) => (after.get(id) ?? 0) - bytes));
}

function privateMemory(process: number): number {
  const file = `/proc/${process}/smaps_rollup`;
  if (!existsSync(file)) {
    return Number.NaN;
  }
  const lines = readFileSync(file, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm);
  return Array.from(lines, ([, kilobytes]) => Number(kilobytes) * 1024).reduce((a, b) => a + b, 0);
}
