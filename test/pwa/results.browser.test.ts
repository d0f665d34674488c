import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { recordEntry } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import { makePost } from '../support/make.ts';
import { isAnswerKept, makeDevice } from './open-app.tsx';
import { makeMe, PortalInPage } from './portal-in-page.ts';

const MAY = { publishedAt: Date.parse('2024-05-31T23:59:00+07:00') };
const JUNE = { publishedAt: Date.parse('2024-06-01T00:00:00+07:00') };

async function makePortal(): Promise<PortalInPage> {
  const portal = new PortalInPage();
  portal.session = makeMe();
  const posts = [
    makePost({ ...MAY, title: 'Tin tháng năm', items: ['hp-sgddt-2024.k', 'hp-sgddt-2024.i'] }),
    makePost({
      ...JUNE,
      title: 'Tin tháng sáu',
      items: ['hp-sgddt-2024.k'],
      submission: 'c'.repeat(64),
    }),
  ];
  await portal.log(makeMe().workspace).append(await Promise.all(posts.map(recordEntry)), OWN);
  return portal;
}

const table = () => page.getByRole('table', { name: 'Theo nội dung tuyên truyền' });

test('a month is counted by Hải Phòng’s calendar, each post once in the total and once under each item', async () => {
  makeDevice(await makePortal()).open('/results?month=2024-05');

  const number = (name: RegExp) => table().getByRole('row', { name }).getByRole('link');
  await expect.element(number(/^k\)/)).toHaveTextContent('1');
  await expect.element(number(/^i\)/)).toHaveTextContent('1');
  await expect.element(number(/^Tổng số/)).toHaveTextContent('1');
});

test('every number opens the posts behind it, under an address of their own', async () => {
  makeDevice(await makePortal()).open('/results?month=2024-05');
  await table()
    .getByRole('link', { name: /^1 tin, bài: k\)/ })
    .click();

  await expect.element(page.getByRole('link', { name: 'Tin tháng năm' })).toBeVisible();
  expect(page.getByRole('link', { name: 'Tin tháng sáu' }).query()).toBeNull();
  expect(location.search).toBe('?month=2024-05&item=hp-sgddt-2024.k');
});

test('the next month is one step away, also with no network', async () => {
  const portal = await makePortal();
  const device = makeDevice(portal);
  const close = device.open('/results?month=2024-05&list=all');
  await expect.element(page.getByRole('link', { name: 'Tin tháng năm' })).toBeVisible();
  close();
  portal.isDown = true;

  device.open('/results?month=2024-05');
  await page.getByRole('link', { name: 'Tháng sau: 6/2024' }).click();
  await page.getByRole('link', { name: /^1 tin, bài: Tổng số/ }).click();
  await expect.element(page.getByRole('link', { name: 'Tin tháng sáu' })).toBeVisible();
});

test('all units are counted from the portal, and from its last answer when it is out of reach', async () => {
  const portal = await makePortal();
  const school = { id: 'u2', name: 'Trường mẫu', kind: 'school' } as const;
  portal.posts = [{ hash: 'd'.repeat(64), unit: school, post: makePost({ ...MAY, unit: 'u2' }) }];
  const device = makeDevice(portal);
  const close = device.open('/results?month=2024-05');
  await page.getByRole('link', { name: 'Toàn ngành' }).click();
  const units = page.getByRole('table', { name: 'Theo đơn vị' });
  await expect.element(units.getByRole('link', { name: '1 tin, bài: Trường mẫu' })).toBeVisible();
  await expect.poll(() => isAnswerKept('Trường mẫu')).toBe(true);
  close();
  portal.isDown = true;

  device.open('/results?month=2024-05&all=1');
  await expect.element(units.getByRole('link', { name: '1 tin, bài: Trường mẫu' })).toBeVisible();
});
