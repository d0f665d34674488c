import { expect, type Page, test } from '@playwright/test';

import {
  acceptInvite,
  goTo,
  otherComputer,
  signIn,
  tick,
  untilAtPortal,
} from '../support/people.ts';
import { startTestPortal } from '../support/portal.ts';

const OFFICER = { name: 'Người dùng mẫu 1', login: 'mau1', password: 'mot cau de nho 1' };
const TEACHER = { name: 'Người dùng mẫu 2', login: 'mau2', password: 'mot cau de nho 2' };
const SCHOOL = 'Trường mẫu số 1';
const ITEM = 'Môi trường đầu tư, sửa cho năm nay';
const TASK = 'Chuyên trang, chuyên mục trên Báo Hải Phòng';

test.setTimeout(180_000);
test.use({ actionTimeout: 20_000 });

/** Add a school, and make a link that invites someone into it. */
async function inviteSchool(page: Page): Promise<string> {
  await goTo(page, 'Cài đặt');
  await page.getByLabel('Tên đơn vị mới').fill(SCHOOL);
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await page.getByLabel('Vào đơn vị').selectOption({ label: SCHOOL });
  await page.getByLabel('Vai trò').selectOption({ label: 'Biên tập' });
  await page.getByRole('button', { name: 'Tạo liên kết mời' }).click();
  return await page.getByRole('textbox', { name: 'Liên kết mời' }).inputValue();
}

/** Copy a sample for this year, edit an item, and put it into force. */
async function makePlan(page: Page): Promise<void> {
  await goTo(page, 'Hôm nay');
  await page.getByRole('link', { name: 'Xem kế hoạch' }).click();
  const samples = page.getByRole('region', { name: 'Mẫu có sẵn' });
  await samples.getByRole('link', { name: /2024/ }).click();
  await page.getByRole('button', { name: 'Chép', exact: true }).click();
  const items = page.getByRole('region', { name: 'Nội dung tuyên truyền' });
  await items.getByText(/^d\) /).click();
  await items.getByLabel('Tên ngắn').filter({ visible: true }).fill(ITEM);
  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await page.getByRole('button', { name: 'Đưa vào thực hiện' }).click();
  await expect(page.getByRole('button', { name: 'Thôi đưa vào thực hiện' })).toBeVisible();
  await untilAtPortal(page);
}

/** Write down what the school published elsewhere, for an item. */
async function recordPost(page: Page, label: string): Promise<void> {
  await goTo(page, 'Kết quả');
  await page.getByRole('link', { name: 'Ghi nhận bài đã đăng' }).click();
  await page.getByLabel('Địa chỉ bài đã đăng').fill('https://truongmau.example.vn/tin-1');
  await page.getByLabel('Tiêu đề').fill('Trường mẫu nói về môi trường đầu tư');
  await tick(page, label);
  await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Kết quả tháng/ })).toBeVisible();
}

const gap = (page: Page) =>
  page.getByRole('region', { name: 'Nội dung chưa có bài' }).getByText(`d) ${ITEM}`);

const tasks = (page: Page) => page.getByRole('region', { name: 'Việc đến hạn' });

test('a plan the office puts into force is the school’s board, on all its devices', async () => {
  const portal = await startTestPortal();
  const [atOffice, atSchool] = [await otherComputer(), await otherComputer()];
  const office = await atOffice.newPage({ locale: 'vi-VN' });
  await acceptInvite(office, portal.adminLink ?? '', OFFICER);
  const link = await inviteSchool(office);
  await makePlan(office);

  const desk = await atSchool.newPage({ locale: 'vi-VN' });
  await acceptInvite(desk, link, TEACHER);
  await goTo(desk, 'Hôm nay');
  await expect(gap(desk)).toBeVisible({ timeout: 60_000 });

  await recordPost(desk, 'd');
  await goTo(desk, 'Hôm nay');
  await expect(desk.getByText(/^quý .*: 1\/11 nội dung có bài$/)).toBeVisible();
  await expect(gap(desk)).toHaveCount(0);

  await tasks(desk)
    .getByRole('button', { name: `Xong: ${TASK}` })
    .click();
  await expect(tasks(desk).getByText('Đã xong (1)')).toBeVisible();
  await untilAtPortal(desk);

  const phone = await (
    await atSchool.newContext({ viewport: { width: 360, height: 740 } })
  ).newPage();
  await signIn(phone, portal.url, TEACHER);
  await goTo(phone, 'Hôm nay');
  await tasks(phone).getByText('Đã xong (1)').click({ timeout: 60_000 });
  await expect(tasks(phone).getByRole('link', { name: TASK })).toBeVisible();
  await expect(gap(phone)).toHaveCount(0);

  await atOffice.close();
  await atSchool.close();
  await portal.stop();
  await portal.remove();
});
