import { describe, expect, test } from 'vitest';

import { begin, morePagesOf, type PageAt, readOn } from '#page/pages.ts';
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

describe('pages that are read one by one', () => {
  const at = (number: number) => `${URL_OF_FIRST}/${number}`;
  const pageAt = (number: number, all: number, ...lines: readonly string[]): PageAt => {
    const html = `<html><head><title>Hội thi</title></head><body><article><h1>Hội thi</h1>${lines
      .map((line) => `<p>${line}</p>`)
      .join('')}<img src="/a.jpg"></article></body></html>`;
    const { page, window } = parsePage(html);
    const next = number < all ? at(number + 1) : null;
    return { reading: readPage(page, at(number), { window }), more: { next, pages: all } };
  };
  const FIRST =
    'Hội thi mở màn vào sáng thứ bảy với hai mươi đội từ các phường xã ven sông, đông như ngày hội.';
  const SECOND =
    'Đội phường bên sông thắng phần thi chào hỏi, rồi cả hội trường cùng hát vang một bài ca cũ.';
  const THIRD =
    'Ban tổ chức trao giải vào cuối buổi chiều, khi nắng đã nhạt trên mặt sông và gió bắt đầu lên.';
  const first = pageAt(1, 3, FIRST);
  const second = pageAt(2, 3, SECOND);

  test('are one article, with each picture once', async () => {
    const pages = new Map([
      [at(2), second],
      [at(3), pageAt(3, 3, THIRD)],
    ]);
    const seen: (number | undefined)[] = [];

    const whole = await readOn(begin(first), async (address) => pages.get(address), {
      onPage: ({ reading }) => seen.push(reading.pages?.read),
    });

    expect(whole.next).toBeNull();
    expect(whole.reading).toMatchObject({ title: 'Hội thi', pages: { read: 3, all: 3 } });
    expect(whole.reading.paragraphs).toEqual([FIRST, SECOND, THIRD]);
    expect(whole.reading.body).toContain('hát vang');
    expect(whole.reading.images).toHaveLength(1);
    expect(seen).toEqual([2, 3]);
  });

  test('say where they stop when one cannot be had, and go on from there later', async () => {
    const part = await readOn(begin(first), async (address) =>
      address === at(2) ? second : undefined,
    );
    expect(part).toMatchObject({ next: at(3), reading: { pages: { read: 2, all: 3 } } });

    const whole = await readOn(part, async () => pageAt(3, 3, THIRD));

    expect(whole.reading.paragraphs).toEqual([FIRST, SECOND, THIRD]);
  });

  test('stop when they may not go on', async () => {
    const part = await readOn(begin(first), async () => second, { mayGoOn: () => false });

    expect(part).toMatchObject({ next: at(2), reading: { pages: { read: 1, all: 3 } } });
  });

  test('are one page when a site answers with the first again', async () => {
    const whole = await readOn(begin(first), async () => first);

    expect(whole).toEqual({ reading: first.reading, next: null });
  });

  test('end where an address brings back what was read', async () => {
    const pages = new Map([
      [at(2), second],
      [at(3), second],
    ]);

    const whole = await readOn(begin(first), async (address) => pages.get(address));

    expect(whole).toMatchObject({ next: null, reading: { pages: { read: 2, all: 2 } } });
    expect(whole.reading.paragraphs).toEqual([FIRST, SECOND]);
  });

  test('are none of an article on one page', () => {
    expect(begin({ reading: first.reading, more: null })).toEqual({
      reading: first.reading,
      next: null,
    });
  });
});
