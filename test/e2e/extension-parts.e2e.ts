import { expect, type Page, test } from '@playwright/test';

import { EMPTY_PAGE, newsPage, PICTURE } from '../support/made-pages.ts';
import { HOST, Newsroom, save } from '../support/newsroom.ts';

let room: Newsroom;

test.beforeEach(async () => {
  room = await Newsroom.open();
});

test.afterEach(async () => {
  await room.close();
});

test('selected words are kept with their source and their place', async () => {
  const page = await room.print('/tin-1.html', newsPage());
  const selectionText = await selectParagraph(page, 2);

  const popup = await room.browser.chooseInMenu(page, { menuItemId: 'selection', selectionText });
  await expect(popup.getByText(/^Chỉ lưu đoạn đã chọn/)).toBeVisible();
  await save(popup);

  const [clip] = await room.library();
  expect(clip).toMatchObject({ kind: 'selection', title: 'Trường thử nhận hồ sơ trực tuyến' });
  const [record] = await room.rows('records');
  expect(record?.content).toMatchObject({
    paragraphs: [expect.stringMatching(/Đoạn 3\.$/)],
    place: {
      prefix: expect.stringMatching(/Đoạn 2\.$/),
      suffix: expect.stringMatching(/^Từ tháng này/),
    },
    publishedAt: Date.parse('2024-05-17T08:15:00+07:00'),
    found: { body: 'person' },
  });
});

test('a selection is a clip of its own, and leads back to its words', async () => {
  const page = await room.print('/tin-1.html', newsPage());
  await save(await room.browser.openPopupOn(page));
  const selectionText = await selectParagraph(page, 0);
  const click = { menuItemId: 'selection', selectionText } as const;
  await save(await room.browser.chooseInMenu(page, click));

  const again = await room.browser.chooseInMenu(page, click);
  await expect(again.getByText(/^Trang này đã có trong sổ tin/)).toBeVisible();

  const clips = await room.library();
  expect(clips.map(({ kind }) => kind).toSorted()).toEqual(['article', 'selection']);
  const selection = clips.find(({ kind }) => kind === 'selection');
  expect(String(selection?.url)).toContain(`http://${HOST}/tin-1.html#:~:text=`);
});

test('a picture is kept with its caption and the name of who took it', async () => {
  const page = await room.print(
    '/tin-1.html',
    newsPage({ pictures: ['/anh-1.png'] }).replace(
      'Một buổi hướng dẫn.',
      'Một buổi hướng dẫn. Ảnh: Tổ truyền thông',
    ),
  );

  const popup = await room.browser.chooseInMenu(page, {
    menuItemId: 'image',
    srcUrl: `http://${HOST}/anh-1.png`,
  });
  await save(popup);

  expect(await room.library()).toMatchObject([{ kind: 'image' }]);
  const [record] = await room.rows('records');
  expect(record?.content).toMatchObject({
    title: 'Một buổi hướng dẫn. Ảnh: Tổ truyền thông',
    author: 'Tổ truyền thông',
    url: `http://${HOST}/tin-1.html`,
    canonicalUrl: `https://${HOST}/anh-1.png`,
    images: [{ credit: 'Tổ truyền thông', blob: { size: PICTURE.length } }],
  });
});

test("a link is kept with the page's words for it and its own address", async () => {
  const page = await room.print(
    '/',
    EMPTY_PAGE.replace(
      '</body>',
      '<a href="/tin-9.html"><img src="/a.png" alt=""></a><a href="/tin-9.html">Họp báo tháng 9</a></body>',
    ),
  );

  const popup = await room.browser.chooseInMenu(page, {
    menuItemId: 'link',
    linkUrl: `http://${HOST}/tin-9.html`,
  });
  await expect(popup.getByText(/^Chỉ lưu liên kết này/)).toBeVisible();
  await popup.getByRole('button', { name: 'Lưu dấu trang' }).click();
  await expect(popup.getByRole('status')).toContainText('Đã lưu');

  expect(await room.library()).toMatchObject([
    { kind: 'bookmark', title: 'Họp báo tháng 9', url: `http://${HOST}/tin-9.html` },
  ]);
});

test('the popup that is opened afterwards is for the whole page again', async () => {
  const page = await room.print('/tin-1.html', newsPage());
  const selectionText = await selectParagraph(page, 1);
  await room.browser.chooseInMenu(page, { menuItemId: 'selection', selectionText });

  const popup = await room.browser.openPopupOn(page);
  await popup.getByRole('heading', { level: 1 }).waitFor();
  await expect(popup.getByText(/^Chỉ lưu đoạn/)).toHaveCount(0);
  await save(popup);

  expect(await room.library()).toMatchObject([{ kind: 'article' }]);
});

test('a link on a page that is closed to us is still kept', async () => {
  const page = await room.browser.context.newPage();
  await page.goto('chrome://version/');

  const popup = await room.browser.chooseInMenu(page, {
    menuItemId: 'link',
    linkUrl: `http://${HOST}/tin-9.html`,
  });
  await popup.getByRole('button', { name: 'Lưu dấu trang' }).click();
  await expect(popup.getByRole('status')).toContainText('Đã lưu');

  expect(await room.library()).toMatchObject([{ url: `http://${HOST}/tin-9.html` }]);
});

/** Select a paragraph of the article, and give its words. */
async function selectParagraph(page: Page, place: number): Promise<string> {
  return await page
    .locator('article p')
    .nth(place)
    .evaluate((paragraph) => {
      getSelection()?.selectAllChildren(paragraph);
      return String(getSelection());
    });
}
