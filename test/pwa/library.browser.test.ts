import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { recordEntry } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import { makeCapture } from '../support/make.ts';
import { makeDevice } from './open-app.tsx';
import { makeMe, PortalInPage } from './portal-in-page.ts';

async function makePortal(...names: string[]): Promise<PortalInPage> {
  const portal = new PortalInPage();
  portal.session = makeMe();
  const captures = names.map((title, at) => {
    const canonicalUrl = `https://a.example/${at}`;
    return makeCapture({ title, canonicalUrl, capturedAt: at });
  });
  await portal.log(makeMe().workspace).append(await Promise.all(captures.map(recordEntry)), OWN);
  return portal;
}

const titles = () =>
  page
    .getByRole('listitem')
    .getByRole('link')
    .elements()
    .map((link) => link.textContent);

test('an empty library says what to do first', async () => {
  makeDevice(await makePortal()).open();

  await expect
    .element(page.getByRole('heading', { name: 'Thư viện chưa có trang nào' }))
    .toBeVisible();
  await expect.element(page.getByText(/Cài tiện ích Sổ tin CCHC/)).toBeVisible();
});

test('clips are found with or without tones, and the address keeps what is looked for', async () => {
  makeDevice(await makePortal('Hòa nhạc ở Đồ Sơn', 'Học bạ số')).open();
  await expect.element(page.getByRole('link', { name: 'Học bạ số' })).toBeVisible();

  await page.getByLabelText('Tìm trong thư viện').fill('hoa nhac do son');

  await expect.poll(() => page.getByRole('link', { name: 'Học bạ số' }).query()).toBeNull();
  await expect.element(page.getByRole('link', { name: 'Hòa nhạc ở Đồ Sơn' })).toBeVisible();
  expect(location.search).toBe('?q=hoa+nhac+do+son');
});

test('the newest clip stands first', async () => {
  makeDevice(await makePortal('Tin cũ', 'Tin mới')).open();
  await expect.element(page.getByRole('link', { name: 'Tin mới' })).toBeVisible();

  expect(titles().filter((title) => title?.startsWith('Tin'))).toEqual(['Tin mới', 'Tin cũ']);
});

test('what is ticked and noted on a clip is kept, and sent to the unit', async () => {
  const portal = await makePortal('Học bạ số');
  makeDevice(portal).open();
  await page.getByRole('link', { name: 'Học bạ số' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Học bạ số' })).toHaveFocus();

  await page.getByRole('checkbox', { name: /^h\)/ }).click();
  await page.getByLabelText('Ghi chú', { exact: true }).fill('Dùng cho bản tin');
  await page.getByRole('link', { name: 'Thư viện' }).click();

  await expect
    .element(page.getByTitle('Chuyển đổi số, chính quyền số, thành phố thông minh'))
    .toBeVisible();
  await expect
    .poll(async () => await portal.log(makeMe().workspace).head(), { timeout: 5000 })
    .toBe(3);
});

test('a clip that was put away can be had back at once', async () => {
  makeDevice(await makePortal('Học bạ số')).open();
  await page.getByRole('link', { name: 'Học bạ số' }).click();
  await page.getByRole('button', { name: 'Cất khỏi thư viện' }).click();
  await expect.element(page.getByText('Thư viện chưa có trang nào')).toBeVisible();

  await page.getByRole('button', { name: 'Hoàn tác' }).click();

  await expect.element(page.getByRole('link', { name: 'Học bạ số' })).toBeVisible();
});
