import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import type { Capture } from '#field/clip/capture.ts';
import { recordEntry, recordIn } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';
import type { PageReading } from '#sync/portal-calls.ts';

import { makeCapture } from '../support/make.ts';
import { axeFindings } from '../ui/draft/axe.ts';
import { makeDevice } from './open-app.tsx';
import { makeMe, PortalInPage } from './portal-in-page.ts';

const URL = 'https://baohaiphong.vn/dich-vu-cong-512044.html';

function makePortal(role: 'editor' | 'viewer' = 'editor'): PortalInPage {
  const portal = new PortalInPage();
  portal.session = makeMe({ role });
  portal.pages.set(URL, makeReading());
  return portal;
}

function makeReading(special: Partial<PageReading> = {}): PageReading {
  const { type, capturedAt, ...reading } = makeCapture();
  return { ...reading, ...special };
}

/** What one shares from an app of Android. */
function form(parts: Readonly<Record<string, string | File>>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(parts)) {
    made.append(name, value);
  }
  return made;
}

/** A picture of four pixels. */
async function picture(): Promise<File> {
  const canvas = new OffscreenCanvas(2, 2);
  canvas.getContext('2d')?.fillRect(0, 0, 2, 2);
  return new File([await canvas.convertToBlob()], 'anh.png', { type: 'image/png' });
}

/** Captures that have reached the portal. */
async function capturesAt(portal: PortalInPage): Promise<Capture[]> {
  const limit = { items: 100, bytes: 1024 * 1024 };
  const { entries } = await portal.log(makeMe().workspace).after(0, limit);
  return entries.flatMap((entry) => {
    const record = recordIn(entry);
    return record?.type === 'capture' ? [record] : [];
  });
}

const saveButton = () => page.getByRole('button', { name: 'Lưu', exact: true });

afterEach(async () => {
  await page.viewport(414, 896);
});

test('a pasted link is read by the portal, shown, ticked and kept', async () => {
  const portal = makePortal();
  makeDevice(portal).open();
  await page.getByRole('link', { name: 'Dán liên kết' }).click();

  await page.getByLabelText('Dán liên kết').fill('baohaiphong.vn/dich-vu-cong-512044.html');
  await page.getByRole('button', { name: 'Đọc trang' }).click();

  await expect.element(page.getByRole('heading', { name: makeCapture().title })).toBeVisible();
  await expect.element(page.getByText('Báo Hải Phòng · 08:15 17/05/2024').first()).toBeVisible();
  await expect.element(page.getByText(/^Học sinh giúp người thân/).first()).toBeVisible();
  await expect.element(page.getByText('Ngày đăng: theo mẫu của trang').first()).toBeVisible();
  await page.getByRole('checkbox', { name: /^h\)/ }).click();
  await saveButton().click();

  await expect.element(page.getByText('Đã lưu vào sổ tin.')).toBeVisible();
  await expect.element(page.getByText('Không có gì chờ lưu')).toBeVisible();
  await expect
    .poll(async () => (await capturesAt(portal))[0]?.title, { timeout: 5000 })
    .toBe(makeCapture().title);
  await page.getByRole('link', { name: 'Thư viện' }).click();
  await expect.element(page.getByRole('link', { name: makeCapture().title })).toBeVisible();
});

test('what is no address is told where it was typed, and asks the portal nothing', async () => {
  const portal = makePortal();
  makeDevice(portal).open('/share');

  await page.getByLabelText('Dán liên kết').fill('tin về cải cách');
  await page.getByRole('button', { name: 'Đọc trang' }).click();

  await expect.element(page.getByText(/^Chưa thấy địa chỉ trang/)).toBeVisible();
  expect(portal.asked).toEqual([]);
});

test('what is shared with no network waits, and is read when the portal is back', async () => {
  const portal = makePortal();
  const device = makeDevice(portal);
  const close = device.open();
  await expect.element(page.getByRole('heading', { name: 'Thư viện', exact: true })).toBeVisible();
  close();
  portal.isDown = true;

  const answer = await device.share(form({ text: `Một tin hay ${URL}` }));
  device.open('/share');

  expect(answer.status).toBe(303);
  await expect.element(page.getByText(/^Chờ đọc\. Chưa nối được với cổng/)).toBeVisible();
  portal.isDown = false;
  window.dispatchEvent(new Event('online'));
  await expect.element(page.getByRole('heading', { name: makeCapture().title })).toBeVisible();
  await expect.element(page.getByLabelText('Ghi chú')).toHaveValue('Một tin hay');
});

test('what is shared with no network can be kept as a bookmark at once', async () => {
  const portal = makePortal();
  const device = makeDevice(portal);
  const close = device.open();
  await expect.element(page.getByRole('heading', { name: 'Thư viện', exact: true })).toBeVisible();
  close();
  portal.isDown = true;

  await device.share(form({ title: 'Tin được chia sẻ', url: URL }));
  device.open('/share');
  await page.getByRole('button', { name: 'Chỉ lưu liên kết' }).click();
  await page.getByRole('button', { name: 'Lưu dấu trang' }).click();

  await expect.element(page.getByText('Đã lưu vào sổ tin.')).toBeVisible();
  await page.getByRole('link', { name: 'Thư viện' }).click();
  await expect.element(page.getByRole('link', { name: 'Tin được chia sẻ' })).toBeVisible();
  await expect.element(page.getByText('Dấu trang').last()).toBeVisible();
});

test('a page that the portal may not read says why, and may be asked for again', async () => {
  const portal = makePortal();
  portal.pages.set(URL, 'site-refused');
  const device = makeDevice(portal);
  await device.share(form({ url: URL }));
  device.open('/share');
  await expect.element(page.getByText(/^Trang này không cho cổng đọc/)).toBeVisible();

  portal.pages.set(URL, makeReading());
  await page.getByRole('button', { name: 'Đọc lại' }).click();

  await expect.element(page.getByRole('heading', { name: makeCapture().title })).toBeVisible();
});

test('shared images are kept with the page that they are from, and shown from this device', async () => {
  const portal = makePortal();
  const device = makeDevice(portal);
  await device.share(form({ title: 'Ảnh buổi tập huấn', images: await picture() }));
  device.open();
  await page.getByRole('link', { name: '1 trang được chia sẻ chờ lưu' }).click();
  await expect.element(page.getByRole('img', { name: 'Ảnh được chia sẻ 1' })).toBeVisible();
  expect(page.getByRole('button', { name: /^Lưu/ }).query()).toBeNull();

  await page.getByLabelText('Liên kết của trang nguồn').fill(URL);
  await page.getByRole('button', { name: 'Ghi nguồn' }).click();
  await saveButton().click();
  await expect.element(page.getByText('Đã lưu vào sổ tin.')).toBeVisible();

  await page.getByRole('link', { name: 'Thư viện' }).click();
  await page.getByRole('link', { name: `Ảnh trong trang “${makeCapture().title}”` }).click();
  await expect
    .poll(() => document.querySelector('.capture img')?.getAttribute('src'))
    .toMatch(/^blob:/);
});

test('images of the page are fetched by the portal, and those it cannot have are told', async () => {
  const portal = makePortal();
  const [first, second] = ['https://a.vn/1.png', 'https://a.vn/2.png'];
  const images = [first, second].map((src) => ({
    src,
    caption: null,
    credit: null,
    alt: src,
    blob: null,
  }));
  portal.pages.set(URL, makeReading({ images }));
  portal.pictures.set(first, await picture());
  const device = makeDevice(portal);
  await device.share(form({ url: URL }));
  device.open('/share');

  await saveButton().click();

  await expect.element(page.getByText(/1 trên 2 ảnh chưa giữ được trên máy/)).toBeVisible();
  await expect
    .poll(async () => (await capturesAt(portal))[0]?.images, { timeout: 5000 })
    .toMatchObject([{ blob: { mime: 'image/png' } }, { blob: null, missing: 'refused' }]);
  await page.getByRole('link', { name: 'Thư viện' }).click();
  await page.getByRole('link', { name: makeCapture().title }).click();
  await expect.element(page.getByRole('img', { name: first })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Xem ảnh ở trang gốc' })).toBeVisible();
});

test('a page that is in the library already shows what was said of it, and a bookmark does not hide its text', async () => {
  const portal = makePortal();
  const known = makeCapture();
  await portal.log(makeMe().workspace).append([await recordEntry(known)], OWN);
  portal.pages.set(URL, makeReading({ kind: 'bookmark', body: '', paragraphs: [], sapo: null }));
  const device = makeDevice(portal);
  device.open();
  await expect.element(page.getByRole('link', { name: known.title })).toBeVisible();
  await device.share(form({ url: URL }));
  await page.getByRole('link', { name: /chờ lưu$/ }).click();

  await expect.element(page.getByText(/^Trang này đã có trong sổ tin, lưu lúc/)).toBeVisible();
  await page.getByRole('button', { name: 'Lưu dấu trang' }).click();

  await expect.element(page.getByText('Trang này đã có trong sổ tin.')).toBeVisible();
  await page.getByRole('link', { name: 'Thư viện' }).click();
  await page.getByRole('link', { name: known.title }).click();
  await expect.element(page.getByText(known.paragraphs[0] ?? '')).toBeVisible();
});

test('what could not be taken is told', async () => {
  makeDevice(makePortal()).open('/share?failed=1');

  await expect.element(page.getByText(/^Chưa nhận được nội dung vừa chia sẻ/)).toBeVisible();
});

test('a share that nobody wants is gone', async () => {
  const device = makeDevice(makePortal());
  await device.share(form({ text: 'Một câu không có nguồn' }));
  device.open('/share');
  await expect.element(page.getByText('Một câu không có nguồn')).toBeVisible();

  await page.getByRole('button', { name: 'Bỏ, không lưu' }).click();

  await expect.element(page.getByText('Không có gì chờ lưu')).toBeVisible();
});

test('who may only look is told so, and nothing is read for them', async () => {
  makeDevice(makePortal('viewer')).open('/share');

  await expect.element(page.getByText(/^Tài khoản của bạn chỉ để xem/)).toBeVisible();
  expect(page.getByLabelText('Dán liên kết').query()).toBeNull();
});

test('nothing on a page that was read runs where it is shown', async () => {
  const portal = makePortal();
  const body =
    '<p>Chữ<img src="https://a.vn/x" onerror="document.title=\'hỏng\'"><script>1</script></p>';
  portal.pages.set(URL, makeReading({ body }));
  const device = makeDevice(portal);
  await device.share(form({ url: URL }));
  device.open('/share');

  await page.getByText('Xem cả bài').click();

  await expect.element(page.getByText('Xem ảnh ở trang gốc')).toBeVisible();
  expect(document.querySelector('.capture-body img, .capture-body script')).toBeNull();
});

test.each([
  [360, 740],
  [1440, 900],
])(
  'cards of every state fit a screen of %i px, and axe finds nothing wrong',
  async (width, height) => {
    await page.viewport(width, height);
    const portal = makePortal();
    portal.pages.set('https://a.vn/2', 'too-slow');
    const device = makeDevice(portal);
    await device.share(form({ url: 'https://a.vn/2', title: 'Nghiêng'.repeat(20) }));
    await device.share(form({ text: 'https-'.repeat(40), images: await picture() }));
    await device.share(form({ url: URL }));
    device.open('/share');
    await expect.element(saveButton()).toBeVisible();
    await expect.element(page.getByText(/^Trang trả lời quá chậm/)).toBeVisible();

    expect(await axeFindings()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('of a list that was shared each piece can be sent to be read', async () => {
  const portal = makePortal();
  const list = 'https://baohaiphong.vn/xa-hoi';
  const items = [{ href: URL, text: makeCapture().title }];
  portal.pages.set(
    list,
    makeReading({ url: list, canonicalUrl: list, kind: 'list', title: 'Xã hội', items }),
  );
  makeDevice(portal).open('/share');
  await page.getByLabelText('Dán liên kết').fill(list);
  await page.getByRole('button', { name: 'Đọc trang' }).click();
  await expect.element(page.getByText(/^Đây là trang danh mục/)).toBeVisible();

  await page.getByRole('button', { name: /^Lưu bài này/ }).click();

  await expect.element(page.getByText('Đã đưa vào chờ lưu')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: makeCapture().title })).toBeVisible();
  await saveButton().click();
  await expect.element(page.getByText('Đã lưu vào sổ tin.')).toBeVisible();
});
