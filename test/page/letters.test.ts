import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Reading } from '#page/reading.ts';
import { readTwice } from '#page/second-look.ts';

import { parsePage } from '../../portal/reading/parse-page.ts';
import { holds } from '../support/property.ts';

/** How pages write a letter otherwise than we keep it; the first leaves it as it is. */
const WAYS: readonly ((letter: string) => string)[] = [
  (letter) => letter,
  (letter) => letter.normalize('NFD'),
  (letter) => letter.normalize('NFD').replace(/(?=[\u0300-\u036F])/, ' '),
  (letter) => letter.normalize('NFD').replace(/(?=[\u0300-\u036F])/, '\u00A0'),
  (letter) => letter.replace(/ư/g, 'ƣ').replace(/Ư/g, 'Ƣ'),
  (letter) => letter.replace(/ /g, '\u00A0'),
  (letter) => letter.replace(/ /g, '&nbsp;'),
  (letter) => `\u200B${letter}\uFEFF`,
  (letter) => `&shy;${letter}\u2060`,
];

/** Writes words as pages may, each letter in its own way. */
type Hand = (words: string) => string;

const CLEAN: Hand = (words) => words;
const anyHand: fc.Arbitrary<Hand> = fc
  .array(fc.constantFrom(...WAYS), { minLength: 1, maxLength: 40 })
  .map((ways) => {
    let next = 0;
    return (words) =>
      [...words].map((letter) => (ways[next++ % ways.length] ?? CLEAN)(letter)).join('');
  });

const BODY =
  'Bà con đến bộ phận một cửa từ sáng sớm để được hướng dẫn, dữ liệu được đưa lên hệ thống. ';

const PAGES: Readonly<
  Record<string, { readonly url: string; readonly html: (as: Hand) => string }>
> = {
  'an article without rules': {
    url: 'https://trang.vn/bai-1.html',
    html: (as) => `<html><head><title>${as('Phường Lê Chân mở thêm quầy hướng dẫn')}</title>
      <meta property="og:site_name" content="${as('Cổng thông tin phường')}">
      <meta name="author" content="${as('Trưởng Văn Đưa')}">
      <meta name="description" content="${as('Từ đầu tháng, người dân được hướng dẫn từng bước.')}"></head>
      <body><article><h1>${as('Phường Lê Chân mở thêm quầy hướng dẫn')}</h1>
      <p>${as('Từ đầu tháng, người dân được hướng dẫn từng bước.')}</p>
      <p>${as(BODY.repeat(3))}</p>
      <figure><img src="/a.jpg" alt="${as('Quầy số một được mở sớm')}"><figcaption>${as('Người dân ở quầy. Ảnh: Trưởng Đưa')}</figcaption></figure>
      <ul><li>${as('Mang theo giấy tờ đã được chứng thực')}</li></ul>
      <table><tr><td>${as('Số lượt')}</td><td>${as('Mười lượt')}</td></tr><tr><td>${as('Số quầy được mở')}</td><td>2</td></tr></table>
      <h2>${as('Hướng dẫn từng bước')}</h2><p><b>${as('Đưa lên')}</b> ${as(BODY.repeat(3))}</p>
      <p><a href="/mau-don.pdf">${as('Mẫu đơn được cấp mới')}</a></p></article></body></html>`,
  },
  'an article by the rules of its site': {
    url: 'https://baohaiphong.vn/a-12345.html',
    html: (
      as,
    ) => `<html><body><h1 class="block-sc-title">${as('Đường mới được đưa vào sử dụng')}</h1>
      <div class="block-sc-sapo">${as('Người dân đi lại được thuận tiện hơn.')}</div>
      <div class="block-sc-publish-time">17/05/2024 08:15</div>
      <article class="entry"><p>${as(BODY.repeat(3))}</p>
      <figure><img src="/a.jpg" alt="${as('Đường mới')}"><figcaption>${as('Đường mới được mở')}</figcaption></figure>
      <p>${as(BODY)}</p></article></body></html>`,
  },
  'a page of titles': {
    url: 'https://trang.vn/',
    html: (as) =>
      `<html><head><title>${as('Tin tức phường')}</title></head><body>${['a', 'b', 'c', 'd', 'e']
        .map(
          (name) => `<h3><a href="/${name}.html">${as(`Chợ ${name} được mở cửa sớm hơn`)}</a></h3>`,
        )
        .join('')}</body></html>`,
  },
  'an official document': {
    url: 'https://vanban.example.vn/van-ban-1.html',
    html: (
      as,
    ) => `<html><head><title>${as('Quyết định về đường phố')}</title></head><body><h1>${as('Quyết định về đường phố')}</h1>
      <table><tr><td>Số ký hiệu</td><td>${as('15/QĐ-UBND')}</td></tr>
      <tr><td>Ngày ban hành</td><td>17/05/2024</td></tr>
      <tr><td>Cơ quan ban hành</td><td>${as('Ủy ban nhân dân phường')}</td></tr>
      <tr><td>Tệp</td><td><a href="/qd.pdf">${as('Quyết định được ký')}</a></td></tr></table></body></html>`,
  },
};

describe.each(Object.entries(PAGES))('%s', (_, { url, html }) => {
  const clean = readingOf(html(CLEAN), url);

  test('says the same in whatever letters it is written', () => {
    holds(
      fc.property(anyHand, (hand) => {
        const reading = readingOf(html(hand), url);

        expect(reading).toEqual(clean);
        expect(wordsIn(reading).filter((words) => STRANGE.test(words))).toEqual([]);
        expect(wordsIn(reading).filter((words) => words !== words.normalize('NFC'))).toEqual([]);
      }),
    );
  });
});

test('these pages have words in every field that can have some', () => {
  const all = Object.values(PAGES).map(({ html, url }) => readingOf(html(CLEAN), url));
  const [article, bySite, list, document] = all;

  expect(all.map(({ kind }) => kind)).toEqual(['article', 'article', 'list', 'document']);
  expect(article).toMatchObject({
    outlet: 'Cổng thông tin phường',
    author: 'Trưởng Văn Đưa',
    images: [{ alt: 'Quầy số một được mở sớm', credit: 'Trưởng Đưa' }],
    attachments: [{ text: 'Mẫu đơn được cấp mới' }],
  });
  expect(bySite).toMatchObject({ adapter: { name: 'baohaiphong.vn' } });
  expect(list?.items).toHaveLength(5);
  expect(document?.document).toMatchObject({ issuer: 'Ủy ban nhân dân phường' });
});

test('a page in the letters of the nineties is read in those of today', () => {
  const html = `<html><head><title>Yªu cÇu vÒ hå s¬</title></head><body><article><h1>Yªu cÇu vÒ hå s¬</h1>
    ${'<p>C¸c ®¬n vÞ b¸o c¸o kÕt qu¶ c¶i c¸ch hµnh chÝnh tr­íc ngµy cuèi th¸ng ®Ó tæng hîp.</p>'.repeat(4)}
    <figure><img src="/a.jpg" alt="Bé phËn mét cöa"><figcaption>Bé phËn mét cöa cña ph­êng</figcaption></figure>
    <ul><li>B¶n sao cã chøng thùc</li></ul></article></body></html>`;

  const reading = readingOf(html, 'https://trang.vn/bai-1.html');

  expect(reading).toMatchObject({
    title: 'Yêu cầu về hồ sơ',
    images: [{ alt: 'Bộ phận một cửa', caption: 'Bộ phận một cửa của phường' }],
  });
  expect(reading.paragraphs[0]).toBe(
    'Các đơn vị báo cáo kết quả cải cách hành chính trước ngày cuối tháng để tổng hợp.',
  );
  expect(reading.paragraphs.at(-1)).toBe('Bản sao có chứng thực');
  expect(reading.body).not.toMatch(/[¸®­µ]/);
});

/** Letters that are not kept: Ƣ, no-break spaces, what nobody sees, marks on nothing. */
const STRANGE = /[Ƣƣ\u00A0\u00AD\u200B-\u200D\u2060\uFEFF]|&nbsp;|&shy;|(?:^|\s)[\u0300-\u036F]/;

function readingOf(html: string, url: string): Reading {
  const { page, window } = parsePage(html);
  return readTwice(page, url, { window }).reading;
}

/** All texts of a reading, wherever they stand. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
