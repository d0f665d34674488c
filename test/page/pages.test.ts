import { describe, expect, test } from 'vitest';

import { joinReadings, morePagesOf } from '#page/pages.ts';
import { readPage } from '#page/read-page.ts';

import { parsePage } from '../../portal/reading/parse-page.ts';

const URL_OF_FIRST = 'https://trang.vn/hoi-thi-cai-cach.html';

function morePages(links: string, url = URL_OF_FIRST) {
  return morePagesOf(parsePage(`<html><body>${links}</body></html>`).page, url);
}

describe('an article on several pages', () => {
  test.each([
    [
      'a number behind its address',
      '<a href="/hoi-thi-cai-cach.html/2">2</a>',
      `${URL_OF_FIRST}/2`,
    ],
    ['a number in its query', '<a href="?page=2">Trang sau</a>', `${URL_OF_FIRST}?page=2`],
    [
      'a number before its ending',
      '<a href="/hoi-thi-cai-cach-trang-2.html">2</a>',
      'https://trang.vn/hoi-thi-cai-cach-trang-2.html',
    ],
    [
      'what the page states',
      '<link rel="next" href="/hoi-thi-cai-cach.html/2">',
      `${URL_OF_FIRST}/2`,
    ],
  ])('goes on at %s', (_, links, next) => {
    expect(morePages(links)).toEqual({ next, pages: 2 });
  });

  test('has no next page on the last', () => {
    const links = '<a href="/hoi-thi-cai-cach.html">1</a><a href="/hoi-thi-cai-cach.html/2">2</a>';

    expect(morePages(links, `${URL_OF_FIRST}/2`)).toEqual({ next: null, pages: 2 });
  });

  test.each([
    ['the next piece of the site', '<a rel="next" href="/bai-khac.html/2">2</a>'],
    ['another host', '<a href="https://khac.vn/hoi-thi-cai-cach.html/2">2</a>'],
    ['a number that is no page', '<a href="/hoi-thi-cai-cach.html/2">Hai người</a>'],
    ['an archive', '<a href="?page=2">2</a><a href="?page=90">90</a>'],
  ])('is not told by a link to %s', (_, links) => {
    expect(morePages(links)).toBeNull();
  });
});

describe('pages that were read one by one', () => {
  const reading = (...lines: readonly string[]) => {
    const html = `<html><head><title>Hội thi</title></head><body><article><h1>Hội thi</h1>${lines
      .map((line) => `<p>${line}</p>`)
      .join('')}<img src="/a.jpg"></article></body></html>`;
    const { page, window } = parsePage(html);
    return readPage(page, URL_OF_FIRST, { window });
  };
  const first = reading(
    'Hội thi mở màn vào sáng thứ bảy với hai mươi đội từ các phường xã ven sông, đông như ngày hội.',
  );
  const second = reading(
    'Đội phường bên sông thắng phần thi chào hỏi, rồi cả hội trường cùng hát vang một bài ca cũ.',
  );

  test('are one article, with each picture once', () => {
    const joined = joinReadings(first, [second]);

    expect(joined.title).toBe('Hội thi');
    expect(joined.paragraphs).toEqual([...first.paragraphs, ...second.paragraphs]);
    expect(joined.body).toBe(first.body + second.body);
    expect(joined.images).toHaveLength(1);
  });

  test('count once when a site answers with the first page again', () => {
    expect(joinReadings(first, [first]).paragraphs).toEqual(first.paragraphs);
  });
});
