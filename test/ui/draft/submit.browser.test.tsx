import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { keepClip } from '#store/clips.ts';
import { keepReview, storiesOf } from '#store/records.ts';
import { recordEntry } from '#sync/entry.ts';
import { PORTAL } from '#sync/http-peer.ts';

import { makeCapture, makePost, makeReview } from '../../support/make.ts';
import { axeFindings } from './axe.ts';
import { body, type Desk, makeDesk, openScreen } from './desk.tsx';

const PARAGRAPHS = [
  'Chiều thứ sáu, lớp 8A3 làm quen với Cổng Dịch vụ công quốc gia.',
  'Cuối buổi, mười hai hồ sơ được nộp ngay tại lớp.',
];

/** A desk with one clip in its library. */
async function deskWithClip() {
  const desk = await makeDesk();
  const capture = makeCapture({ paragraphs: PARAGRAPHS });
  const { clip } = await keepClip(desk.log, capture);
  return { desk, clip, capture };
}

const submit = () => page.getByRole('button', { name: 'Gửi duyệt' });
const title = () => page.getByRole('textbox', { name: 'Tiêu đề' });

async function writeAll(): Promise<void> {
  await title().fill('Trường mẫu tập huấn');
  await userEvent.click(body());
  await userEvent.keyboard('Sáng nay nhà trường tập huấn.');
  await page.getByRole('checkbox', { name: /^a\)/ }).click();
}

async function lastStory({ log, draft }: Desk) {
  const [story] = await storiesOf(log, draft);
  if (!story) {
    throw new Error('nothing was submitted');
  }
  return story;
}

describe('quoting from the library', () => {
  test('on a phone a sheet opens at the clip the address names; a tap quotes a paragraph with its source', async () => {
    await page.viewport(360, 740);
    const { desk, clip, capture } = await deskWithClip();
    await openScreen(desk, { search: `?quote=${clip}` });

    await expect.element(page.getByRole('dialog', { name: 'Trích từ thư viện' })).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await page.getByRole('button', { name: 'Trích đoạn 2' }).click();

    const figure = body().element().querySelector('figure');
    expect(figure?.querySelector('.words')?.textContent).toBe(PARAGRAPHS[1]);
    expect(figure?.querySelector('figcaption')?.textContent).toBe(
      'Theo Người viết mẫu, Báo Hải Phòng, 17/05/2024',
    );
    expect(figure?.querySelector('a')?.href).toBe(capture.url);
    expect(page.getByRole('dialog').query()).toBeNull();
  });

  test('on a wide screen the library stands beside the text and is searched without tones', async () => {
    await page.viewport(1440, 900);
    const { desk } = await deskWithClip();
    await openScreen(desk);

    await page.getByRole('searchbox', { name: 'Tìm trong thư viện' }).fill('khong co dau vet');
    await expect.element(page.getByText('Không có trang nào chứa những chữ này.')).toBeVisible();
    await page.getByRole('searchbox').fill('huong dan dich vu cong');
    await page.getByRole('button', { name: /Trường học hướng dẫn/ }).click();

    await expect.element(page.getByRole('button', { name: 'Trích đoạn 1' })).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });

  test('words selected in a paragraph are quoted alone', async () => {
    await page.viewport(1440, 900);
    const { desk, clip } = await deskWithClip();
    await openScreen(desk, { search: `?quote=${clip}` });
    const passage = (await page.getByText(PARAGRAPHS[1] ?? '').findElement()).firstChild;
    if (!passage) {
      throw new Error('the paragraph has no words');
    }

    getSelection()?.setBaseAndExtent(passage, 10, passage, 30);
    await page.getByRole('button', { name: 'Trích phần đã chọn' }).click();

    const words = body().element().querySelector('figure .words')?.textContent;
    expect(words).toBe(PARAGRAPHS[1]?.slice(10, 30).trim());
  });
});

test('a paste that no portal would keep is not taken, and says so', async () => {
  const desk = await makeDesk();
  await openScreen(desk);
  await userEvent.click(body());
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'chữ '.repeat(25_000));

  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  body().element().dispatchEvent(event);

  await expect.element(page.getByText(/Xin dán từng phần/)).toBeVisible();
  expect(body().element().textContent).toBe('');
});

describe('submitting', () => {
  test('an empty draft says all it lacks and leads to the first; what is mended is not said again', async () => {
    const desk = await makeDesk();
    await openScreen(desk);

    await submit().click();
    await expect.element(page.getByRole('button', { name: 'Tin chưa có tiêu đề.' })).toBeVisible();
    await expect.element(title()).toHaveFocus();
    await expect.element(title()).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('button', { name: 'Tin chưa có nội dung.' }).click();
    await expect.element(body()).toHaveFocus();
    await page.getByRole('button', { name: 'Chưa chọn nội dung tuyên truyền nào.' }).click();
    await expect.element(page.getByRole('checkbox').first()).toHaveFocus();

    await writeAll();
    await expect.element(page.getByText('Chưa gửi được:')).not.toBeInTheDocument();
    expect(await storiesOf(desk.log, desk.draft)).toEqual([]);
  });

  test('what was submitted is frozen, waits in the outbox, and a later edit is told', async () => {
    const desk = await makeDesk();
    await openScreen(desk);
    await writeAll();

    await submit().click();

    await expect.element(page.getByText(/Sửa tiếp không làm đổi bản đã gửi/)).toBeVisible();
    await expect.element(page.getByText(/sẽ gửi khi có mạng\.$/)).toBeVisible();
    const { content } = await lastStory(desk);
    expect(content).toMatchObject({
      title: 'Trường mẫu tập huấn',
      unit: 'u1',
      by: { member: 'm1', name: 'Người dùng mẫu 1' },
    });
    expect(content.items).toHaveLength(1);
    expect(page.getByText('đã sửa sau khi gửi').query()).toBeNull();

    await submit().click();
    await expect.element(page.getByText('Bản này đã gửi rồi và chưa sửa gì thêm.')).toBeVisible();
    await title().fill('Trường mẫu tập huấn lần hai');
    await expect.element(page.getByText('đã sửa sau khi gửi')).toBeVisible();
    expect((await lastStory(desk)).content.title).toBe('Trường mẫu tập huấn');
  });

  test('the history shows what the reviewer said, and where the post is', async () => {
    const desk = await makeDesk();
    await openScreen(desk);
    await writeAll();
    await submit().click();
    await expect.poll(() => storiesOf(desk.log, desk.draft)).toHaveLength(1);
    const { hash } = await lastStory(desk);

    await keepReview(
      desk.log,
      makeReview({ submission: hash, verdict: 'returned', comment: 'Xin thêm số liệu.' }),
    );
    await expect.element(page.getByText('Xin thêm số liệu.')).toBeVisible();
    await expect.element(page.getByText('cần sửa')).toBeVisible();

    await desk.log.append([await recordEntry(makePost({ submission: hash }))], PORTAL);
    await expect
      .element(page.getByRole('link', { name: 'Xem bài đã đăng' }))
      .toHaveAttribute('href', makePost().url);
    expect(await axeFindings()).toEqual([]);
  });
});
