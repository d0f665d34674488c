import { type BrowserContext, expect, type Page, test } from '@playwright/test';

import { serveSite } from '../support/chromium-extension.ts';
import { newsPage } from '../support/news-page.ts';
import {
  acceptInvite,
  goTo,
  otherComputer,
  tick,
  untilAtPortal,
  untilKeptOffline,
} from '../support/people.ts';
import { startTestPortal, type TestPortal } from '../support/portal.ts';

const NEWS = newsPage();
const WRITER = { name: 'Người dùng mẫu 1', login: 'mau1', password: 'mot cau de nho 1' };

test.setTimeout(120_000);

/** A phone on which the app is installed, and a portal that may read one site of this computer. */
async function setUp(): Promise<{
  readonly portal: TestPortal;
  readonly context: BrowserContext;
  readonly phone: Page;
  readonly address: string;
  close(): Promise<void>;
}> {
  const site = await serveSite({ [NEWS.path]: NEWS.html });
  const host = `127.0.0.1:${site.port}`;
  const portal = await startTestPortal({ env: { READ_PRIVATE_HOSTS: host } });
  const browser = await otherComputer();
  const context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  const phone = await context.newPage();
  await acceptInvite(phone, portal.adminLink ?? '', WRITER);
  await untilKeptOffline(phone);
  return {
    portal,
    context,
    phone,
    address: `http://${host}${NEWS.path}`,
    close: async () => {
      await browser.close();
      await portal.stop();
      await portal.remove();
      await site.close();
    },
  };
}

/**
 * What Android sends to the app when one chooses it after "Chia sẻ", as its
 * manifest asks for it. Without words it is an image.
 */
async function shareTo(
  phone: Page,
  parts: { readonly title: string; readonly text: string },
): Promise<void> {
  await phone.evaluate((given) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/share';
    form.enctype = 'multipart/form-data';
    for (const [name, value] of Object.entries(given)) {
      const field = document.createElement('textarea');
      field.name = name;
      field.value = value;
      form.append(field);
    }
    const canvas = document.createElement('canvas');
    const picture = new DataTransfer();
    const [, base64 = ''] = canvas.toDataURL('image/png').split(',');
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    picture.items.add(new File([bytes], 'anh.png', { type: 'image/png' }));
    const images = document.createElement('input');
    images.type = 'file';
    images.name = 'images';
    if (given.text === '') {
      images.files = picture.files;
    }
    form.append(images);
    document.body.append(form);
    form.submit();
  }, parts);
  await phone.waitForURL('**/share');
}

async function keepAndLookUp(phone: Page): Promise<void> {
  await tick(phone, 'h');
  await phone.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(phone.getByText('Đã lưu vào sổ tin.')).toBeVisible();
  await goTo(phone, 'Thư viện');
  await phone.getByRole('link', { name: NEWS.title }).click();
  await expect(phone.getByText(NEWS.firstParagraph).first()).toBeVisible();
  await expect(phone.getByRole('checkbox', { name: 'h)' })).toBeChecked();
}

test('the app tells Android what may be shared to it', async () => {
  const { portal, phone, close } = await setUp();

  const manifest = await (await phone.request.get(`${portal.url}/manifest.webmanifest`)).json();

  expect(manifest.share_target).toMatchObject({
    action: '/share',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { title: 'title', text: 'text', url: 'url' },
  });
  await close();
});

test('a page shared from another app is read by the portal and kept', async () => {
  const { phone, address, close } = await setUp();

  await shareTo(phone, { title: '', text: `${NEWS.title} ${address}` });

  await expect(phone.getByRole('heading', { name: NEWS.title })).toBeVisible();
  await keepAndLookUp(phone);
  await untilAtPortal(phone);
  await close();
});

test('a page shared with no network waits on the phone, and is read when the network is back', async () => {
  const { context, phone, address, close } = await setUp();
  await context.setOffline(true);

  await shareTo(phone, { title: NEWS.title, text: address });

  await expect(phone.getByText(/^Chờ đọc\./)).toBeVisible();
  await phone.reload();
  await expect(phone.getByText(/^Chờ đọc\./)).toBeVisible();
  await context.setOffline(false);
  await keepAndLookUp(phone);
  await close();
});

test('an image shared with no network is kept once its source is said', async () => {
  const { context, phone, address, close } = await setUp();
  await context.setOffline(true);

  await shareTo(phone, { title: 'Ảnh buổi tập huấn', text: '' });

  await expect(phone.getByRole('img', { name: 'Ảnh được chia sẻ 1' })).toBeVisible();
  await phone.getByLabel('Liên kết của trang nguồn').fill(address);
  await phone.getByRole('button', { name: 'Ghi nguồn' }).click();
  await phone.getByRole('button', { name: 'Chỉ lưu liên kết' }).click();
  await phone.getByRole('button', { name: 'Lưu dấu trang' }).click();
  await expect(phone.getByText('Đã lưu vào sổ tin.')).toBeVisible();
  await context.setOffline(false);
  await goTo(phone, 'Thư viện');
  await phone.getByRole('link', { name: 'Ảnh trong trang “Ảnh buổi tập huấn”' }).click();
  await expect(phone.locator('.capture img')).toHaveAttribute('src', /^blob:/);
  await untilAtPortal(phone);
  await close();
});

test('a link into the network of the portal itself is refused in plain words', async () => {
  const { portal, phone, close } = await setUp();
  await phone.getByRole('link', { name: 'Dán liên kết' }).click();

  await phone.getByLabel('Dán liên kết').fill(`${portal.url}/healthz`);
  await phone.getByRole('button', { name: 'Đọc trang' }).click();

  await expect(phone.getByText(/^Trang này nằm trong mạng nội bộ/)).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Chỉ lưu liên kết' })).toBeVisible();
  await close();
});
