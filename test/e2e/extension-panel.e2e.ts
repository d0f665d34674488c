import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

import { newsPage } from '../support/made-pages.ts';
import { HOST, Newsroom, save } from '../support/newsroom.ts';

let room: Newsroom;

test.beforeEach(async () => {
  room = await Newsroom.open();
});

test.afterEach(async () => {
  await room.close();
});

test('a clip that is kept appears in the open library, and is found without its tones', async () => {
  const panel = await openPanel();
  await expect(panel.getByText(/^Chưa có trang nào/)).toBeVisible();

  await save(await room.openPopupOn('/tin-1.html', newsPage()));
  await save(await room.openPopupOn('/tin-2.html', newsPage({ title: 'Họp báo tháng 9' })));

  await expect(panel.getByText('2 trang', { exact: true })).toBeVisible();
  await panel.getByLabel('Tìm trong thư viện').fill('hop bao');
  await expect(panel.getByText('1 trang', { exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Họp báo tháng 9/ })).toBeVisible();
  await panel.getByLabel('Tìm trong thư viện').fill('xăng dầu');
  await expect(panel.getByText('Không có trang nào chứa những chữ này.')).toBeVisible();
});

test('a passage is copied with its source, as a quote and as plain text', async () => {
  await save(await room.openPopupOn('/tin-1.html', newsPage()));
  const panel = await openPanel();
  await room.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.getByRole('button', { name: /^Trường thử nhận hồ sơ/ }).click();

  await panel.getByRole('button', { name: 'Chép đoạn 2 kèm nguồn' }).click();

  await expect(panel.getByText('Đã chép đoạn 2 kèm nguồn.')).toHaveCount(1);
  const { html, plain } = await onClipboard(panel);
  expect(plain).toMatch(/Đoạn 2\.\n\(Theo Báo Hải Phòng, 17\/05\/2024: Trường thử nhận hồ sơ/);
  expect(html).toContain('data-quote-source=');
  expect(html).toContain(`<a href="http://${HOST}/tin-1.html">`);
});

test('a passage that is dragged, and words that are copied, take their source along', async () => {
  await save(await room.openPopupOn('/tin-1.html', newsPage()));
  const panel = await openPanel();
  await panel.getByRole('button', { name: /^Trường thử nhận hồ sơ/ }).click();
  await panel.getByRole('listitem').first().waitFor();

  const carried = await panel.evaluate(() => {
    const drag = new DataTransfer();
    document
      .querySelector('.handle')
      ?.dispatchEvent(new DragEvent('dragstart', { dataTransfer: drag, bubbles: true }));
    const copy = new DataTransfer();
    const words = document.querySelector('.panel-passages li p')?.firstChild;
    if (words) {
      getSelection()?.setBaseAndExtent(words, 0, words, 8);
    }
    document
      .querySelector('.panel-passages')
      ?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: copy, bubbles: true }));
    return [drag.getData('text/plain'), copy.getData('text/plain'), copy.getData('text/html')];
  });

  expect(carried).toEqual([
    expect.stringMatching(/^Từ tháng này.* Đoạn 1\.\n\(Theo Báo Hải Phòng/),
    expect.stringMatching(/^Từ tháng\n\(Theo Báo Hải Phòng/),
    expect.stringContaining('<blockquote class="words">Từ tháng</blockquote>'),
  ]);
});

test('the popup opens the library beside the page', async () => {
  const popup = await room.openPopupOn('/tin-1.html', newsPage());

  await popup.getByRole('button', { name: 'Thư viện' }).click();

  await expect
    .poll(() => room.browser.addresses(), { message: 'the panel opens' })
    .toContain(`chrome-extension://${room.browser.extensionId}/sidepanel.html`);
});

test('assistive technology finds nothing wrong in the library', async () => {
  await save(await room.openPopupOn('/tin-1.html', newsPage()));
  const panel = await openPanel();
  await panel.getByText('1 trang', { exact: true }).waitFor();
  expect(await flaws(panel)).toEqual([]);

  await panel.emulateMedia({ colorScheme: 'dark' });
  await panel.getByRole('button', { name: /^Trường thử nhận hồ sơ/ }).click();
  await expect(panel.getByRole('button', { name: '‹ Về danh sách' })).toBeFocused();
  expect(await flaws(panel)).toEqual([]);
});

test('the browser is told which pages to tick, and ticks only those', async () => {
  await save(await room.openPopupOn('/tin-1.html', newsPage()));
  await showButtonOnTickedPagesOnly();

  expect(await opens(await room.print('/tin-1.html#binh-luan', newsPage()))).toBe(true);
  expect(await opens(await room.print('/tin-1.html?trang=2', newsPage()))).toBe(false);
  expect(await opens(await room.print('/tin-2.html', newsPage()))).toBe(false);
});

/** The panel as a page of its own: the browser draws it beside another page, and no test can reach in there. */
async function openPanel(): Promise<Page> {
  const panel = await room.browser.context.newPage();
  await panel.setViewportSize({ width: 360, height: 700 });
  await panel.goto(`chrome-extension://${room.browser.extensionId}/sidepanel.html`);
  return panel;
}

async function onClipboard(panel: Page): Promise<{ html: string; plain: string }> {
  return await panel.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await (await item?.getType(type))?.text()) ?? '';
    return { html: await text('text/html'), plain: await text('text/plain') };
  });
}

/** No test can see an icon. So on the pages of its rule the button is also shown, and elsewhere it is not. */
async function showButtonOnTickedPagesOnly(): Promise<void> {
  await room.browser.inside(async () => {
    const chrome = Reflect.get(globalThis, 'chrome');
    const { onPageChanged, ShowAction } = chrome.declarativeContent;
    const read = () => new Promise<{ conditions: unknown[] }[]>((d) => onPageChanged.getRules(d));
    let rules = await read();
    while (rules.length === 0) {
      rules = await read();
    }
    await chrome.action.disable();
    const conditions = rules.flatMap((rule) => rule.conditions);
    await new Promise((done) => {
      onPageChanged.addRules([{ id: 'test', conditions, actions: [new ShowAction()] }], done);
    });
  }, undefined);
}

/** Whether a click on the button does anything on a page. */
async function opens(page: Page): Promise<boolean> {
  try {
    await room.browser.openPopupOn(page);
    return true;
  } catch (cause) {
    if (!String(cause).includes('the popup opens')) {
      throw cause;
    }
    return false;
  }
}

async function flaws(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}
