import { expect, test } from '@playwright/test';

import { exchange } from '#sync/exchange.ts';
import { MemoryLog } from '#sync/memory-log.ts';
import { portPeer } from '#sync/port-peer.ts';

import { greetExtension } from '../support/bridge-page.ts';
import { newsPage } from '../support/made-pages.ts';
import { HOST, Newsroom, save } from '../support/newsroom.ts';

const UNIT = 'unit.plan';

let room: Newsroom;

test.beforeEach(async () => {
  room = await Newsroom.open();
});

test.afterEach(async () => {
  await room.close();
});

test("a portal's page receives each clip once, also when the worker is killed in between", async () => {
  await save(await room.openPopupOn('/tin-1.html', newsPage()));
  const { bridge, pwa, receive } = await openPortal(`${room.local('localhost')}/`);
  await bridge.ready();

  await receive();
  await receive();
  expect(await pwa.head()).toBe(1);

  await room.browser.killWorker();
  const heard = bridge.heard.length;
  await save(await room.openPopupOn('/tin-2.html', newsPage({ title: 'Tin thứ hai' })));
  await expect.poll(() => bridge.heard.slice(heard)).toContainEqual({ type: 'changed' });
  await receive();
  await room.browser.killWorker();
  await receive();

  expect(await pwa.head()).toBe(2);
  const popup = await room.openPopupOn('/tin-2.html', newsPage({ title: 'Tin thứ hai' }));
  await expect(popup.getByText(/đã có trong sổ tin/)).toBeVisible();
  await expect(popup.getByText(/chờ nhận/)).toHaveCount(0);
  await expect(popup.getByRole('link', { name: 'Mở sổ tin' })).toHaveAttribute(
    'href',
    `${room.local('localhost')}/`,
  );
});

test('a second page of this computer receives nothing before the user says yes', async () => {
  await save(await room.openPopupOn('/tin-1.html', newsPage()));
  const portal = await openPortal(`${room.local('localhost')}/`);
  await portal.bridge.ready();
  const stranger = await openPortal(`${room.local('127.0.0.1')}/`);

  const popup = await room.openPopupOn('/tin-1.html', newsPage());
  await expect(popup.getByText(room.local('127.0.0.1'))).toBeVisible();
  expect(stranger.bridge.heard).toEqual([]);
  await popup.getByRole('button', { name: 'Đồng ý' }).click();

  await stranger.bridge.ready();
  await stranger.receive();
  expect(await stranger.pwa.head()).toBe(1);
});

test('a page of the web that says hello is not heard', async () => {
  const page = await room.browser.context.newPage();
  await page.goto(`http://${HOST}/tin-1.html`);
  const bridge = await greetExtension(page, UNIT);

  const popup = await room.browser.openPopupOn(page);
  await save(popup);

  expect(bridge.heard).toEqual([]);
  expect(await room.library()).toMatchObject([{ ws: 'inbox' }]);
});

/** A page that is a portal to the extension, and the replica that it receives into. */
async function openPortal(address: string) {
  const page = await room.browser.context.newPage();
  await page.goto(address);
  const bridge = await greetExtension(page, UNIT);
  const peer = portPeer('extension', UNIT, bridge.port);
  const pwa = new MemoryLog();
  return { bridge, pwa, receive: () => exchange(pwa, peer) };
}
