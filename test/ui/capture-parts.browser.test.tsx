import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { CATALOGUE_BOOK } from '#field/plan/plan-book.ts';
import { CaptureView } from '#ui/clip/CaptureView.tsx';
import { clipArticle } from '#ui/clip/clip-html.ts';

import { makeCapture } from '../support/make.ts';
import { show } from './show.tsx';

const NO_IMAGES = new Map<string, string>();
const NO_REMARKS = { items: [], note: '' };
const DOCUMENT = { number: '12/2024/QĐ-UBND', issuedOn: '2024-06-05', issuer: null };
const ITEMS = [
  { href: 'https://bao.example/tin-1.html', text: 'Chợ phường mở cửa sớm hơn' },
  { href: 'https://bao.example/tin-2.html', text: 'Cầu mới nối hai bờ sông' },
];

test('a document says its number and its day, and what it does not say', async () => {
  show(<CaptureView capture={makeCapture({ document: DOCUMENT })} imageBySrc={NO_IMAGES} />);

  await expect.element(page.getByText('12/2024/QĐ-UBND')).toBeVisible();
  await expect.element(page.getByText('05/06/2024')).toBeVisible();
  await expect.element(page.getByText('không thấy')).toBeVisible();
});

test('each piece of a list is a link, and can be sent to be read once', async () => {
  const sent: string[] = [];
  show(
    <CaptureView
      capture={makeCapture({ kind: 'list', items: ITEMS })}
      imageBySrc={NO_IMAGES}
      onRead={async ({ href }) => void sent.push(href)}
    />,
  );
  await expect
    .element(page.getByRole('link', { name: 'Cầu mới nối hai bờ sông' }))
    .toHaveAttribute('href', 'https://bao.example/tin-2.html');

  await page.getByRole('button', { name: 'Lưu bài này: Cầu mới nối hai bờ sông' }).click();

  await expect.element(page.getByText('Đã đưa vào chờ lưu')).toBeVisible();
  expect(sent).toEqual(['https://bao.example/tin-2.html']);
  expect(page.getByRole('button', { name: /^Lưu bài này/ }).elements()).toHaveLength(1);
});

test('an article of which pages are missing says so', async () => {
  const capture = makeCapture({ pages: { read: 2, all: 5 } });
  show(<CaptureView capture={capture} imageBySrc={NO_IMAGES} />);

  await expect.element(page.getByText(/^Bài có 5 trang, ở đây mới có 2 trang\./)).toBeVisible();
});

test('a file of a clip tells of the document, the list and the missing pages as well', () => {
  const capture = makeCapture({
    document: DOCUMENT,
    items: ITEMS,
    pages: { read: 1, all: 2 },
    media: [{ type: 'audio', src: 'https://bao.example/a.mp3' }],
  });

  const html = clipArticle(
    { capture, remarks: NO_REMARKS, book: CATALOGUE_BOOK },
    NO_IMAGES,
    window,
  );

  expect(html).toContain('Số, ký hiệu: 12/2024/QĐ-UBND');
  expect(html).toContain('Ngày ban hành: 05/06/2024');
  expect(html).toContain('Bài có 2 trang, ở đây mới có 1 trang.');
  expect(html).toContain('href="https://bao.example/tin-1.html"');
  expect(html).toContain('href="https://bao.example/a.mp3"');
});
