import { expect, type Page, test } from '@playwright/test';

import { newsPage } from '../support/made-pages.ts';
import { HOST, Newsroom } from '../support/newsroom.ts';
import { acceptInvite, tick, untilAtPortal } from '../support/people.ts';
import { startTestPortal } from '../support/portal.ts';

const WRITER = { name: 'Người dùng mẫu 1', login: 'mau1', password: 'mot cau de nho 1' };
const UNIT = { id: 'u1', name: 'Trường mẫu' };
const SOCIAL = 'zalo.me';

let room: Newsroom;

test.beforeEach(async () => {
  room = await Newsroom.open({ hosts: [SOCIAL] });
});

test.afterEach(async () => {
  await room.close();
});

/** Someone of the unit has the PWA open in this browser once. */
async function connect(): Promise<void> {
  const page = await room.browser.context.newPage();
  await page.goto(`${room.local('localhost')}/`);
  await page.evaluate((unit) => {
    const { port1, port2 } = new MessageChannel();
    const told = new Promise((resolve) => {
      port1.onmessage = resolve;
    });
    const recorder = { member: { id: 'm1', name: 'Người dùng mẫu' }, unit };
    const hello = { type: 'cchc:hello', workspace: `${unit.id}.hp-sgddt-2024`, recorder };
    window.postMessage(hello, location.origin, [port2]);
    return told.then(() => undefined);
  }, UNIT);
  await page.close();
}

function recordButton(popup: Page) {
  return popup.getByRole('button', { name: 'Ghi nhận bài đã đăng' });
}

async function posts(): Promise<readonly unknown[]> {
  const records = await room.rows('records');
  return records
    .map(({ content }) => content)
    .filter((each) => Reflect.get(Object(each), 'type') === 'post');
}

async function recordFirst(): Promise<void> {
  const popup = await room.openPopupOn('/tin-1.html', newsPage());
  await popup.getByText('Ghi nhận bài đã đăng').first().click();
  await tick(popup, 'k');
  await recordButton(popup).click();
  await expect(popup.getByText('Đã ghi nhận bài đã đăng của Trường mẫu.')).toBeVisible();
}

test("on a host that is not known to be the unit's the user is told so, and decides", async () => {
  await connect();

  const popup = await room.openPopupOn('/tin-1.html', newsPage());
  await expect(recordButton(popup)).toBeHidden();
  await popup.getByText('Ghi nhận bài đã đăng').first().click();

  await expect(popup.getByText(`Chưa biết ${HOST} là trang của đơn vị nào.`)).toBeVisible();
  await recordButton(popup).click();
  await expect(popup.getByText('Chưa chọn nội dung tuyên truyền nào.')).toBeVisible();
  expect(await posts()).toEqual([]);
});

test('on a site of the unit a published post is recorded with one click', async () => {
  await connect();
  await recordFirst();

  const title = 'Trường thử tập huấn dịch vụ công';
  const popup = await room.openPopupOn('/tin-2.html?utm_source=zalo', newsPage({ title }));
  await tick(popup, 'k');
  await recordButton(popup).click();

  await expect(popup.getByText('Đã ghi nhận bài đã đăng của Trường mẫu.')).toBeVisible();
  expect(await posts()).toContainEqual({
    type: 'post',
    unit: 'u1',
    kind: 'news',
    channel: 'unit-site',
    title,
    items: ['hp-sgddt-2024.k'],
    publishedAt: Date.parse('2024-05-17T08:15:00+07:00'),
    url: `https://${HOST}/tin-2.html`,
    by: { member: 'm1', name: 'Người dùng mẫu' },
    at: expect.any(Number),
    textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('the same address is one post: the second time says when it was recorded', async () => {
  await connect();
  await recordFirst();

  const popup = await room.openPopupOn('/tin-1.html?fbclid=1', newsPage());

  await expect(popup.getByText(/^Bài này đã được ghi nhận ngày \d\d\/\d\d\/\d{4}/)).toBeVisible();
  await expect(recordButton(popup)).toHaveCount(0);
  expect(await posts()).toHaveLength(1);
});

test('a record can be taken back at once', async () => {
  await connect();
  const popup = await room.openPopupOn('/tin-1.html', newsPage());
  await popup.getByText('Ghi nhận bài đã đăng').first().click();
  await tick(popup, 'k');
  await recordButton(popup).click();

  await popup.getByRole('button', { name: 'Hoàn tác' }).click();

  await expect(recordButton(popup)).toBeVisible();
  const records = await room.rows('records');
  expect(records.map(({ type }) => type).toSorted()).toEqual(['post', 'void']);
});

test('on a social network title and date are typed', async () => {
  await connect();
  room.put('/truongmau/posts/1', newsPage({ title: 'Zalo' }));
  const page = await room.browser.context.newPage();
  await page.goto(`http://${SOCIAL}/truongmau/posts/1?mibextid=a`);

  const popup = await room.browser.openPopupOn(page);
  await popup.getByText('Ghi nhận bài đã đăng').first().click();
  await expect(popup.getByLabel('Tiêu đề bài đã đăng')).toHaveValue('');
  await popup.getByLabel('Tiêu đề bài đã đăng').fill('Ngày hội chuyển đổi số');
  await popup.getByLabel('Đăng lúc').fill('2024-05-20T07:30');
  await tick(popup, 'k');
  await recordButton(popup).click();

  await expect(popup.getByText('Đã ghi nhận bài đã đăng của Trường mẫu.')).toBeVisible();
  expect(await posts()).toMatchObject([
    {
      channel: 'social',
      kind: 'social',
      title: 'Ngày hội chuyển đổi số',
      publishedAt: Date.parse('2024-05-20T07:30:00+07:00'),
      url: `https://${SOCIAL}/truongmau/posts/1`,
    },
  ]);
});

test('before anyone has signed in to the PWA the popup says what to do', async () => {
  const popup = await room.openPopupOn('/tin-1.html', newsPage());
  await popup.getByText('Ghi nhận bài đã đăng').first().click();

  await expect(popup.getByText(/chưa biết bạn thuộc đơn vị nào/)).toBeVisible();
  await expect(recordButton(popup)).toHaveCount(0);
});

test('what is recorded while the portal is down counts there once it is back', async () => {
  const portal = await startTestPortal();
  const pwa = await room.browser.context.newPage();
  await acceptInvite(pwa, portal.adminLink ?? '', WRITER);
  await untilAtPortal(pwa);
  await portal.stop();

  const popup = await room.openPopupOn('/tin-1.html', newsPage());
  await popup.getByText('Ghi nhận bài đã đăng').first().click();
  await tick(popup, 'k');
  await recordButton(popup).click();
  await expect(popup.getByText(/^Đã ghi nhận bài đã đăng của/)).toBeVisible();

  const port = Number(new URL(portal.url).port);
  const again = await startTestPortal({ dataDir: portal.dataDir, port });
  await pwa.bringToFront();
  await pwa.reload();
  await untilAtPortal(pwa);
  const counted = await pwa.evaluate(
    async () => await (await fetch('/api/v1/posts?month=2024-05')).json(),
  );
  expect(counted).toMatchObject([{ post: { url: `https://${HOST}/tin-1.html` } }]);
  await again.stop();
  await again.remove();
});
