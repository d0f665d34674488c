import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

import { EMPTY_PAGE, newsPage, PICTURE } from '../support/made-pages.ts';
import { CLOSED_HOST, HOST, Newsroom, save } from '../support/newsroom.ts';

let room: Newsroom;

test.beforeEach(async () => {
  room = await Newsroom.open();
});

test.afterEach(async () => {
  await room.close();
});

test('an article is kept with the items that were ticked', async () => {
  const popup = await room.openPopupOn('/tin-1.html', newsPage());
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(
    'Trường thử nhận hồ sơ trực tuyến',
  );
  await expect(popup.getByText('Nội dung: phỏng đoán')).toBeVisible();
  await popup.getByRole('checkbox', { name: /^k\)/ }).check();
  await popup.getByRole('checkbox', { name: /^a\)/ }).check();
  await popup.getByLabel('Ghi chú').fill('Dùng cho bản tin tháng 5');

  await save(popup);

  await expect(popup.getByText('1 trang chờ nhận')).toBeVisible();
  expect(await room.library()).toMatchObject([
    {
      title: 'Trường thử nhận hồ sơ trực tuyến',
      url: `http://${HOST}/tin-1.html`,
      items: ['hp-sgddt-2024.a', 'hp-sgddt-2024.k'],
      note: 'Dùng cho bản tin tháng 5',
    },
  ]);
});

test('with only the keyboard: Space ticks, Enter saves, Enter closes', async () => {
  const popup = await room.openPopupOn('/tin-1.html', newsPage());
  await expect(popup.getByRole('checkbox').first()).toBeFocused();

  await popup.keyboard.press('Space');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'Đóng' })).toBeFocused();
  const closed = popup.waitForEvent('close');
  await popup.keyboard.down('Enter');
  await closed;

  expect(await room.library()).toMatchObject([{ items: ['hp-sgddt-2024.k'] }]);
});

test("dates are Hải Phòng's on a computer that lives in New York", async () => {
  const published = '2024-05-31T23:30:00+07:00';

  const popup = await room.openPopupOn('/tin-1.html', newsPage({ published }));

  await expect(popup.getByText('23:30 31/05/2024')).toBeVisible();
  const zone = await popup.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  expect(zone).toBe('America/New_York');
});

test('a page without a date gets none', async () => {
  const popup = await room.openPopupOn('/tin-1.html', newsPage({ published: '' }));

  await expect(popup.getByText('không rõ ngày đăng')).toBeVisible();
  await expect(popup.getByText('Ngày đăng: không thấy')).toBeVisible();
});

test('a page clipped twice is one clip, and shows what was ticked before', async () => {
  const first = await room.openPopupOn('/tin-1.html', newsPage());
  await first.getByRole('checkbox', { name: /^k\)/ }).check();
  await save(first);

  const second = await room.openPopupOn('/tin-1.html?utm_source=zalo', newsPage());
  await expect(second.getByText(/^Trang này đã có trong sổ tin, lưu lúc/)).toBeVisible();
  await expect(second.getByRole('checkbox', { name: /^k\)/ })).toBeChecked();
  await second.getByRole('checkbox', { name: /^a\)/ }).check();
  await save(second);

  expect(await room.library()).toMatchObject([
    { versions: 1, items: ['hp-sgddt-2024.a', 'hp-sgddt-2024.k'] },
  ]);
});

test('a page that has changed since says so, and both texts are kept', async () => {
  await save(await room.openPopupOn('/tin-1.html', newsPage()));

  const popup = await room.openPopupOn(
    '/tin-1.html',
    newsPage({ words: 'Bản tin đã được đính chính.' }),
  );
  await expect(popup.getByText(/^Trang đã đổi so với bản lưu lúc/)).toBeVisible();
  await save(popup);

  expect(await room.library()).toMatchObject([{ versions: 2 }]);
});

test('a page without an article becomes a bookmark', async () => {
  const popup = await room.openPopupOn('/tra-cuu.html', EMPTY_PAGE);
  await expect(popup.getByText(/^Không thấy bài viết ở trang này/)).toBeVisible();

  await popup.getByRole('button', { name: 'Lưu dấu trang' }).click();

  await expect(popup.getByRole('status')).toContainText('Đã lưu');
  expect(await room.library()).toMatchObject([{ kind: 'bookmark', title: 'Tra cứu hồ sơ' }]);
});

test("a page of the browser's own gets a clear word", async () => {
  const page = await room.browser.context.newPage();
  await page.goto('chrome://version/');

  const popup = await room.browser.openPopupOn(page);

  await expect(popup.getByRole('alert')).toContainText('trang riêng của trình duyệt');
  await expect(popup.getByRole('main').getByRole('button')).toHaveCount(0);
  expect(await flaws(popup)).toEqual([]);
});

test('a file that is not a page gets a clear word and can be bookmarked', async () => {
  const popup = await room.openPopupOn('/ke-hoach.txt', 'Kế hoạch tuyên truyền');
  await expect(popup.getByRole('alert')).toContainText('không phải trang tin');

  await popup.getByRole('button', { name: 'Lưu dấu trang' }).click();

  await expect(popup.getByRole('status')).toContainText('Đã lưu');
});

test('a PDF in the viewer of the browser gets a clear word', async () => {
  const page = await room.browser.context.newPage();
  await page.goto(`http://${HOST}/ke-hoach.pdf`).catch(ignoreDownload);

  const popup = await room.browser.openPopupOn(page);

  await expect(popup.getByRole('alert')).toBeVisible();
});

test('the clip is kept when the popup is closed in the moment of the click', async () => {
  const popup = await room.openPopupOn('/tin-1.html', newsPage());
  await popup.getByRole('button', { name: 'Lưu', exact: true }).waitFor();

  await clickAndClose(popup);

  await expect.poll(() => room.library()).toHaveLength(1);
});

test('a click is not lost when the worker is dead and the popup closes in the same moment', async () => {
  const popup = await room.openPopupOn('/tin-1.html', newsPage());
  await popup.getByLabel('Ghi chú').fill('giữ lại');
  await room.browser.killWorker();
  await clickAndClose(popup);

  const next = await room.openPopupOn('/tin-2.html', newsPage({ title: 'Tin thứ hai' }));
  await next.getByRole('heading', { name: 'Tin thứ hai' }).waitFor();

  await expect.poll(() => room.library()).toMatchObject([{ note: 'giữ lại' }]);
});

test('a dead worker is started again by the click', async () => {
  const popup = await room.openPopupOn('/tin-1.html', newsPage());
  await popup.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
  await room.browser.killWorker();

  await save(popup);

  expect(await room.library()).toHaveLength(1);
});

test("pictures of the page's own host are kept, those of a closed host by their address", async () => {
  const pictures = ['/anh-1.png', `http://${CLOSED_HOST}/anh-2.png`];
  const popup = await room.openPopupOn('/tin-1.html', newsPage({ pictures }));

  await save(popup);

  await expect(popup.getByText(/kèm 1 trên 2 ảnh/)).toBeVisible();
  await expect(
    popup.getByText('1 ảnh, tệp chưa giữ được trên máy, chỉ lưu địa chỉ:'),
  ).toBeVisible();
  const record = (await room.rows('records')).find(({ type }) => type === 'capture');
  expect(record?.content).toMatchObject({
    images: [
      { src: `http://${HOST}/anh-1.png`, blob: { mime: 'image/png', size: PICTURE.length } },
      { src: `http://${CLOSED_HOST}/anh-2.png`, blob: null },
    ],
  });
});

test('assistive technology finds nothing wrong in the popup', async () => {
  const popup = await room.openPopupOn('/tin-1.html', newsPage());
  await popup.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
  expect(await flaws(popup)).toEqual([]);

  await popup.emulateMedia({ colorScheme: 'dark' });
  expect(await flaws(popup)).toEqual([]);

  await save(popup);
  expect(await flaws(popup)).toEqual([]);
});

test('the menu and the shortcut are there, and need no access to any site', async () => {
  const { manifest, commands } = await room.browser.inside(async () => {
    const chrome = Reflect.get(globalThis, 'chrome');
    return { manifest: chrome.runtime.getManifest(), commands: await chrome.commands.getAll() };
  }, undefined);

  expect(commands).toMatchObject([{ name: '_execute_action', shortcut: 'Alt+Shift+L' }]);
  expect(manifest.permissions).toEqual([
    'activeTab',
    'scripting',
    'alarms',
    'contextMenus',
    'unlimitedStorage',
    'declarativeContent',
    'sidePanel',
  ]);
  expect(manifest.host_permissions).toBeUndefined();
});

/** Close the popup before anything that the click began can come back to it. */
async function clickAndClose(popup: Page): Promise<void> {
  const closed = popup.waitForEvent('close');
  await popup.evaluate(() => {
    document.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    window.close();
  });
  await closed;
}

async function flaws(popup: Page): Promise<string[]> {
  // The popup cannot open the second page that axe would finish in.
  const { violations } = await new AxeBuilder({ page: popup }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

/** A headless browser may have no viewer, and then keeps the file instead. */
function ignoreDownload(cause: unknown): void {
  if (!String(cause).includes('Download is starting')) {
    throw cause;
  }
}
