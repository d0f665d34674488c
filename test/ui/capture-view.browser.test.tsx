import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { CaptureView } from '#ui/clip/CaptureView.tsx';
import { readableBody } from '#ui/clip/readable-body.ts';

import { makeCapture } from '../support/make.ts';
import { show } from './show.tsx';

const PICTURE = 'https://a.example/anh.jpg';
const NO_IMAGES = new Map<string, string>();

test('a clip says whose words it holds, and a missing date is said and not guessed', async () => {
  show(<CaptureView capture={makeCapture({ publishedAt: null })} imageBySrc={NO_IMAGES} />);

  await expect
    .element(page.getByText(/Báo Hải Phòng · Người viết mẫu · không rõ ngày/))
    .toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Mở trang gốc' }))
    .toHaveAttribute('href', makeCapture().url);
});

test('times are those of Hải Phòng wherever the reader is', async () => {
  const publishedAt = Date.parse('2024-05-31T17:30:00Z');
  show(<CaptureView capture={makeCapture({ publishedAt })} imageBySrc={NO_IMAGES} />);

  await expect.element(page.getByText(/00:30 01\/06\/2024/)).toBeVisible();
});

test('a date that is only a guess is marked as one', async () => {
  const { found } = makeCapture();
  const capture = makeCapture({ found: { ...found, publishedAt: 'guess' } });
  show(<CaptureView capture={capture} imageBySrc={NO_IMAGES} />);

  await expect.element(page.getByText('ngày phỏng đoán')).toBeVisible();
});

test('what a page hid in its text does not run and is not shown', () => {
  const dirty = `<p onclick="alert(1)">Chữ</p><script>alert(1)</script><iframe src="https://a.example"></iframe>
    <a href="javascript:alert(1)">liên kết</a><img src="x" onerror="alert(1)">`;

  const { html } = readableBody(dirty, NO_IMAGES, window);

  expect(html).toContain('<p>Chữ</p>');
  expect(html).not.toMatch(/script|onclick|onerror|iframe|<img/i);
});

test('a picture that is kept is shown from the device, another only linked to', () => {
  const body = `<p>Chữ</p><img src="${PICTURE}" alt="Lớp học">`;

  const kept = readableBody(body, new Map([[PICTURE, 'blob:kept']]), window);
  const missing = readableBody(body, NO_IMAGES, window);

  expect(kept.html).toContain('src="blob:kept"');
  expect(kept.html).not.toContain(PICTURE);
  expect(missing.html).not.toContain('<img');
  expect(missing.html).toContain('Xem ảnh ở trang gốc: Lớp học</a>');
});

test('links of a page open beside the app and tell nothing of it', () => {
  const { html } = readableBody('<p><a href="https://a.example/">a</a></p>', NO_IMAGES, window);

  expect(html).toContain('target="_blank"');
  expect(html).toContain('rel="noopener noreferrer"');
});

test('a kept file is handed out from the device, of the others it is said why they are missing', async () => {
  const blob = { mime: 'application/pdf', size: 1258291, chunks: [] };
  const kept = { href: 'https://a.example/qd.pdf', text: 'Quyết định', blob };
  const attachments = [
    kept,
    { href: 'https://a.example/mau.docx', text: '', blob: null, missing: 'sign-in' as const },
    { href: 'https://a.example/cu.xls', text: 'Biểu cũ' },
  ];
  const opened: unknown[] = [];
  const capture = makeCapture({ attachments });
  show(
    <CaptureView
      capture={capture}
      imageBySrc={NO_IMAGES}
      onOpenFile={(file) => opened.push(file)}
    />,
  );

  await expect.element(page.getByText('1,2 MB, giữ trên máy')).toBeVisible();
  await page.getByRole('button', { name: 'Tải tệp: Quyết định' }).click();
  expect(opened).toEqual([kept]);
  await expect.element(page.getByRole('link', { name: 'mau.docx' })).toBeVisible();
  await expect.element(page.getByText(/Trang gốc đòi đăng nhập/)).toBeVisible();
  await expect.element(page.getByText(/Chưa được tải về máy/)).toBeVisible();
});

test('an image that is missing is listed with its reason', async () => {
  const image = { src: PICTURE, caption: 'Lớp học', credit: null, alt: null, blob: null };
  const capture = makeCapture({ images: [{ ...image, missing: 'too-big' }] });
  show(<CaptureView capture={capture} imageBySrc={NO_IMAGES} onOpenFile={() => {}} />);

  await expect
    .element(page.getByRole('heading', { name: 'Ảnh chưa giữ trên máy (1)' }))
    .toBeVisible();
  await expect.element(page.getByText(/Quá lớn nên không giữ/)).toBeVisible();
});
