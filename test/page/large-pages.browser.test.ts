import { expect, test } from 'vitest';

import { readOpenPage, readPage } from '#page/read-page.ts';

const LINE = '<p>Bà con đến bộ phận một cửa từ sáng sớm để làm thủ tục cho con em.</p>';

test.each([
  ['fifty thousand nested elements', () => '<div>'.repeat(50_000) + LINE],
  ['a hundred thousand paragraphs', () => LINE.repeat(100_000)],
  [
    'elements nested as deep as they are many',
    () => ('<div>'.repeat(150) + LINE + '</div>'.repeat(150)).repeat(150),
  ],
  ['thirty million letters', () => `<p>${'một cửa '.repeat(3_750_000)}</p>`],
])('a page of %s is a bookmark by its name at once', (_, body) => {
  const html = `<html><head><title>Trang rất lớn</title></head><body>${body()}</body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');

  const start = performance.now();
  const reading = readPage(page, 'https://trang.vn/lon.html');

  expect(reading).toMatchObject({ kind: 'bookmark', title: 'Trang rất lớn', body: '' });
  expect(performance.now() - start).toBeLessThan(200);
});

test.each([
  ['three thousand paragraphs', () => LINE.repeat(3000), 3000, 0],
  ['eight thousand paragraphs', () => LINE.repeat(8000), 8000, 0],
  [
    'two thousand five hundred pictures',
    () => `${LINE}<p><img src="/a.jpg"></p>`.repeat(2500),
    2500,
    1,
  ],
])('a page of %s is read whole, and its tab answers in between', async (_, body, lines, images) => {
  const html = `<html><head><title>Trang dài</title></head><body><article><h1>Trang dài</h1>${body()}</article></body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  let longest = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    port2.postMessage(null);
  };
  port2.postMessage(null);

  const start = performance.now();
  const reading = await readOpenPage(page, 'https://trang.vn/dai.html');
  const whole = performance.now() - start;
  port1.close();

  expect(reading.paragraphs).toHaveLength(lines);
  expect(reading.images).toHaveLength(images);
  expect(longest).toBeLessThan(whole);
});
