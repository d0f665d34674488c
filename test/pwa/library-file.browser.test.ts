import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { CATALOGUE_BOOK } from '#field/plan/plan-book.ts';
import { allClips, keepClip } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { importLibrary } from '#store/library/read-library.ts';
import { writeLibrary } from '#store/library/write-library.ts';
import { recordEntry } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';
import { libraryPages } from '#ui/clip/library-pages.ts';

import { makeCapture } from '../support/make.ts';
import { makeDevice } from './open-app.tsx';
import { makeMe, PortalInPage } from './portal-in-page.ts';

const WORKSPACE = makeMe().workspace;

async function openLog(): Promise<DexieLog> {
  const db = new Database(`library file ${crypto.randomUUID()}`);
  onTestFinished(async () => await db.delete({ disableAutoOpen: true }));
  return await DexieLog.open(db, WORKSPACE);
}

/** The longest time in which the page could do nothing else while work ran. */
async function longestTask(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  await work();
  observer.disconnect();
  return longest;
}

function open() {
  const portal = new PortalInPage();
  portal.session = makeMe();
  makeDevice(portal).open('/settings');
}

test('a library file chosen in the settings comes into the library', async () => {
  const log = await openLog();
  await keepClip(log, makeCapture({ title: 'Tin từ máy cũ' }));
  const file = new File([await writeLibrary(log)], 'so-tin.zip', { type: 'application/zip' });

  open();
  await expect.element(page.getByRole('button', { name: 'Xuất thư viện' })).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  await userEvent.upload(input ?? document.body, file);

  await expect.element(page.getByText(/Đã nhập 1 mục mới/)).toBeVisible();
  await page.getByRole('link', { name: 'Thư viện', exact: true }).first().click();
  await expect.element(page.getByRole('link', { name: 'Tin từ máy cũ' })).toBeVisible();
});

test('a file of another kind is refused in words, and nothing is taken', async () => {
  open();
  await expect.element(page.getByRole('button', { name: 'Nhập thư viện' })).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  await userEvent.upload(input ?? document.body, new File(['{}'], 'khac.zip'));

  await expect.element(page.getByText(/không phải thư viện của Sổ tin/)).toBeVisible();
});

test('a thousand clips are written and read back without holding the page', async () => {
  const [log, other] = [await openLog(), await openLog()];
  const body = '<p>Một đoạn của bài báo mẫu, dài như các đoạn thường thấy.</p>'.repeat(40);
  const entries = Array.from({ length: 1000 }, (_, at) => {
    const url = `https://bao.example/tin-${at}.html`;
    return recordEntry(makeCapture({ url, canonicalUrl: url, title: `Tin số ${at}`, body }));
  });
  await log.append(await Promise.all(entries), OWN);
  const shown = { clips: await allClips(log), drafts: [] };

  let file = new Blob();
  const writing = await longestTask(async () => {
    file = await writeLibrary(log, {
      pages: libraryPages(log, shown, { window, book: CATALOGUE_BOOK }),
    });
  });
  const reading = await longestTask(async () => await importLibrary(other, file));

  expect(await allClips(other)).toHaveLength(1000);
  // 200 is the promise on a quiet machine; tests share theirs with many others.
  expect(Math.max(writing, reading)).toBeLessThan(2000);
}, 60_000);
