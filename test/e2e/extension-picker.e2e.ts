import { expect, type Page, test } from '@playwright/test';

import { HOST, Newsroom, save } from '../support/newsroom.ts';

let room: Newsroom;

test.beforeEach(async () => {
  room = await Newsroom.open();
});

test.afterEach(async () => {
  await room.close();
});

/** A page on which no reader can know which of its parts is the article. */
function oddPage(story: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng tin phường</title></head>
<body><h1>Cổng tin phường</h1>
<div class="khung"><div class="dau-de">Phường mở quầy một cửa: ${story}</div>
<div class="ngay-dang">Cập nhật: 17/05/2024 08:15</div>
<div class="bai"><p>${'Người dân nộp hồ sơ tại quầy và được hướng dẫn từng bước. '.repeat(4)}</p><p>${story}</p></div></div>
<div class="ben"><p>${'Thông báo khác của phường về lịch tiếp dân trong tuần này. '.repeat(12)}</p></div>
</body></html>`;
}

test('the user points at title, date and body, and the site is read so from then on', async () => {
  const page = await room.print('/tin-1.html', oddPage('tin một'));
  await startPicking(page);
  const again = await room.browser.popupAfter(async () => {
    await page.click('.dau-de');
    await page.click('.ngay-dang');
    await page.click('.bai', { position: { x: 3, y: 3 } });
  });

  await expect(again.getByRole('heading', { level: 1 })).toHaveText(
    'Phường mở quầy một cửa: tin một',
  );
  await expect(again.getByText('Nội dung: do người dùng chỉ')).toBeVisible();
  await expect(again.getByText('Ngày đăng: do người dùng chỉ')).toBeVisible();
  await save(again);
  await save(await room.openPopupOn('/tin-2.html', oddPage('tin hai')));

  const contents = (await room.rows('records')).map(({ content }) => content);
  expect(contents).toContainEqual(
    expect.objectContaining({
      title: 'Phường mở quầy một cửa: tin hai',
      publishedAt: Date.parse('2024-05-17T08:15:00+07:00'),
      paragraphs: [expect.stringMatching(/^Người dân nộp hồ sơ/), 'tin hai'],
      found: expect.objectContaining({ title: 'person', publishedAt: 'person', body: 'person' }),
    }),
  );
});

test('with only the keyboard: Tab goes on, Enter chooses, Esc leaves nothing behind', async () => {
  const page = await room.print('/tin-1.html', oddPage('tin một'));
  await startPicking(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await page.locator('html > div').count()).toBe(0);
  expect((await room.rows('settings')).map(({ key }) => key)).not.toContain(`choice.${HOST}`);

  await startPicking(page);
  const again = await room.browser.popupAfter(async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
  });

  await expect(again.getByText('Tiêu đề: do người dùng chỉ')).toBeVisible();
});

test('a place without a date is refused, and links of the page are not followed', async () => {
  const html = oddPage('tin một').replace('tin một</p>', '<a href="/tin-9.html">xem thêm</a></p>');
  const page = await room.print('/tin-1.html', html);
  await startPicking(page);
  await page.click('.dau-de');
  await page.click('.bai a');
  expect(page.url()).toBe(`http://${HOST}/tin-1.html`);

  const again = await room.browser.popupAfter(async () => {
    await page.keyboard.press('Control+Enter');
  });
  await expect(again.getByText('Ngày đăng: không thấy')).toBeVisible();
});

test('the choice can be copied as a proposal, and forgotten', async () => {
  const page = await room.print('/tin-1.html', oddPage('tin một'));
  await startPicking(page);
  const popup = await room.browser.popupAfter(async () => {
    await page.click('.dau-de');
    await page.click('.ngay-dang');
    await page.keyboard.press('Control+Enter');
  });
  await popup.getByText('Đọc sai hoặc thiếu?').click();
  await popup.getByRole('button', { name: 'Chép đề xuất mẫu đọc' }).click();
  await expect(popup.getByRole('button', { name: 'Đã chép' })).toBeVisible();

  await popup.getByRole('button', { name: 'Bỏ chỗ đã chỉ' }).click();

  await expect(popup.getByText('Ngày đăng: do người dùng chỉ')).toHaveCount(0);
  await expect
    .poll(async () => (await room.rows('settings')).map(({ key }) => key))
    .not.toContain(`choice.${HOST}`);
});

async function startPicking(page: Page): Promise<void> {
  const popup = await room.browser.openPopupOn(page);
  await popup.getByRole('heading', { level: 1 }).waitFor();
  await popup.getByText('Đọc sai hoặc thiếu?').waitFor();
  if (!(await popup.getByRole('button', { name: 'Chỉ lại trên trang' }).isVisible())) {
    await popup.getByText('Đọc sai hoặc thiếu?').click();
  }
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Chỉ lại trên trang' }).click();
  await closed;
  await page.bringToFront();
  await page.locator('html > div').waitFor({ state: 'attached' });
}
