/**
 * `npm run pictures [-- FOLDER]`: the product's screens as they look today, with
 * the sample data, at the width of a phone and of a desk. README shows some.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';

import { launchWithExtension, serveSite } from '../support/chromium-extension.ts';
import { startDemo } from '../support/demo.ts';
import { newsPage } from '../support/news-page.ts';
import { goTo, signIn } from '../support/people.ts';
import { freePort } from '../support/portal.ts';

const FOLDER = process.argv[2] ?? 'docs/pictures';
const SIZES = { phone: { width: 360, height: 760 }, desk: { width: 1440, height: 900 } } as const;

const news = newsPage();
const site = await serveSite({ [news.path]: news.html });
const demo = await startDemo(await freePort());
const profile = mkdtempSync(join(tmpdir(), 'so-tin-pictures-'));
const browser = await launchWithExtension({ profile, hosts: { 'baohaiphong.vn': site.port } });
await mkdir(FOLDER, { recursive: true });

browser.context.setDefaultTimeout(20_000);
const app = await browser.context.newPage();
await signIn(app, demo.url, demo.account);
await expect(app.getByText('đã lên cổng')).toBeVisible({ timeout: 60_000 });
await screens(app);
await section(browser.context);
await popup(browser.context);

await browser.close();
await demo.stop();
await site.close();
rmSync(profile, { recursive: true });

async function screens(page: Page): Promise<void> {
  await goTo(page, 'Hôm nay');
  await shoot(page, 'today');
  for (const path of ['today/calendar', 'plan', 'plan/hp-sgddt-2024', 'plan/import']) {
    await page.goto(`${demo.url}/${path}`);
    await shoot(page, path.replace('/', '-'));
  }
  await goTo(page, 'Thư viện');
  await shoot(page, 'library');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await shoot(page, 'clip');
  await goTo(page, 'Bản thảo');
  await shoot(page, 'drafts');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await expect(page.getByRole('textbox', { name: 'Nội dung tin' })).toBeVisible();
  await shoot(page, 'editor');
  await goTo(page, 'Duyệt');
  await shoot(page, 'review-queue');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await shoot(page, 'review');
  await goTo(page, 'Kết quả');
  await shoot(page, 'results');
  await goTo(page, 'Cài đặt');
  await shoot(page, 'settings');
}

async function section(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${demo.url}/cchc`);
  await shoot(page, 'section');
  await page.getByRole('main').getByRole('link').first().click();
  await shoot(page, 'section-post');
  await page.close();
}

async function popup(context: BrowserContext): Promise<void> {
  const article = await context.newPage();
  await article.goto(`http://baohaiphong.vn${news.path}`);
  const page = await browser.openPopupOn(article);
  await expect(page.getByText(news.title)).toBeVisible();
  await page.screenshot({ path: join(FOLDER, 'popup.png') });
  await article.close();
}

/** One picture a width, light; and a dark one of the desk. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      const file = `${name}-${size}${colorScheme === 'dark' ? '-dark' : ''}.png`;
      await page.screenshot({ path: join(FOLDER, file) });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
