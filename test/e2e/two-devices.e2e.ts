import { expect, type Page, test } from '@playwright/test';

import { launchWithExtension, serveSite } from '../support/chromium-extension.ts';
import { clipNews, newsPage } from '../support/news-page.ts';
import {
  acceptInvite,
  goTo,
  otherComputer,
  signIn,
  untilAtPortal,
  untilKeptOffline,
} from '../support/people.ts';
import { startTestPortal } from '../support/portal.ts';

const NEWS = newsPage();
const TITLE = 'Bản thảo viết trên hai máy';
const WRITER = { name: 'Người dùng mẫu 1', login: 'mau1', password: 'mot cau de nho 1' };

test.setTimeout(180_000);

async function openDraft(page: Page): Promise<void> {
  await goTo(page, 'Bản thảo');
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('textbox', { name: 'Nội dung tin' })).toBeVisible();
}

/** Write a line at the end, and see it on the disk. */
async function writeLine(page: Page, words: string): Promise<void> {
  const text = page.getByRole('textbox', { name: 'Nội dung tin' });
  await text.press('ControlOrMeta+End');
  await text.press('Enter');
  await text.pressSequentially(words);
  await expect(text).toContainText(words);
  await expect(page.getByRole('main').getByText('Đã lưu trên máy')).toBeVisible();
}

test('two devices see one library, and edits made offline on both are both kept', async () => {
  const site = await serveSite({ [NEWS.path]: NEWS.html });
  const portal = await startTestPortal();
  const office = await launchWithExtension({ hosts: { 'baohaiphong.vn': site.port } });
  const first = await office.context.newPage();
  await acceptInvite(first, portal.adminLink ?? '', WRITER);
  await clipNews(office, NEWS);
  await first.bringToFront();
  await goTo(first, 'Thư viện');
  await first.getByRole('link', { name: NEWS.title }).click();
  await first.getByRole('button', { name: 'Soạn tin từ trang này' }).click();
  await first.getByLabel('Tiêu đề').fill(TITLE);
  await untilAtPortal(first);

  const home = await otherComputer();
  const homeContext = await home.newContext({ locale: 'vi-VN' });
  const second = await homeContext.newPage();
  await signIn(second, portal.url, WRITER);
  await expect(second.getByRole('link', { name: NEWS.title })).toHaveCount(1);
  await openDraft(second);
  await untilKeptOffline(second);

  await office.context.setOffline(true);
  await homeContext.setOffline(true);
  await writeLine(first, 'Viết ở cơ quan khi mất mạng.');
  await writeLine(second, 'Viết ở nhà khi mất mạng.');

  await office.context.setOffline(false);
  await untilAtPortal(first);
  await homeContext.setOffline(false);
  await untilAtPortal(second);

  for (const page of [first, second]) {
    const text = page.getByRole('textbox', { name: 'Nội dung tin' });
    await expect(text).toContainText('Viết ở cơ quan khi mất mạng.', { timeout: 60_000 });
    await expect(text).toContainText('Viết ở nhà khi mất mạng.', { timeout: 60_000 });
  }

  await home.close();
  await office.close();
  await portal.stop();
  await portal.remove();
  await site.close();
});
