import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { Database } from '#store/database.ts';
import { readPlanBook } from '#store/plans.ts';

import LETTER from '../field/plan-texts/not-plans/cong-van.txt?raw';
import PLAN from '../field/plan-texts/truong-2026.txt?raw';
import { axeFindings } from '../ui/draft/axe.ts';
import { makeDevice, type TestDevice } from './open-app.tsx';
import { makeMe, PortalInPage } from './portal-in-page.ts';

function begin(me = makeMe()): TestDevice {
  const portal = new PortalInPage();
  portal.session = me;
  return makeDevice(portal);
}

async function paste(words: string): Promise<void> {
  await page.getByLabelText('Hoặc dán chữ của kế hoạch').fill(words);
  await page.getByRole('button', { name: 'Đọc chữ đã dán' }).click();
}

async function keptPlans() {
  const db = new Database('cchc m1');
  const { kept } = await readPlanBook(db);
  db.close();
  return kept;
}

test('a pasted plan is shown beside its source, and becomes a plan only when it is kept', async () => {
  await page.viewport(1440, 900);
  begin().open('/plan/import');
  await paste(PLAN);

  await expect.element(page.getByRole('heading', { name: 'Văn bản gốc' })).toBeVisible();
  await expect.element(page.getByText(/chỗ cần soát$/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  expect(await keptPlans()).toEqual([]);

  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();

  await expect.element(page.getByText('Đã lưu kế hoạch. Chưa đơn vị nào làm theo.')).toBeVisible();
  const [kept] = await keptPlans();
  expect(kept).toMatchObject({ inForceFrom: null, by: { member: 'm1' } });
  expect(kept?.plan.items.length).toBeGreaterThan(2);
});

test('a cell that was mended is still mended when the window was closed in between', async () => {
  const device = begin();
  const close = device.open('/plan/import');
  await paste(PLAN);
  const issuer = page.getByLabelText('Cơ quan ban hành');
  await expect.element(issuer).toBeVisible();
  await userEvent.fill(issuer, 'Trường đã sửa tên');
  close();

  device.open('/plan/import');

  await expect.element(page.getByLabelText('Cơ quan ban hành')).toHaveValue('Trường đã sửa tên');
  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await expect.element(page.getByText(/Trường đã sửa tên/)).toBeVisible();
});

test('a warning leads to its place in the source', async () => {
  begin().open('/plan/import');
  await paste(PLAN);

  await page
    .getByRole('button', { name: /^Xem chỗ này/ })
    .first()
    .click();

  expect(document.activeElement?.id).toMatch(/^line-\d+$/);
});

test('a letter is not taken for a plan, and a plan can be written by hand instead', async () => {
  begin().open('/plan/import');
  await paste(LETTER);

  await expect.element(page.getByText(/không phải kế hoạch tuyên truyền/)).toBeVisible();
  await page.getByRole('button', { name: 'Nhập bằng tay từ đầu' }).click();
  await page.getByRole('button', { name: 'Thêm nội dung' }).click();
  await page.getByText('-)', { exact: true }).click();
  await page.getByLabelText('Tên ngắn').fill('Một nội dung');
  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();

  await expect
    .poll(async () => (await keptPlans())[0]?.plan.items)
    .toMatchObject([{ short: 'Một nội dung' }]);
});

test('a file that is no document says what to do', async () => {
  begin().open('/plan/import');
  const input = page.getByLabelText('Tệp kế hoạch (DOCX, PDF có chữ, hoặc TXT)');
  await userEvent.upload(input, new File([new Uint8Array([0, 1, 2, 0])], 'anh.png'));

  await expect.element(page.getByText(/Hãy chọn tệp khác/)).toBeVisible();
});

test('a plan thrown away while it was looked through can be taken back', async () => {
  begin().open('/plan/import');
  await paste(PLAN);
  await page.getByRole('button', { name: 'Bỏ, nhập tệp khác' }).click();
  await expect.element(page.getByLabelText('Hoặc dán chữ của kế hoạch')).toBeVisible();

  await page.getByRole('button', { name: 'Hoàn tác' }).click();

  await expect.element(page.getByRole('button', { name: 'Lưu kế hoạch' })).toBeVisible();
});

test('who may not manage plans is told so', async () => {
  begin(makeMe({ role: 'editor' })).open('/plan/import');

  await expect.element(page.getByText(/được giao việc này/)).toBeVisible();
});

test('a plan with a year that is none is not lost: it says so and stays to be mended', async () => {
  begin().open('/plan/import');
  await paste(PLAN);
  const year = page.getByLabelText('Năm', { exact: true });
  await userEvent.fill(year, '27');
  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();

  await expect.element(page.getByText(/^Chưa lưu: kế hoạch có chỗ chưa đúng/)).toBeVisible();
  expect(await keptPlans()).toEqual([]);

  await userEvent.fill(year, '2027');
  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await expect.poll(async () => (await keptPlans())[0]?.plan.year).toBe(2027);
});
