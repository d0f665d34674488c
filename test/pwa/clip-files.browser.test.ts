import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { clipIdOf } from '#field/clip/address.ts';
import { recordEntry } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import { makeCapture } from '../support/make.ts';
import { makeDevice } from './open-app.tsx';
import { makeMe, PortalInPage } from './portal-in-page.ts';

const FILE = 'https://baohaiphong.vn/quyet-dinh.pdf';
const PICTURE = 'https://anh.example.vn/anh.png';

test('what a clip lacks comes through the portal when one asks, and the rest keeps its reason', async () => {
  const portal = new PortalInPage();
  portal.session = makeMe();
  const image = { src: PICTURE, caption: null, credit: null, alt: null, blob: null };
  const clip = makeCapture({
    images: [{ ...image, missing: 'closed' }],
    attachments: [{ href: FILE, text: 'Quyết định' }],
  });
  await portal.log(makeMe().workspace).append([await recordEntry(clip)], OWN);
  portal.pictures.set(FILE, new Blob(['%PDF-1.4'], { type: 'application/pdf' }));
  makeDevice(portal).open(`/clip/${await clipIdOf(clip.canonicalUrl)}`);

  await expect.element(page.getByText(/^2 ảnh, tệp của trang này chưa giữ/)).toBeVisible();
  await page.getByRole('button', { name: 'Thử lại qua cổng' }).click();

  await expect.element(page.getByRole('button', { name: 'Tải tệp: Quyết định' })).toBeVisible();
  await expect.element(page.getByText(/Trang gốc không đưa ra nữa/)).toBeVisible();
  await expect.element(page.getByText(/^1 ảnh, tệp của trang này chưa giữ/)).toBeVisible();
});
