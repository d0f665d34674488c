import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { recordIn } from '#sync/entry.ts';

import { readAll } from '../support/log-contract.ts';
import { makeDevice } from './open-app.tsx';
import { makeMe, PortalInPage } from './portal-in-page.ts';

function open(): PortalInPage {
  const portal = new PortalInPage();
  portal.session = makeMe();
  makeDevice(portal).open('/results/record');
  return portal;
}

const field = (name: string) => page.getByRole('textbox', { name });
const when = () => page.getByLabelText('Đăng lúc (giờ Việt Nam)');
const keep = () => page.getByRole('button', { name: 'Ghi nhận', exact: true });

async function fill(url: string, title: string): Promise<void> {
  await field('Địa chỉ bài đã đăng').fill(url);
  await field('Tiêu đề').fill(title);
  await when().fill('2024-05-31T23:30');
  await page.getByRole('checkbox', { name: /^k\)/ }).click();
}

test('a post on the unit’s own site is counted in its month, also before the portal hears of it', async () => {
  const portal = open();
  await expect.element(keep()).toBeVisible();
  portal.isDown = true;
  await fill('http://truong.example/tin-1.html#top', 'Dịch vụ công trực tuyến ở trường');
  await expect.element(page.getByText('Nơi đăng: Trang của đơn vị')).toBeVisible();
  await keep().click();

  await expect
    .element(page.getByRole('link', { name: 'Dịch vụ công trực tuyến ở trường' }))
    .toHaveAttribute('href', 'https://truong.example/tin-1.html');
  expect(location.search).toBe('?month=2024-05&list=all');
  await expect.element(page.getByText(/Trang của đơn vị · đăng 31\/05\/2024/)).toBeVisible();
});

test('taken back it counts no more, and both records reach the portal', async () => {
  const portal = open();
  await fill('https://www.facebook.com/truong/posts/1', 'Bài trên mạng');
  await keep().click();
  await expect.element(page.getByText(/Mạng xã hội · đăng/)).toBeVisible();

  await page.getByRole('button', { name: 'Hoàn tác' }).click();

  await expect.element(page.getByText('Tất cả: 0 tin, bài')).toBeVisible();
  const types = async () =>
    (await readAll(portal.log(makeMe().workspace))).map((entry) => recordIn(entry)?.type);
  await expect.poll(types, { timeout: 15_000 }).toEqual(['post', 'void']);
});

test('what is missing or recorded before is said where it is', async () => {
  open();
  await keep().click();
  await expect.element(page.getByText(/Địa chỉ chưa đúng/)).toBeVisible();
  await fill('https://truong.example/tin-2.html', 'Bài hai');
  await keep().click();
  await page.getByRole('link', { name: 'Ghi nhận bài đã đăng' }).click();
  await fill('http://truong.example/tin-2.html?utm_source=zalo', 'Bài hai lần nữa');
  await keep().click();

  await expect.element(page.getByText(/đã được ghi nhận trước đó/)).toBeVisible();
});
