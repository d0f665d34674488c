/** Draws the extension's icons from the product's mark: `node test/tools/draw-icons.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

import { CHROMIUM_ARGS, findChromium } from './browser.ts';

const MARK = 'pwa/public/icon.svg';
const FOLDER = 'extension/public/icon';
const SIZES = [16, 32, 48, 128];

const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: CHROMIUM_ARGS,
});
const page = await browser.newPage();
const mark = readFileSync(MARK, 'utf8');
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${mark}`);
  await page.screenshot({ path: join(FOLDER, `${size}.png`), omitBackground: true });
}
await browser.close();
