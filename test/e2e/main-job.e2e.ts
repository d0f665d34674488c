import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';

import {
  type ExtensionBrowser,
  launchWithExtension,
  serveSite,
} from '../support/chromium-extension.ts';
import { clipNews, newsPage } from '../support/news-page.ts';
import {
  acceptInvite,
  goTo,
  invite,
  otherComputer,
  tick,
  untilAtPortal,
  untilKeptOffline,
} from '../support/people.ts';
import { startTestPortal, type TestPortal } from '../support/portal.ts';

const NEWS = newsPage();
const TITLE = 'Trường mẫu hướng dẫn nộp hồ sơ qua mạng';
const WORDS = 'Sáng nay, nhà trường hướng dẫn phụ huynh nộp hồ sơ tuyển sinh.';

const WRITER = { name: 'Người dùng mẫu 1', login: 'mau1', password: 'mot cau de nho 1' };
const APPROVER = { name: 'Người dùng mẫu 2', login: 'mau2', password: 'mot cau de nho 2' };

test.setTimeout(240_000);

/** Open the clip, begin a draft that quotes it, and write. Nothing here needs a network. */
async function write(page: Page): Promise<void> {
  await goTo(page, 'Thư viện');
  await page.getByRole('link', { name: NEWS.title }).click();
  await page.getByRole('button', { name: 'Soạn tin từ trang này' }).click();
  await page.getByLabel('Tiêu đề').fill(TITLE);
  await page.getByRole('button', { name: 'Trích đoạn 1', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Nội dung tin' });
  await expect(text).toContainText(NEWS.firstParagraph);
  await text.press('ControlOrMeta+End');
  await text.pressSequentially(WORDS);
  await tick(page, 'k');
  await tick(page, 'h');
  await expect(page.getByRole('main').getByText('đã lưu trên máy')).toBeVisible();
}

async function expectWritten(page: Page): Promise<void> {
  await goTo(page, 'Bản thảo');
  await page.getByRole('link', { name: TITLE }).click();
  const text = page.getByRole('textbox', { name: 'Nội dung tin' });
  await expect(text).toContainText(WORDS);
  await expect(text).toContainText(NEWS.firstParagraph);
  await expect(text).toContainText('Theo');
}

/** A second person on a computer of their own approves what waits; it stays on until it has sent that. */
async function approve(link: string): Promise<Browser> {
  const other = await otherComputer();
  const page = await other.newPage({ locale: 'vi-VN' });
  await acceptInvite(page, link, APPROVER);
  await goTo(page, 'Duyệt');
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByText(NEWS.firstParagraph)).toBeVisible();
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(page.getByText('Ý kiến đã lưu trên máy')).toBeVisible();
  return other;
}

/** What a citizen sees, without JavaScript. */
async function expectPublished(portal: TestPortal, browser: ExtensionBrowser): Promise<void> {
  const reader = await browser.context.browser()?.newContext({ javaScriptEnabled: false });
  const page = await reader?.newPage();
  if (!page) {
    throw new Error('The browser is gone');
  }
  await expect(async () => {
    await page.goto(`${portal.url}/cchc`);
    await expect(page.getByRole('link', { name: TITLE })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByText(NEWS.firstParagraph)).toBeVisible();
  const source = page.locator(`a[href*="${NEWS.path}"]`);
  await expect(source.first()).toContainText('Báo Hải Phòng');
  await reader?.close();
}

async function expectCounted(page: Page): Promise<void> {
  await goTo(page, 'Kết quả');
  const table = page.getByRole('table', { name: 'Theo nội dung tuyên truyền' });
  const countOf = (name: string | RegExp) =>
    table.getByRole('row', { name }).getByRole('link', { name: /^\d+/ });
  await expect(countOf('Tổng số')).toHaveText('1', { timeout: 60_000 });
  await expect(countOf(/^k\)/)).toHaveText('1');
  await expect(countOf(/^h\)/)).toHaveText('1');
  await countOf(/^k\)/).click();
  await expect(page.getByRole('link', { name: TITLE })).toBeVisible();
}

test('a page is clipped, quoted offline, reviewed, published and counted', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'so-tin-writer-'));
  const site = await serveSite({ [NEWS.path]: NEWS.html });
  let portal = await startTestPortal();
  const launch = () => launchWithExtension({ profile, hosts: { 'baohaiphong.vn': site.port } });

  let browser = await launch();
  let app = await browser.context.newPage();
  await acceptInvite(app, portal.adminLink ?? '', WRITER);
  const link = await invite(app, 'Duyệt của đơn vị');
  await untilKeptOffline(app);

  await portal.stop();
  await clipNews(browser, NEWS);
  await app.bringToFront();
  await goTo(app, 'Thư viện');
  await expect(app.getByRole('link', { name: NEWS.title })).toHaveCount(1);

  await browser.context.setOffline(true);
  await write(app);
  await browser.close();

  browser = await launch();
  await browser.context.setOffline(true);
  app = await browser.context.newPage();
  await app.goto(portal.url);
  await expectWritten(app);

  portal = await startTestPortal({
    dataDir: portal.dataDir,
    port: Number(new URL(portal.url).port),
  });
  await browser.context.setOffline(false);
  await untilAtPortal(app);

  await app.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(app.getByText('đang chờ duyệt')).toBeVisible();
  await expect(app.getByText('Đang nằm trên máy này')).toHaveCount(0, { timeout: 30_000 });
  const other = await approve(link);
  await expectPublished(portal, browser);
  await other.close();
  await expectCounted(app);

  await browser.close();
  await portal.stop();
  await portal.remove();
  await site.close();
  rmSync(profile, { recursive: true, force: true });
});
