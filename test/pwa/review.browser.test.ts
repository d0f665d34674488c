import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { recordIn } from '#sync/entry.ts';

import { makeSubmission } from '../support/make.ts';
import { isAnswerKept, makeDevice } from './open-app.tsx';
import { makeMe, PortalInPage } from './portal-in-page.ts';

const HASH = 'b'.repeat(64);
const SCHOOL = { id: 'u2', name: 'Trường mẫu', kind: 'school' } as const;

/** A portal where a school's submission waits, and whose session is an admin's of the office. */
function makePortal(): PortalInPage {
  const portal = new PortalInPage();
  portal.session = makeMe();
  const submission = makeSubmission({ unit: SCHOOL.id });
  portal.submissions = [{ hash: HASH, workspace: 'u2.hp-sgddt-2024', unit: SCHOOL, submission }];
  return portal;
}

/** What is written rests a moment before it is sent. */
const PATIENCE = { timeout: 5000 };

const title = makeSubmission().title;

async function reviewsIn(portal: PortalInPage, workspace: string) {
  const { entries } = await portal.log(workspace).after(0, { items: 10, bytes: 1e6 });
  return entries.map(recordIn);
}

test('a verdict goes into the workspace of the submission, and nothing of that unit comes back', async () => {
  const portal = makePortal();
  makeDevice(portal).open('/review');
  await page.getByRole('link', { name: title }).click();
  await expect
    .element(page.getByText('Sáng nay, nhà trường tập huấn cho giáo viên.'))
    .toBeVisible();

  await page.getByRole('button', { name: 'Duyệt' }).click();

  await expect
    .poll(async () => (await reviewsIn(portal, 'u2.hp-sgddt-2024')).length, PATIENCE)
    .toBe(1);
  expect(await reviewsIn(portal, 'u2.hp-sgddt-2024')).toMatchObject([
    { type: 'review', submission: HASH, verdict: 'approved', by: { member: 'm1' } },
  ]);
  expect(await reviewsIn(portal, makeMe().workspace)).toEqual([]);
});

test('to return a text one must say why', async () => {
  const portal = makePortal();
  makeDevice(portal).open(`/review/${HASH}`);
  await page.getByRole('button', { name: 'Trả lại' }).click();
  await expect.element(page.getByText(/^Xin viết lý do trả lại/)).toBeVisible();
  await expect.element(page.getByLabelText('Ý kiến', { exact: true })).toHaveFocus();

  await page.getByLabelText('Ý kiến', { exact: true }).fill('Thiếu ngày tổ chức.');
  await page.getByRole('button', { name: 'Trả lại' }).click();

  await expect
    .poll(async () => await reviewsIn(portal, 'u2.hp-sgddt-2024'), PATIENCE)
    .toMatchObject([{ verdict: 'returned', comment: 'Thiếu ngày tổ chức.' }]);
});

test('the queue can be read and decided with no network, and is sent when it is back', async () => {
  const portal = makePortal();
  const device = makeDevice(portal);
  const close = device.open('/review');
  await expect.element(page.getByRole('link', { name: title })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'đã lên cổng' })).toBeVisible();
  await expect.poll(() => isAnswerKept(title)).toBe(true);
  close();
  portal.isDown = true;

  device.open('/review');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Duyệt' }).click();
  await expect.element(page.getByText('chờ gửi', { exact: true })).toBeVisible();

  portal.isDown = false;
  portal.submissions = [];
  window.dispatchEvent(new Event('online'));
  await expect
    .poll(async () => await reviewsIn(portal, 'u2.hp-sgddt-2024'), PATIENCE)
    .toHaveLength(1);
  await expect.element(page.getByText('Không có tin nào đang chờ duyệt.')).toBeVisible();
});

test('members who may not review have no such place', async () => {
  const portal = makePortal();
  portal.session = makeMe({ role: 'editor' });
  makeDevice(portal).open('/');

  await expect.element(page.getByRole('link', { name: 'Kết quả' })).toBeVisible();
  expect(page.getByRole('link', { name: 'Duyệt' }).query()).toBeNull();
});
