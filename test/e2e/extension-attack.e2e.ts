import { expect, type Page, test } from '@playwright/test';

import { ATTACKS } from '../page/attacks.ts';
import { newsPage } from '../support/made-pages.ts';
import { Newsroom, save } from '../support/newsroom.ts';

let room: Newsroom;

test.beforeEach(async () => {
  room = await Newsroom.open({ hosts: ['evil.example', 'a.vn'] });
});

test.afterEach(async () => {
  await room.close();
});

test('a page made to attack is kept, and nothing of it runs or calls out where it is shown', async () => {
  const page = await room.print('/tan-cong.html', attackingPage());
  const popup = await room.browser.openPopupOn(page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(
    'Trường thử nhận hồ sơ trực tuyến',
  );
  const alarms = await watch(popup);
  await save(popup);
  await page.close();

  const panel = await room.browser.context.newPage();
  await panel.goto(`chrome-extension://${room.browser.extensionId}/sidepanel.html`);
  const panelAlarms = await watch(panel);
  const asked = room.asked.length;
  await panel.getByRole('button', { name: /^Trường thử nhận hồ sơ/ }).click();
  await expect(panel.getByText('Đoạn 2.', { exact: false }).first()).toBeVisible();

  expect([...alarms, ...panelAlarms]).toEqual([]);
  expect(room.asked.slice(asked)).toEqual([]);
  expect(await panel.locator('main :is(script, iframe, form, style, object, svg)').count()).toBe(0);
  const records = await room.rows('records');
  expect(JSON.stringify(records)).not.toMatch(/<script|\son\w+=|javascript:|<iframe|<form|<style/i);
});

test('a page of thirty megabytes gets an answer, and is kept as far as it can be', async () => {
  const filler = `<!-- ${'x'.repeat(30 * 1024 * 1024)} -->`;
  const popup = await room.openPopupOn(
    '/rat-lon.html',
    newsPage().replace('</body>', `${filler}</body>`),
  );

  await popup.getByRole('button', { name: /^Lưu/ }).click();

  await expect(popup.getByRole('status')).toContainText('Đã lưu');
  expect(await room.library()).toMatchObject([{ title: 'Trường thử nhận hồ sơ trực tuyến' }]);
});

test('thirty tabs kept one right after the other, before any picture is there, are thirty clips', async () => {
  // Thirty pages and popups are opened one after the other.
  test.setTimeout(400_000);
  const release = room.hold();
  const paths = Array.from({ length: 30 }, (_, number) => `/tab-${number + 1}.html`);
  for (const path of paths) {
    const popup = await room.openPopupOn(path, newsPage({ title: `Tin ở ${path}` }));
    await popup.getByRole('button', { name: /^Lưu/ }).click();
  }
  release();

  await expect.poll(async () => (await room.library()).length, { timeout: 60_000 }).toBe(30);
  const titles = new Set((await room.library()).map(({ title }) => title));
  expect(titles.size).toBe(30);
});

function attackingPage(): string {
  const attacks = Object.values(ATTACKS).join('\n');
  return newsPage().replace('</article>', `${attacks}</article>`);
}

/** What a page says when something runs in it that should not: dialogues, navigations, frames. */
async function watch(page: Page): Promise<string[]> {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('frameattached', (frame) => alarms.push(`frame ${frame.url()}`));
  await page.evaluate(() => {
    Reflect.set(globalThis, 'hit', (name: unknown) => alert(name));
  });
  return alarms;
}
