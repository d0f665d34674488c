import { expect, test } from '@playwright/test';

import { newsPage, PDF, PICTURE } from '../support/made-pages.ts';
import { CLOSED_HOST, HOST, Newsroom, save } from '../support/newsroom.ts';
import { acceptInvite, untilAtPortal, untilKeptOffline } from '../support/people.ts';
import { startTestPortal } from '../support/portal.ts';

const [FILE, PICTURE_PATH] = ['/quyet-dinh.pdf', '/anh-1.png'];
const WRITER = { name: 'Người dùng mẫu 1', login: 'mau1', password: 'mot cau de nho 1' };
const LOGIN = '<!doctype html><title>Đăng nhập</title><form><input type="password"></form>';

let room: Newsroom;

/** Everything that came after its page was kept. */
async function arrivals(): Promise<readonly unknown[]> {
  const records = await room.rows('records');
  return records.flatMap(({ content }) => {
    const { type, files } = content as { type: string; files: unknown[] };
    return type === 'arrival' ? files : [];
  });
}

test.afterEach(async () => {
  await room.close();
});

test('a file that a page offers is kept as a blob, without holding up "Đã lưu"', async () => {
  room = await Newsroom.open();
  const release = room.hold();

  const popup = await room.openPopupOn('/tin-1.html', newsPage({ files: [FILE] }));
  await save(popup);

  await expect(popup.getByText(/^Đang tải 1 tệp/).last()).toBeVisible();
  release();
  await expect(popup.getByText(/^Đang tải/)).toHaveCount(0);
  expect(await arrivals()).toEqual([
    {
      src: `http://${HOST}${FILE}`,
      blob: { mime: 'application/pdf', size: PDF.length, chunks: [expect.any(String)] },
    },
  ]);
});

test('a page to sign in that comes in place of a PDF is named missing', async () => {
  room = await Newsroom.open();
  room.put(FILE, LOGIN);

  const popup = await room.openPopupOn('/tin-1.html', newsPage({ files: [FILE] }));
  await save(popup);

  await expect(popup.getByText(/Trang gốc đòi đăng nhập thay vì đưa tệp/)).toBeVisible();
  expect(await arrivals()).toEqual([
    { src: `http://${HOST}${FILE}`, blob: null, missing: 'sign-in' },
  ]);
});

test('a picture that was too slow at the click arrives later, and the clip stays one', async () => {
  room = await Newsroom.open();
  const page = await room.print('/tin-1.html', newsPage());
  const release = room.hold();
  await page.evaluate((src) => {
    const figure = document.createElement('figure');
    figure.innerHTML = `<img src="${src}" width="640" height="480">`;
    document.querySelector('article')?.append(figure);
  }, PICTURE_PATH);

  const popup = await room.browser.openPopupOn(page);
  await save(popup);
  await expect(popup.getByText(/^Đang tải 1 ảnh/).last()).toBeVisible();
  release();

  await expect(popup.getByText(/^Đang tải/)).toHaveCount(0);
  expect(await arrivals()).toMatchObject([{ blob: { size: PICTURE.length } }]);
  expect(await room.library()).toMatchObject([{ versions: 1 }]);
});

test('a worker that is killed in the middle of a file goes on with it', async () => {
  room = await Newsroom.open();
  const release = room.hold();
  const page = await room.print('/tin-1.html', newsPage({ files: [FILE] }));
  await save(await room.browser.openPopupOn(page));
  await expect.poll(() => room.asked.filter((path) => path === FILE).length).toBe(1);

  await room.browser.killWorker();
  release();
  // Whatever starts the worker again: here a popup on the same page, else the alarm.
  await room.browser.openPopupOn(page);

  await expect.poll(async () => await arrivals()).toMatchObject([{ blob: { size: PDF.length } }]);
});

test('what a closed page could not give is said, and comes when it is open again', async () => {
  room = await Newsroom.open();
  const html = newsPage({ files: [FILE] });
  const page = await room.print('/tin-1.html', html);
  const release = room.hold();
  const popup = await room.browser.openPopupOn(page);
  await save(popup);
  await page.close();
  release();
  await expect.poll(async () => await arrivals()).toMatchObject([{ missing: 'gone' }]);

  const again = await room.openPopupOn('/tin-1.html', html);
  await expect(again.getByText(/Trang đã đóng trước khi tải xong/)).toBeVisible();
  await again.getByRole('button', { name: 'Thử lại' }).click();

  await expect(again.getByText(/Trang đã đóng/)).toHaveCount(0);
  // Records lie in the order of their names, which nobody chooses.
  const blob = expect.objectContaining({ size: PDF.length });
  expect(await arrivals()).toContainEqual({ src: `http://${HOST}${FILE}`, blob });
});

test('a kept file is opened from the device: no site is asked, and there is no network', async () => {
  room = await Newsroom.open();
  const portal = await startTestPortal();
  const pwa = await room.browser.context.newPage();
  await acceptInvite(pwa, portal.adminLink ?? '', WRITER);
  await untilKeptOffline(pwa);
  const popup = await room.openPopupOn(
    '/tin-1.html',
    newsPage({ files: [FILE], pictures: [PICTURE_PATH] }),
  );
  await save(popup);
  await expect.poll(arrivals).toMatchObject([{ blob: { size: PDF.length } }]);

  await pwa.bringToFront();
  await pwa.getByRole('link', { name: 'Trường thử nhận hồ sơ trực tuyến' }).click();
  const file = pwa.getByRole('button', { name: 'Tải tệp: Quyết định kèm theo' });
  await expect(file).toBeVisible();
  await untilAtPortal(pwa);
  const asked = room.asked.length;
  await room.browser.context.setOffline(true);
  await pwa.reload();
  const downloaded = pwa.waitForEvent('download');
  await file.click();

  const kept = await downloaded;
  expect(kept.suggestedFilename()).toBe('quyet-dinh.pdf');
  expect(await kept.failure()).toBeNull();
  await expect(pwa.locator('.capture img')).toHaveAttribute('src', /^blob:/);
  expect(room.asked.length).toBe(asked);
  await portal.stop();
  await portal.remove();
});

test('a file whose host is closed to the page is asked for in context', async () => {
  room = await Newsroom.open();

  const html = newsPage({ files: [`http://${CLOSED_HOST}${FILE}`] });
  const popup = await room.openPopupOn('/tin-1.html', html);
  await save(popup);

  await expect(popup.getByText(`nằm ở ${CLOSED_HOST}`)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Cho phép và lấy về' })).toBeVisible();
});

test('a file of a host that the user has allowed is kept', async () => {
  room = await Newsroom.open({ granted: [`http://${CLOSED_HOST}/*`] });

  const html = newsPage({ files: [`http://${CLOSED_HOST}${FILE}`] });
  await save(await room.openPopupOn('/tin-1.html', html));

  await expect.poll(async () => await arrivals()).toMatchObject([{ blob: { size: PDF.length } }]);
});
