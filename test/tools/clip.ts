/**
 * Read saved pages from the command line, with the same reader that clips them,
 * in the browser that the tests use.
 *
 *     npm run -s clip -- FILE.html --url URL
 *     npm run -s clip -- --batch DIR
 *     npm run -s clip -- --module OUT.mjs
 *
 * The first prints one capture as JSON; the second one line for every page
 * under DIR, with its path as `file`. In a batch the address of `a.html` is the
 * `url` of `a.expected.json`; nothing else in that file is looked at. The third
 * writes the reader as one module for a browser, which exports
 * `extractDocument(document, url)`.
 */
import { existsSync, globSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { bundle } from './clip/bundle.ts';
import { addressBeside, InputError, type SavedPage, savedPage } from './clip/input.ts';
import { SavedTab, startBrowser } from './clip/tabs.ts';

const USAGE =
  'Cách dùng: npm run -s clip -- FILE.html --url URL  hoặc  --batch THƯ_MỤC  hoặc  --module TỆP.mjs';

/** Two tabs read while the other loads; more would only wait for each other. */
const TABS = 2;

/** What is printed for one page of a batch. */
type Line = { readonly file: string } & Readonly<Record<string, unknown>>;

await main();

async function main(): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof InputError)) {
      throw error;
    }
    console.error(error.message);
    process.exitCode = 2;
  }
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { url: { type: 'string' }, batch: { type: 'string' }, module: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const [file] = positionals;
  if (typeof values.module === 'string') {
    writeFileSync(values.module, await bundle('test/tools/clip/extract-document.ts', 'es'));
  } else if (typeof values.batch === 'string') {
    await readAll(values.batch);
  } else if (file && typeof values.url === 'string') {
    const page = savedPage(file, values.url);
    await withTabs(1, async ([tab]) => {
      console.log(JSON.stringify(tab && (await captureOf(tab, page)), null, 1));
    });
  } else {
    throw new InputError(`Thiếu tệp hoặc địa chỉ. ${USAGE}`);
  }
}

async function readAll(folder: string): Promise<void> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new InputError(`Không tìm thấy thư mục: ${folder}`);
  }
  const files = globSync('**/*.{html,htm}', { cwd: folder }).toSorted();
  await withTabs(Math.min(TABS, files.length), async (tabs) => {
    const lines: Promise<Line>[] = [];
    const free = tabs.map((tab) => Promise.resolve(tab));
    for (const file of files) {
      const [index, tab] = await Promise.race(
        free.map(async (each, place) => [place, await each] as const),
      );
      const line = lineOf(tab, folder, file);
      free[index] = line.then(() => tab);
      lines.push(line);
    }
    for (const line of lines) {
      console.log(JSON.stringify(await line));
    }
  });
}

/** One bad page must not stop the others. */
async function lineOf(tab: SavedTab, folder: string, file: string): Promise<Line> {
  try {
    const path = join(folder, file);
    return { file, ...(await captureOf(tab, savedPage(path, addressBeside(path, folder)))) };
  } catch (error) {
    if (!(error instanceof Error)) {
      throw error;
    }
    console.error(error.message);
    return { file, error: error.message };
  }
}

async function captureOf(tab: SavedTab, page: SavedPage): Promise<Record<string, unknown>> {
  await tab.show(page);
  return await tab.page.evaluate((url) => Reflect.get(globalThis, 'readOpenPage')(url), page.url);
}

async function withTabs(
  count: number,
  read: (tabs: readonly SavedTab[]) => Promise<void>,
): Promise<void> {
  const code = await bundle('test/tools/clip/in-page.ts', 'iife');
  const browser = await startBrowser();
  try {
    const tabs = Array.from({ length: count }, () => SavedTab.open(browser, code));
    await read(await Promise.all(tabs));
  } finally {
    await browser.close();
  }
}
