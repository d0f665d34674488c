/** What people do in the sổ tin, by the names they see. For end-to-end tests. */
import { type Browser, chromium, expect, type Page } from '@playwright/test';

import { CHROMIUM_ARGS, findChromium } from '../tools/browser.ts';

/** A computer of its own: another browser, with nothing of ours in it. */
export async function otherComputer(): Promise<Browser> {
  const executablePath = findChromium();
  return await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: CHROMIUM_ARGS,
  });
}

/** Follow a link of invitation and make the account. */
export async function acceptInvite(
  page: Page,
  link: string,
  { name, login, password }: { name: string; login: string; password: string },
): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thư viện' })).toBeVisible();
}

/** Sign in on another device. */
export async function signIn(
  page: Page,
  url: string,
  { login, password }: { login: string; password: string },
): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thư viện' })).toBeVisible();
}

/** Make a link that invites one person into the unit. */
export async function invite(page: Page, role: string): Promise<string> {
  await goTo(page, 'Cài đặt');
  await page.getByLabel('Vai trò').selectOption({ label: role });
  await page.getByRole('button', { name: 'Tạo liên kết mời' }).click();
  return await page.getByRole('textbox', { name: 'Liên kết mời' }).inputValue();
}

/** Go to one of the app's places. */
export async function goTo(page: Page, place: string): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Các phần của sổ tin' });
  await places.getByRole('link', { name: place }).click();
}

/** Wait until everything made on this device is at the portal. */
export async function untilAtPortal(page: Page): Promise<void> {
  await expect(page.getByText('đã lên cổng')).toBeVisible({ timeout: 60_000 });
}

/** Tick an item of the plan by its letter. */
export async function tick(page: Page, label: string): Promise<void> {
  const items = page.getByRole('group', { name: 'Nội dung tuyên truyền' });
  await items.getByRole('checkbox', { name: `${label})` }).check();
}

/** Wait until the service worker keeps the app, so that it opens with no network. */
export async function untilKeptOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
    }
  });
}
