import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';

import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { isDiskFull } from '#store/disk-full.ts';
import { beginDraft, readDraftRow } from '#store/drafts.ts';
import { importLibrary } from '#store/library/read-library.ts';
import { PORTAL } from '#sync/http-peer.ts';

import { unsentFile } from '../../pwa/shell/export-unsent.ts';
import { makeDevice } from './open-app.tsx';
import { makeMe, PortalInPage } from './portal-in-page.ts';

/** From now on the disk takes no more drafts: transactions end as browsers end them when it is full. */
function fillDisk(): void {
  const put = IDBObjectStore.prototype.put;
  const error = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'error');
  IDBObjectStore.prototype.put = function (...row: Parameters<typeof put>) {
    const request = put.apply(this, row);
    if (this.name === 'drafts') {
      request.addEventListener('success', () => this.transaction.abort());
    }
    return request;
  };
  Object.defineProperty(IDBTransaction.prototype, 'error', {
    configurable: true,
    get: () => new DOMException('The disk is full', 'QuotaExceededError'),
  });
  onTestFinished(() => {
    IDBObjectStore.prototype.put = put;
    Object.defineProperty(IDBTransaction.prototype, 'error', error ?? {});
  });
}

test('a full disk is told as such, with a way to take along what was not sent', async () => {
  const portal = new PortalInPage();
  portal.session = makeMe();
  makeDevice(portal).open('/drafts');
  await expect.element(page.getByRole('button', { name: 'Soạn mới' })).toBeVisible();
  fillDisk();

  await page.getByRole('button', { name: 'Soạn mới' }).click();

  const panel = page.getByRole('alertdialog', { name: 'Máy đã hết chỗ' });
  await expect.element(panel).toBeVisible();
  await expect
    .element(panel.getByRole('button', { name: 'Tải về phần chưa gửi lên cổng' }))
    .toBeVisible();
});

test('a full disk is known in whatever wrapping it comes', () => {
  const quota = new DOMException('', 'QuotaExceededError');
  expect(isDiskFull(quota)).toBe(true);
  expect(isDiskFull(Object.assign(new Error('Abort'), { inner: quota }))).toBe(true);
  expect(isDiskFull(new Error('Something else', { cause: quota }))).toBe(true);
  expect(isDiskFull(new Error('Something else'))).toBe(false);
});

test('the file of what was not sent holds every entry the portal lacks, and no other', async () => {
  const db = new Database(`export ${crypto.randomUUID()}`);
  onTestFinished(async () => await db.delete({ disableAutoOpen: true }));
  const log = await DexieLog.open(db, 'own');
  await beginDraft(log, 'news');
  const progress = { epoch: 'e', pulled: 0, pushed: await log.head() };
  await log.receive(PORTAL, { entries: [], refusals: [], progress });
  const draft = await beginDraft(log, 'feature');

  const file = await unsentFile(log);
  const otherDb = new Database(`import ${crypto.randomUUID()}`);
  onTestFinished(async () => await otherDb.delete({ disableAutoOpen: true }));
  const other = await DexieLog.open(otherDb, 'own');

  expect(await importLibrary(other, file)).toMatchObject({ ok: true, value: { added: 1 } });
  expect(await readDraftRow(other, draft)).toMatchObject({ kind: 'feature' });
});
