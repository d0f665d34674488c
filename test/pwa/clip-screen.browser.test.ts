import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { clipIdOf } from '#field/clip/address.ts';
import { recordEntry } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import { makeCapture } from '../support/make.ts';
import { makeDevice } from './open-app.tsx';
import { makeMe, PortalInPage } from './portal-in-page.ts';

const WORDS = Array.from({ length: 60 }, (_, at) => `chữ${at}`);
const FIRST = makeCapture({ paragraphs: [`Có 12 hồ sơ. ${WORDS.join(' ')}`] });
const CHANGED = makeCapture({
  paragraphs: [`Có 15 hồ sơ. ${WORDS.join(' ')}`],
  capturedAt: FIRST.capturedAt + 60_000,
});
const ELSEWHERE = makeCapture({
  url: 'https://bao.example/dang-lai.html',
  canonicalUrl: 'https://bao.example/dang-lai.html',
  outlet: 'Báo Mẫu',
  title: 'Tin đăng lại',
  paragraphs: [WORDS.join(' ')],
});

test('the clip screen shows what changed on the page, and who else prints the text', async () => {
  const portal = new PortalInPage();
  portal.session = makeMe();
  const entries = await Promise.all([FIRST, CHANGED, ELSEWHERE].map(recordEntry));
  await portal.log(makeMe().workspace).append(entries, OWN);
  makeDevice(portal).open(`/clip/${await clipIdOf(FIRST.canonicalUrl)}`);

  await page.getByText('Xem chỗ đã đổi').click();

  await expect.element(page.getByText('15', { exact: true })).toBeVisible();
  const changes = [...document.querySelectorAll('.page-changes :is(ins, del)')];
  expect(changes.map((each) => [each.tagName, each.textContent])).toEqual([
    ['DEL', '12'],
    ['INS', '15'],
  ]);
  await expect.element(page.getByText(/Giống \d+ % trang/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Tin đăng lại' })).toBeVisible();
});
