import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { recordEntry } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import { makeCapture } from '../support/make.ts';
import { makeDevice } from './open-app.tsx';
import { makeMe, OFFICE, PASSWORD, PortalInPage } from './portal-in-page.ts';

async function signIn(password = PASSWORD): Promise<void> {
  await page.getByLabelText('Tên đăng nhập').fill('nguoi.dung');
  await page.getByLabelText('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

const library = () => page.getByRole('heading', { name: 'Thư viện', exact: true });

test('whoever signs in sees the library of the unit', async () => {
  const portal = new PortalInPage();
  await portal.log(makeMe().workspace).append([await recordEntry(makeCapture())], OWN);
  makeDevice(portal).open();

  await signIn();

  await expect.element(library()).toBeVisible();
  await expect.element(page.getByRole('link', { name: makeCapture().title })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'đã lên cổng' })).toBeVisible();
});

test('a wrong password is told, and nothing is opened', async () => {
  makeDevice(new PortalInPage()).open();
  await signIn('mat khau khac');

  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Tên đăng nhập hoặc mật khẩu chưa đúng.');
});

test('an invitation says into which unit, and makes a member of whoever accepts it', async () => {
  const portal = new PortalInPage();
  portal.invites.set('t1', { unit: OFFICE, role: 'editor', expiresAt: Date.parse('2024-06-01') });
  makeDevice(portal).open('/invite/t1');
  await expect.element(page.getByText('Văn phòng mẫu')).toBeVisible();
  await expect.element(page.getByText('Biên tập')).toBeVisible();

  await page.getByLabelText('Họ và tên').fill('Người mới');
  await page.getByLabelText('Tên đăng nhập').fill('nguoi.moi');
  await page.getByLabelText('Mật khẩu', { exact: true }).fill('ngắn');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await expect.element(page.getByText('Mật khẩu mới có 4 ký tự, cần ít nhất 10.')).toBeVisible();
  await page.getByLabelText('Mật khẩu', { exact: true }).fill('một câu đủ dài');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();

  await expect.element(library()).toBeVisible();
});

test.for([
  ['unknown-invite', 'Liên kết mời không đúng'],
  ['expired-invite', 'Liên kết mời đã hết hạn'],
  ['used-invite', 'Liên kết mời đã được dùng'],
] as const)('%s is told in so many words', async ([problem, words]) => {
  const portal = new PortalInPage();
  portal.invites.set('t1', problem);
  makeDevice(portal).open('/invite/t1');

  await expect.element(page.getByRole('alert')).toMatchTextContent(words);
});

test('the app opens with no network, as whoever was signed in last', async () => {
  const portal = new PortalInPage();
  const device = makeDevice(portal);
  const close = device.open();
  await signIn();
  await expect.element(page.getByRole('link', { name: 'đã lên cổng' })).toBeVisible();
  close();

  portal.isDown = true;
  device.open();

  await expect.element(library()).toBeVisible();
  await expect.element(page.getByText('mất mạng')).toBeVisible();
});

test('when the session has ended, work goes on and the way back is shown', async () => {
  const portal = new PortalInPage();
  const device = makeDevice(portal);
  const close = device.open();
  await signIn();
  await expect.element(page.getByRole('link', { name: 'đã lên cổng' })).toBeVisible();
  close();

  portal.session = undefined;
  device.open();
  await expect.element(library()).toBeVisible();
  await page.getByRole('link', { name: 'cần đăng nhập lại' }).click();
  await page.getByLabelText('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();

  await expect.element(page.getByRole('link', { name: 'đã lên cổng' })).toBeVisible();
});

test('signing out with work that waits says so, and keeps it for the next time', async () => {
  const portal = new PortalInPage();
  const device = makeDevice(portal);
  device.open();
  await signIn();
  await expect.element(page.getByRole('link', { name: 'đã lên cổng' })).toBeVisible();
  portal.isDown = true;
  await page.getByRole('link', { name: 'Bản thảo' }).click();
  await page.getByRole('button', { name: 'Soạn mới' }).click();
  await expect.element(page.getByText('mất mạng, chờ gửi 1')).toBeVisible();

  await page.getByRole('link', { name: 'Cài đặt' }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Còn 1 thay đổi chưa gửi');
  await page.getByRole('button', { name: 'Vẫn đăng xuất' }).click();
  await expect.element(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();

  portal.isDown = false;
  portal.session = undefined;
  await signIn();
  await expect.poll(() => portal.log(makeMe().workspace).head()).toBe(1);
});

test('someone else who signs in on the same computer sends nothing of the first', async () => {
  const portal = new PortalInPage();
  portal.members.push(makeMe({ id: 'm9', login: 'nguoi.khac', name: 'Người khác' }));
  const device = makeDevice(portal);
  const close = device.open();
  await signIn();
  await expect.element(page.getByRole('link', { name: 'đã lên cổng' })).toBeVisible();
  portal.isDown = true;
  await page.getByRole('link', { name: 'Bản thảo' }).click();
  await page.getByRole('button', { name: 'Soạn mới' }).click();
  await expect.element(page.getByText('mất mạng, chờ gửi 1')).toBeVisible();
  await page.getByRole('link', { name: 'Cài đặt' }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: 'Vẫn đăng xuất' }).click();

  portal.isDown = false;
  portal.session = undefined;
  await page.getByLabelText('Tên đăng nhập').fill('nguoi.khac');
  await page.getByLabelText('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect.element(page.getByRole('link', { name: 'đã lên cổng' })).toBeVisible();

  expect(await portal.log(makeMe().workspace).head()).toBe(0);
  close();
});
