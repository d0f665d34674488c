import { expect, test } from 'vitest';

import { readPage } from '#page/read-page.ts';

const LINE = '<p>Bà con đến bộ phận một cửa từ sáng sớm để làm thủ tục cho con em.</p>';

test.each([
  ['fifty thousand nested elements', () => '<div>'.repeat(50_000) + LINE],
  ['a hundred thousand paragraphs', () => LINE.repeat(100_000)],
  ['thirty million letters', () => `<p>${'một cửa '.repeat(3_750_000)}</p>`],
])('a page of %s is a bookmark by its name at once', (_, body) => {
  const html = `<html><head><title>Trang rất lớn</title></head><body>${body()}</body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');

  const start = performance.now();
  const reading = readPage(page, 'https://trang.vn/lon.html');

  expect(reading).toMatchObject({ kind: 'bookmark', title: 'Trang rất lớn', body: '' });
  expect(performance.now() - start).toBeLessThan(200);
});
