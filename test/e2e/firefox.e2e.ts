import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';

import { type Site, serveSite } from '../support/chromium-extension.ts';
import { type ExtensionFirefox, launchFirefox } from '../support/firefox-extension.ts';
import type { FirefoxView } from '../support/firefox-view.ts';
import { EMPTY_PAGE, newsPage, PICTURE } from '../support/made-pages.ts';
import { startTestPortal, type TestPortal } from '../support/portal.ts';
import { findFirefox } from '../tools/browser.ts';

const HOST = 'baohaiphong.vn';
const TITLE = 'Trường thử nhận hồ sơ trực tuyến';
const WHY_NOT = findFirefox() ? '' : ' (skipped: no Firefox here, FIREFOX_PATH can name one)';

let profile: string;
let newspaper: Site;
let firefox: ExtensionFirefox;
let portal: TestPortal | undefined;
const printed = new Map<string, string>();

test.describe(`in a real Firefox${WHY_NOT}`, () => {
  test.skip(WHY_NOT !== '');

  test.beforeEach(async () => {
    profile = mkdtempSync(join(tmpdir(), 'so-tin-firefox-'));
    newspaper = await serveNewspaper();
    firefox = await start();
  });

  test.afterEach(async () => {
    await firefox.close();
    await newspaper.close();
    await portal?.stop();
    await portal?.remove();
    portal = undefined;
    printed.clear();
    rmSync(profile, { recursive: true, force: true });
  });

  test('an article is kept with the items that were ticked', async () => {
    const popup = await openPopupOn('/tin-1.html', newsPage());
    await popup.says(TITLE);
    await popup.says('08:15 17/05/2024');
    await popup.tick('k');
    await popup.tick('a');

    await save(popup);

    await popup.says('1 trang chờ nhận');
    expect(await firefox.rows('clips')).toMatchObject([
      {
        title: TITLE,
        url: `http://${HOST}/tin-1.html`,
        items: ['hp-sgddt-2024.a', 'hp-sgddt-2024.k'],
      },
    ]);
  });

  test('a page clipped twice says that it is kept, and stays one clip', async () => {
    const first = await openPopupOn('/tin-1.html', newsPage());
    await first.tick('k');
    await save(first);

    const second = await openPopupOn('/tin-1.html?utm_source=zalo', newsPage());
    await second.says('Trang này đã có trong sổ tin, lưu lúc');

    expect(await second.ticked()).toEqual(['k']);
    expect(await firefox.rows('clips')).toMatchObject([{ versions: 1 }]);
  });

  test('a page that has changed since says so, and both texts are kept', async () => {
    await save(await openPopupOn('/tin-1.html', newsPage()));

    const words = 'Bản tin đã được đính chính.';
    const popup = await openPopupOn('/tin-1.html', newsPage({ words }));
    await popup.says('Trang đã đổi so với bản lưu lúc');
    await save(popup, 'Lưu bản mới');

    expect(await firefox.rows('clips')).toMatchObject([{ versions: 2 }]);
  });

  test('a page without an article becomes a bookmark', async () => {
    const popup = await openPopupOn('/tra-cuu.html', EMPTY_PAGE);
    await popup.says('Không thấy bài viết ở trang này');

    await save(popup, 'Lưu dấu trang');

    expect(await firefox.rows('clips')).toMatchObject([
      { kind: 'bookmark', title: 'Tra cứu hồ sơ' },
    ]);
  });

  test("a page of the browser's own gets a clear word", async () => {
    const popup = await firefox.openPopupOnOwn('about:addons');

    await popup.says('Đây là trang riêng của trình duyệt nên không lưu được.');
    expect(await popup.text()).not.toContain('Ghi chú');
  });

  test('a page is kept after its server and the whole network have gone', async () => {
    const page = await print('/tin-1.html', newsPage());
    await newspaper.close();
    await firefox.goOffline();

    await save(await firefox.openPopupOn(page));

    const [record] = await firefox.rows('records');
    expect(JSON.stringify(record)).toContain('phụ huynh nộp hồ sơ trực tuyến');
  });

  test("a picture of the page's own host is kept", async () => {
    const popup = await openPopupOn('/tin-1.html', newsPage({ pictures: ['/anh-1.png'] }));

    await save(popup);

    const records = async () => JSON.stringify(await firefox.rows('records'));
    await expect.poll(records).toContain(`"size":${PICTURE.length}`);
    expect(await firefox.rows('chunks')).toHaveLength(1);
  });

  test('a click is heard when the background page was killed before it', async () => {
    const popup = await openPopupOn('/tin-1.html', newsPage());
    await popup.says(TITLE);
    await firefox.killBackground();

    await save(popup);

    expect(await firefox.rows('clips')).toHaveLength(1);
  });

  test('a kept page is still there when the browser starts again', async () => {
    await save(await openPopupOn('/tin-1.html', newsPage()));

    await firefox.close();
    firefox = await start();

    expect(await firefox.rows('clips')).toMatchObject([{ title: TITLE }]);
    const popup = await openPopupOn('/tin-1.html', newsPage());
    await popup.says('Trang này đã có trong sổ tin, lưu lúc');
  });

  test('the library opens beside the page, with what was kept', async () => {
    await save(await openPopupOn('/tin-1.html', newsPage()));
    const popup = await openPopupOn('/tin-2.html', newsPage({ title: 'Tin thứ hai' }));

    await popup.press('Thư viện');

    await firefox.sidebar.says(TITLE);
  });

  test('a kept page is handed over to the sổ tin in the same browser, with the portal down', async () => {
    portal = await startTestPortal();
    const app = await firefox.open(portal.adminLink ?? '');
    await makeAccount(app);
    await portal.stop();

    await save(await openPopupOn('/tin-1.html', newsPage()));
    await app.bringToFront();

    await app.locator(`a ::-p-text(${TITLE})`).wait();
  });
});

async function start(): Promise<ExtensionFirefox> {
  return await launchFirefox({ profile, hosts: { [HOST]: newspaper.port } });
}

/** Prints what a test wants. Firefox asks it as one asks a proxy: with whole addresses. */
async function serveNewspaper(): Promise<Site> {
  return await serveSite((request, response) => {
    const { pathname } = new URL(request.url ?? '/', `http://${HOST}`);
    const isPicture = pathname.endsWith('.png');
    response.writeHead(200, { 'content-type': isPicture ? 'image/png' : 'text/html' });
    response.end(isPicture ? PICTURE : printed.get(pathname));
  });
}

async function print(path: string, html: string): Promise<Page> {
  printed.set(new URL(path, `http://${HOST}`).pathname, html);
  return await firefox.open(`http://${HOST}${path}`);
}

async function openPopupOn(path: string, html: string): Promise<FirefoxView> {
  return await firefox.openPopupOn(await print(path, html));
}

async function save(popup: FirefoxView, button = 'Lưu'): Promise<void> {
  await popup.press(button);
  await popup.says('Đã lưu');
}

async function makeAccount(app: Page): Promise<void> {
  await fill(app, 'Họ và tên', 'Người dùng mẫu 1');
  await fill(app, 'Tên đăng nhập', 'mau1');
  await fill(app, 'Mật khẩu', 'mot cau de nho 1');
  await app.locator('button ::-p-text(Tạo tài khoản)').click();
  await app.locator('h1 ::-p-text(Thư viện)').wait();
}

async function fill(app: Page, label: string, words: string): Promise<void> {
  await app.locator(`::-p-xpath(//input[@id=//label[.="${label}"]/@for])`).fill(words);
}
