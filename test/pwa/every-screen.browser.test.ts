import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { clipIdOf } from '#field/clip/address.ts';
import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import { recordEntry } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import { makeCapture, makePost, makeSubmission } from '../support/make.ts';
import { axeFindings } from '../ui/draft/axe.ts';
import { makeDevice } from './open-app.tsx';
import { makeMe, OFFICE, PortalInPage } from './portal-in-page.ts';

const HASH = 'b'.repeat(64);
const LONG = 'Nghiêng ngả những quyết định khuyến khích chuyển đổi số ở phường Đông Hải';

async function makePortal(): Promise<PortalInPage> {
  const portal = new PortalInPage();
  portal.session = makeMe();
  portal.invites.set('t1', { unit: OFFICE, role: 'editor', expiresAt: Date.parse('2024-06-01') });
  const submission = makeSubmission({ title: LONG });
  portal.submissions = [{ hash: HASH, workspace: makeMe().workspace, unit: OFFICE, submission }];
  const post = makePost({ publishedAt: Date.parse('2024-05-20T08:00:00+07:00') });
  portal.posts = [{ hash: HASH, unit: OFFICE, post }];
  const records = [makeCapture({ title: LONG }), post];
  await portal.log(makeMe().workspace).append(await Promise.all(records.map(recordEntry)), OWN);
  return portal;
}

const SIZES = [
  [360, 740],
  [1440, 900],
] as const;

const SCREENS = [
  ['Thư viện', async () => '/'],
  [LONG, async () => `/clip/${await clipIdOf(makeCapture().canonicalUrl)}`],
  ['Bản thảo', async () => '/drafts'],
  ['Duyệt', async () => '/review'],
  [LONG, async () => `/review/${HASH}`],
  ['Kết quả tháng 5/2024', async () => '/results?month=2024-05&all=1&list=all'],
  ['Ghi nhận bài đã đăng', async () => '/results/record'],
  ['Hôm nay', async () => '/today'],
  ['Lịch tháng 6/2024', async () => '/today/calendar?month=2024-06'],
  ['Kế hoạch', async () => '/plan'],
  [CURRENT_PLAN.title, async () => `/plan/${CURRENT_PLAN.id}`],
  ['Cài đặt', async () => '/settings'],
  ['Đăng nhập lại', async () => '/sign-in'],
  ['Lưu từ liên kết', async () => '/share'],
  ['Mở liên kết mời', async () => '/invite/t1'],
  ['Văn bản viện dẫn', async () => '/plan/references'],
  ['Không có trang này', async () => '/khong-co'],
] as const;

const cases = SIZES.flatMap((size) => SCREENS.map(([name, path]) => ({ size, name, path })));

test.for(cases)(
  '“$name” at $size.0 px: axe finds nothing wrong, and nothing is wider than the screen',
  async ({ size: [width, height], name, path }) => {
    await page.viewport(width, height);
    makeDevice(await makePortal()).open(await path());
    await expect.element(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
    await expect.poll(() => document.querySelector('[aria-busy]')).toBeNull();

    expect(await axeFindings()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(document.title).toBe(`${name} · Sổ tin CCHC`);
  },
);
