import { expect, type Page, test } from '@playwright/test';

import {
  articlePart,
  documentPage,
  newsPage,
  scatteredPage,
  sectionPage,
  soundPage,
} from '../support/made-pages.ts';
import { HOST, Newsroom, save } from '../support/newsroom.ts';

const SECTION = '/cai-cach-hanh-chinh';
const ARTICLE = '/hoi-thi-cai-cach.html';

let room: Newsroom;

test.beforeEach(async () => {
  room = await Newsroom.open();
});

test.afterEach(async () => {
  await room.close();
});

/** Print a section of so many pieces, and open the popup on its front page. */
async function openSection(pieces: number): Promise<Page> {
  const titles = Array.from({ length: pieces }, (_, at) => `Một cửa phường số ${at + 1} mở sớm`);
  for (const [at, title] of titles.entries()) {
    room.put(`/tin-${at + 1}.html`, newsPage({ title, words: `${title}, bà con rất vui lòng.` }));
  }
  return await room.openPopupOn(SECTION, sectionPage(titles));
}

/** What was kept of the only page that a test keeps. */
async function captureKept(): Promise<unknown> {
  const records = (await room.rows('records')).map(({ content }) => content);
  return records.find((content) => Reflect.get(Object(content), 'type') === 'capture');
}

async function titlesKept(): Promise<string[]> {
  return (await room.library()).map(({ title }) => String(title)).toSorted();
}

test('of a list the pieces that were ticked are read and kept one by one', async () => {
  const popup = await openSection(6);
  await expect(popup.getByText('6 bài trong danh sách')).toBeVisible();
  await popup.getByRole('checkbox', { name: 'Một cửa phường số 2 mở sớm' }).check();
  await popup.getByRole('checkbox', { name: 'Một cửa phường số 5 mở sớm' }).check();
  await popup.getByRole('checkbox', { name: /^k\)/ }).check();

  await popup.getByRole('button', { name: 'Lưu 2 bài đã chọn' }).click();

  await expect(popup.getByText('đã lưu', { exact: true })).toHaveCount(2);
  const clips = await room.library();
  expect(clips.map(({ title }) => title).toSorted()).toEqual([
    'Một cửa phường số 2 mở sớm',
    'Một cửa phường số 5 mở sớm',
  ]);
  expect(clips).toMatchObject([
    { kind: 'article', items: ['hp-sgddt-2024.k'] },
    { kind: 'article', items: ['hp-sgddt-2024.k'] },
  ]);
  const again = await openSection(6);
  await expect(again.getByText('đã lưu', { exact: true })).toHaveCount(2);
});

test('a list is kept as one bookmark that still leads to its pieces', async () => {
  const popup = await openSection(5);

  await popup.getByRole('button', { name: 'Lưu cả danh sách như một đánh dấu' }).click();
  await expect(popup.getByRole('status')).toContainText('Đã lưu');

  expect(await room.library()).toMatchObject([{ kind: 'list', title: 'Cải cách hành chính' }]);
  expect(await captureKept()).toMatchObject({ items: { length: 5 } });
});

test('pieces that cannot be had are named, and are tried again or kept by their address', async () => {
  room.lost.add('/tin-1.html').add('/tin-3.html');
  const first = await openSection(4);
  await first.getByRole('checkbox', { name: 'Chọn tất cả bài chưa lưu' }).check();
  await first.getByRole('button', { name: 'Lưu 4 bài đã chọn' }).click();
  await expect(first.getByText('2 bài chưa lưu được:')).toBeVisible();
  expect(await room.library()).toHaveLength(2);

  const popup = await openSection(4);
  const unread = popup.getByRole('region', { name: 'Các bài chưa lưu được' });
  await expect(unread.getByRole('listitem')).toHaveCount(2);
  await expect(unread.getByRole('listitem').first()).toContainText('không mở được trang');
  room.lost.clear();
  const named = (name: string) => unread.getByRole('listitem').filter({ hasText: name });
  await named('số 1').getByRole('button', { name: 'Thử lại' }).click();
  await expect(unread.getByRole('listitem')).toHaveCount(1);
  await named('số 3').getByRole('button', { name: 'Chỉ lưu địa chỉ' }).click();
  await expect(unread).toHaveCount(0);

  const kinds = new Map((await room.library()).map(({ title, kind }) => [title, kind]));
  expect(kinds.get('Một cửa phường số 1 mở sớm')).toBe('article');
  expect(kinds.get('Một cửa phường số 3 mở sớm')).toBe('bookmark');
});

test('a worker that is killed over a list goes on with it, and keeps no piece twice', async () => {
  const release = room.hold(/tin-\d+\.html$/);
  const popup = await openSection(12);
  await popup.getByRole('checkbox', { name: 'Chọn tất cả bài chưa lưu' }).check();
  await popup.getByRole('button', { name: 'Lưu 12 bài đã chọn' }).click();
  await expect(popup.getByText('Đang lưu các bài của danh sách: còn 12 bài.')).toBeVisible();

  await room.browser.killWorker();
  release();

  await expect(popup.getByText('đã lưu', { exact: true })).toHaveCount(12, { timeout: 60_000 });
  await expect(popup.getByRole('region', { name: 'Các bài đang lưu' })).toHaveCount(0);
  expect(new Set(await titlesKept()).size).toBe(12);
  expect(await room.rows('records')).toHaveLength(12);
});

test('what is still to be kept of a list can be stopped', async () => {
  const release = room.hold(/tin-\d+\.html$/);
  const popup = await openSection(9);
  await popup.getByRole('checkbox', { name: 'Chọn tất cả bài chưa lưu' }).check();
  await popup.getByRole('button', { name: 'Lưu 9 bài đã chọn' }).click();
  const progress = popup.getByRole('region', { name: 'Các bài đang lưu' });

  await progress.getByRole('button', { name: 'Dừng' }).click();
  release();

  await expect(progress).toHaveCount(0);
  await expect(popup.getByText('chưa lưu được', { exact: true })).toHaveCount(6);
  expect(await room.library()).toHaveLength(3);
});

test('the page of a document says number, day and issuer, and keeps them', async () => {
  const popup = await room.openPopupOn('/van-ban/12', documentPage());
  await expect(popup.getByText('12/2024/QĐ-UBND')).toBeVisible();
  await expect(popup.getByText('05/06/2024')).toBeVisible();
  await expect(popup.getByText('Ủy ban nhân dân thành phố mẫu')).toBeVisible();
  await expect(popup.getByText('12-qd-ubnd.pdf')).toBeVisible();

  await save(popup);

  expect(await room.library()).toMatchObject([{ kind: 'document' }]);
  expect(await captureKept()).toMatchObject({
    document: {
      number: '12/2024/QĐ-UBND',
      issuedOn: '2024-06-05',
      issuer: 'Ủy ban nhân dân thành phố mẫu',
    },
    attachments: [{ href: `http://${HOST}/tep/12-qd-ubnd.pdf` }],
  });
});

test('an article on three pages is one clip', async () => {
  room.put(`${ARTICLE}/2`, articlePart(ARTICLE, 2, 3));
  room.put(`${ARTICLE}/3`, articlePart(ARTICLE, 3, 3));
  const popup = await room.openPopupOn(ARTICLE, articlePart(ARTICLE, 1, 3));
  await expect(popup.getByText('Bài có 3 trang, đã đọc đủ.')).toBeVisible();

  await save(popup);

  expect(await captureKept()).toMatchObject({
    pages: { read: 3, all: 3 },
    paragraphs: { length: 18 },
  });
  const again = await room.openPopupOn(ARTICLE, articlePart(ARTICLE, 1, 3));
  await expect(again.getByText(/^Trang này đã có trong sổ tin/)).toBeVisible();
});

test('an article that is kept before its pages were read is still kept whole', async () => {
  room.put(`${ARTICLE}/2`, articlePart(ARTICLE, 2, 2));
  const release = room.hold(/html\/2$/);
  const popup = await room.openPopupOn(ARTICLE, articlePart(ARTICLE, 1, 2));
  await expect(popup.getByText('Bài có 2 trang, đang đọc trang 2…')).toBeVisible();

  await popup.getByRole('button', { name: 'Lưu', exact: true }).click();
  release();

  await expect(popup.getByText(/^Đã lưu/)).toBeVisible();
  expect(await captureKept()).toMatchObject({ pages: { read: 2, all: 2 } });
});

test('a page of an article that cannot be had is named, and read when it can', async () => {
  room.put(`${ARTICLE}/2`, articlePart(ARTICLE, 2, 3));
  room.put(`${ARTICLE}/3`, articlePart(ARTICLE, 3, 3));
  room.lost.add(`${ARTICLE}/3`);
  const popup = await room.openPopupOn(ARTICLE, articlePart(ARTICLE, 1, 3));
  await expect(
    popup.getByText(/^Bài có 3 trang, mới đọc được 2\. Trang 3 chưa mở được/),
  ).toBeVisible();
  await save(popup);
  await expect(popup.getByText('Bài có 3 trang, ở đây mới có 2 trang.')).toBeVisible();

  room.lost.clear();
  const again = await room.openPopupOn(ARTICLE, articlePart(ARTICLE, 1, 3));

  await expect(again.getByText('Bài có 3 trang, đã đọc đủ.')).toBeVisible();
});

test('a page of which a first look finds a part is kept whole', async () => {
  const popup = await room.openPopupOn('/mot-cua.html', scatteredPage());

  await save(popup);

  expect(await captureKept()).toMatchObject({ kind: 'article', paragraphs: { length: 12 } });
});

test('a page with nothing but a sound shows and keeps the sound', async () => {
  const popup = await room.openPopupOn('/ban-tin-1.html', soundPage());
  await expect(popup.getByText('Âm thanh: ban-tin.mp3')).toBeVisible();

  await save(popup);

  expect(await room.library()).toMatchObject([{ kind: 'media', title: 'Bản tin sáng' }]);
  expect(await captureKept()).toMatchObject({
    media: [{ type: 'audio', src: `http://${HOST}/am-thanh/ban-tin.mp3` }],
  });
});
