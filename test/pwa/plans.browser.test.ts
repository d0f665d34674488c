import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import type { PlanBook } from '#field/plan/plan-book.ts';
import { Database } from '#store/database.ts';
import { readPlanBook } from '#store/plans.ts';

import { makeDevice } from './open-app.tsx';
import { makeMe, PortalInPage } from './portal-in-page.ts';

function makePortal(role: 'admin' | 'editor' = 'admin'): PortalInPage {
  const portal = new PortalInPage();
  portal.session = makeMe({ role });
  return portal;
}

/** The plans as they lie on the device. */
async function bookOnDisk(): Promise<PlanBook> {
  const db = new Database('cchc m1');
  const book = await readPlanBook(db);
  db.close();
  return book;
}

/** Copy the plan of 2024, and stand in the editor of the copy. Gives its id. */
async function copyPlan(): Promise<string> {
  await page.getByLabelText('Chép cho năm').fill('2026');
  await page.getByRole('button', { name: 'Chép', exact: true }).click();
  await expect.element(page.getByRole('heading', { name: 'Sửa kế hoạch' })).toBeVisible();
  await expect.element(page.getByLabelText('Tên kế hoạch')).toBeVisible();
  return location.pathname.split('/')[2] ?? '';
}

const items = () => page.getByRole('region', { name: 'Nội dung tuyên truyền' });

async function openItem(letter: string): Promise<void> {
  await items()
    .getByText(new RegExp(`^${letter}\\) `))
    .click();
}

const save = () => page.getByRole('button', { name: 'Lưu kế hoạch' });

test('a sample is copied for another year: number and date blank, every item followed by its copy', async () => {
  makeDevice(makePortal()).open('/plan/hp-sgddt-2024');
  const id = await copyPlan();

  await expect.element(page.getByLabelText('Năm', { exact: true })).toHaveValue(2026);
  await expect.element(page.getByLabelText('Số', { exact: true })).toHaveValue('');
  const { kept, crosswalks, current } = await bookOnDisk();
  expect(kept).toMatchObject([{ plan: { id, year: 2026, date: null }, inForceFrom: null }]);
  expect(crosswalks[0]?.links).toHaveLength(11);
  // Nobody works by it before the office says so.
  expect(current.id).toBe('hp-sgddt-2024');
});

test('two items are merged, kept with what became of them, and undone', async () => {
  makeDevice(makePortal()).open('/plan/hp-sgddt-2024');
  const id = await copyPlan();
  await openItem('b');
  await items().getByRole('button', { name: 'Gộp vào nội dung trên' }).click();
  await expect.element(items().getByRole('heading', { name: /10$/ })).toBeVisible();
  await save().click();

  await expect.poll(async () => (await bookOnDisk()).kept[0]?.plan.items.length).toBe(10);
  const { crosswalks } = await bookOnDisk();
  const own = crosswalks.find(({ from, to }) => from === id && to === id);
  expect(own?.links).toMatchObject([{ from: `${id}.n2`, to: [`${id}.n1`], kind: 'merged' }]);

  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(async () => (await bookOnDisk()).kept[0]?.plan.items.length).toBe(11);
});

test('changes that are not kept survive closing, and can be thrown away', async () => {
  const device = makeDevice(makePortal());
  const close = device.open('/plan/hp-sgddt-2024');
  const id = await copyPlan();
  expect(page.getByText('Có thay đổi chưa lưu').query()).toBeNull();
  await page.getByLabelText('Tên kế hoạch').fill('Kế hoạch đang sửa dở');
  await expect.element(page.getByText(/Có thay đổi chưa lưu/)).toBeVisible();
  close();

  device.open(`/plan/${id}/edit`);
  await expect.element(page.getByLabelText('Tên kế hoạch')).toHaveValue('Kế hoạch đang sửa dở');
  expect((await bookOnDisk()).kept[0]?.plan.title).not.toBe('Kế hoạch đang sửa dở');

  await page.getByRole('button', { name: 'Bỏ thay đổi' }).click();
  await expect.element(page.getByLabelText('Tên kế hoạch')).not.toHaveValue('Kế hoạch đang sửa dở');
  await expect.element(save()).toBeDisabled();
});

test('an item that is put lower stays open where it went', async () => {
  makeDevice(makePortal()).open('/plan/hp-sgddt-2024');
  await copyPlan();
  await openItem('a');
  const lower = items().getByRole('button', { name: /^Xuống: a\)/ });
  await lower.click();

  await expect.element(lower).toBeVisible();
  const names = items().getByRole('listitem').elements();
  expect(names[0]?.textContent).toMatch(/^b\)/);
  expect(names[1]?.querySelector('details')?.open).toBe(true);
});

test('what became of an item is kept as people ticked it', async () => {
  const device = makeDevice(makePortal());
  const close = device.open('/plan/hp-sgddt-2024');
  const id = await copyPlan();
  close();
  device.open(`/plan/${id}/crosswalk`);
  const first = page.getByRole('group', { name: /^a\) / });
  await expect.element(first.getByRole('checkbox', { name: /^a\)/ })).toBeChecked();
  await first.getByRole('checkbox', { name: /^b\)/ }).click();
  await expect.element(first.getByText('tách ra')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu bảng đối chiếu' }).click();

  const linkOfA = async () => {
    const { crosswalks } = await bookOnDisk();
    return crosswalks.find(({ to }) => to === id)?.links[0];
  };
  await expect.poll(async () => (await linkOfA())?.kind).toBe('split');
  expect((await linkOfA())?.to).toEqual([`${id}.n1`, `${id}.n2`]);
});

test('a plan is put into force from today, and taken back', async () => {
  const device = makeDevice(makePortal());
  const close = device.open('/plan/hp-sgddt-2024');
  const id = await copyPlan();
  close();
  device.open(`/plan/${id}`);
  await page.getByRole('button', { name: 'Đưa vào thực hiện' }).click();
  await expect.poll(async () => (await bookOnDisk()).current.id).toBe(id);

  await page.getByRole('button', { name: 'Thôi đưa vào thực hiện' }).click();
  await expect.poll(async () => (await bookOnDisk()).current.id).toBe('hp-sgddt-2024');
});

test('who may not manage plans only reads them', async () => {
  makeDevice(makePortal('editor')).open('/plan/hp-sgddt-2024');

  await expect.element(page.getByText('Mọi đơn vị đang làm theo kế hoạch này.')).toBeVisible();
  expect(page.getByRole('button', { name: 'Chép' }).query()).toBeNull();
});

test('the documents that plans cite are listed, with the days on which they do not agree', async () => {
  makeDevice(makePortal()).open('/plan/references');

  await expect.element(page.getByRole('heading', { name: /^Cần đối chiếu/ })).toBeVisible();
  const conflict = page
    .getByRole('region', { name: /^Cần đối chiếu/ })
    .getByRole('listitem')
    .filter({ hasText: '4647/QĐ-UBND' });
  await expect.element(conflict).toBeVisible();
  expect(conflict.element().textContent).toContain('20/12/2021');
  expect(conflict.element().textContent).toContain('30/12/2022');
  await expect.element(page.getByRole('heading', { name: /76\/NQ-CP/ })).toBeVisible();
});
