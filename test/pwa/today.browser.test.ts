import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { asId } from '#base/id.ts';
import { CURRENT_PLAN, planOf } from '#field/plan/catalogue.ts';
import { copyPlan } from '#field/plan/edit.ts';
import type { Plan } from '#field/plan/plan.ts';
import { COMMON } from '#field/unit/common.ts';
import { recordEntry } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import { makePost, makeReview, makeSubmission } from '../support/make.ts';
import { makeDevice } from './open-app.tsx';
import { makeMe, OFFICE, PortalInPage } from './portal-in-page.ts';

const BY = { member: 'm1', name: 'Người dùng mẫu' };

beforeEach(() => {
  onTestFinished(() => {
    vi.useRealTimers();
  });
});

/** Only the date: what waits for a while still does. */
function onDay(day: string): void {
  vi.setSystemTime(Date.parse(`${day}T09:00:00+07:00`));
}

function copyOf(id: string, year: number): Plan {
  return copyPlan(planOf(id) ?? CURRENT_PLAN, { id: asId('p1'), year }).plan;
}

async function makePortal(plan: Plan, letters: readonly string[] = []): Promise<PortalInPage> {
  const portal = new PortalInPage();
  portal.session = makeMe();
  const inForceFrom = `${plan.year}-01-01`;
  const kept = await recordEntry({
    type: 'plan',
    plan,
    inForceFrom,
    crosswalks: [],
    by: BY,
    at: 1,
  });
  await portal.log(COMMON).append([kept], OWN);
  const posts = letters.map((letter, at) =>
    makePost({
      title: `Tin số ${at + 1}`,
      url: `http://localhost/cchc/tin-${at + 1}`,
      submission: String(at).repeat(64),
      publishedAt: Date.parse(`${plan.year}-0${(at % 3) + 1}-10T09:00:00+07:00`),
      items: plan.items.filter((item) => item.printedLabel === letter).map(({ id }) => id),
    }),
  );
  await portal.log(makeMe().workspace).append(await Promise.all(posts.map(recordEntry)), OWN);
  return portal;
}

const section = (name: string) => page.getByRole('region', { name });

test('the board shows d h i l as gaps of a quarter with posts in a a b c đ e g k', async () => {
  onDay('2026-03-16');
  const plan = copyOf('hp-sgddt-2024', 2026);
  makeDevice(await makePortal(plan, ['a', 'a', 'b', 'c', 'đ', 'e', 'g', 'k'])).open('/today');

  const gaps = section('Nội dung chưa có bài').getByRole('list', {
    name: 'Chưa có bài trong quý I/2026',
  });
  await expect.element(page.getByText('quý I/2026: 7/11 nội dung có bài')).toBeVisible();
  const lines = gaps.getByRole('listitem').elements();
  expect(lines.map((line) => line.textContent.trim()[0])).toEqual(['d', 'h', 'i', 'l']);
});

test('a gap opens a draft with the item ticked', async () => {
  onDay('2026-03-16');
  const plan = copyOf('hp-sgddt-2024', 2026);
  makeDevice(await makePortal(plan)).open('/today');

  await page.getByRole('button', { name: /^Soạn tin cho d\)/ }).click();
  const items = page.getByRole('group', { name: 'Nội dung tuyên truyền' });
  await expect.element(items.getByRole('checkbox', { name: /^d\)/ })).toBeChecked();
  await expect.element(items.getByRole('checkbox', { name: /^a\)/ })).not.toBeChecked();
});

test('the next report says its last safe day in words, and which days’ posts it counts', async () => {
  onDay('2026-03-02');
  makeDevice(await makePortal(copyOf('hp-ubnd-2023', 2026))).open('/today');

  const reports = section('Báo cáo sắp tới');
  await expect
    .element(reports.getByText('Chậm nhất thứ Sáu 06/03/2026 (07/03 là thứ Bảy)'))
    .toBeVisible();
  await expect
    .element(reports.getByText('Số liệu quý I/2026: 01/01/2026 – 31/03/2026'))
    .toBeVisible();
  await expect.element(reports.getByText('1 cần làm')).toBeVisible();
});

test('what is marked as done stays done with no network, can be undone, and has a note', async () => {
  onDay('2026-03-02');
  const portal = await makePortal(copyOf('hp-ubnd-2023', 2026));
  const device = makeDevice(portal);
  const close = device.open('/today');
  const reports = section('Báo cáo sắp tới');
  const button = reports.getByRole('button', { name: /^Xong: Báo cáo quý I\/2026/ });
  await button.click();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.element(button).toBeVisible();

  portal.isDown = true;
  await button.click();
  await reports.getByText('Đã xong (1)').click();
  await reports.getByText('Ghi chú', { exact: true }).click();
  await reports.getByLabelText('Ghi chú, ví dụ số báo cáo').fill('Số 05');
  await reports.getByRole('button', { name: 'Lưu ghi chú' }).click();
  await expect.element(reports.getByText(/Người dùng mẫu đánh dấu.*: Số 05/)).toBeVisible();
  close();

  device.open('/today');
  await reports.getByText('Đã xong (1)').click();
  await reports.getByRole('button', { name: /^Bỏ đánh dấu xong/ }).click();
  await expect.element(button).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await reports.getByText('Đã xong (1)').click();
  await expect.element(reports.getByText(/: Số 05/)).toBeVisible();
});

test('a monthly quota is red on the first of the next month, and opens the posts it counted', async () => {
  onDay('2026-04-01');
  const plan = copyOf('st-sgddt-2022', 2026);
  const portal = await makePortal(plan, ['a', 'a']);
  const school = { id: 'u2', name: 'Trường mẫu', kind: 'school' } as const;
  const post = makePost({ unit: 'u2', publishedAt: Date.parse('2026-04-01T08:00:00+07:00') });
  portal.posts = [{ hash: 'd'.repeat(64), unit: school, post }];
  makeDevice(portal).open('/today');

  const quotas = section('Định mức');
  await expect.element(quotas.getByText('tháng 3/2026: 0/1 bài, không đạt')).toBeVisible();
  await expect.element(quotas.getByText('tháng 4/2026: 0/1 bài, chưa đủ')).toBeVisible();
  await quotas.getByText('0/1 đơn vị đã đạt tháng 4/2026').click();
  await expect.element(quotas.getByRole('link', { name: `0 bài: ${OFFICE.name}` })).toBeVisible();
});

test('drafts that were returned and submissions to review wait on the board', async () => {
  onDay('2026-03-02');
  const portal = await makePortal(CURRENT_PLAN);
  const submission = makeSubmission({ title: 'Tin chờ duyệt' });
  portal.submissions = [{ hash: 'b'.repeat(64), workspace: 'w', unit: OFFICE, submission }];
  const device = makeDevice(portal);
  device.open('/drafts');
  await page.getByRole('button', { name: 'Soạn mới' }).click();
  await expect.poll(() => location.pathname).toContain('/draft/');
  const draft = location.pathname.replace('/draft/', '');
  const sent = await recordEntry(makeSubmission({ draft }));
  const returned = await recordEntry(makeReview({ submission: sent.key, verdict: 'returned' }));
  await portal.log(makeMe().workspace).append([sent, returned], OWN);
  await page.getByRole('link', { name: 'Sổ tin CCHC' }).click();

  const waiting = section('Bản thảo đang chờ');
  await expect.element(waiting.getByRole('link', { name: 'Tin chờ duyệt' })).toBeVisible();
  await expect.element(waiting.getByRole('link', { name: 'Chưa có tiêu đề' })).toBeVisible();
});

test('what the portal refused is named, with what can be done', async () => {
  onDay('2026-03-02');
  const portal = await makePortal(CURRENT_PLAN);
  portal.refuse = true;
  makeDevice(portal).open('/drafts');
  await page.getByRole('button', { name: 'Soạn mới' }).click();
  await page.getByRole('link', { name: 'Sổ tin CCHC' }).click();

  const refused = section('Cần xử lý').getByRole('listitem');
  await expect
    .element(refused)
    .toHaveTextContent('Sửa đổi trong bản thảoTài khoản không có quyền với việc này.');
});

test('a plan of another year says so', async () => {
  onDay('2026-03-02');
  makeDevice(await makePortal(CURRENT_PLAN)).open('/today');

  await expect.element(page.getByText(/là của năm 2024/)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Chép hoặc nhập kế hoạch năm nay' }))
    .toBeVisible();
});

test('a line of the board opens the task in the plan', async () => {
  onDay('2026-03-02');
  makeDevice(await makePortal(copyOf('hp-ubnd-2023', 2026))).open('/today');
  await section('Báo cáo sắp tới')
    .getByRole('link', { name: /^Báo cáo quý I\/2026/ })
    .click();

  await expect.element(page.getByText(/báo cáo Sở Nội vụ/)).toBeVisible();
});

test('the calendar is a grid on a wide screen and a list on a phone, and goes from month to month by keyboard', async () => {
  onDay('2026-03-02');
  await page.viewport(1440, 900);
  makeDevice(await makePortal(copyOf('hp-ubnd-2023', 2026))).open('/today/calendar');
  const report = page.getByRole('cell', { name: /thứ Sáu 06\/03\/2026.*Báo cáo quý I\/2026/ });
  await expect.element(report).toBeVisible();

  await page.viewport(360, 740);
  await expect.element(page.getByRole('heading', { name: 'thứ Sáu 06/03/2026' })).toBeVisible();
  expect(page.getByRole('table').query()).toBeNull();

  const next = page.getByRole('link', { name: 'Tháng sau: 4/2026' });
  next.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Lịch tháng 4/2026' })).toBeVisible();
});
