import { describe, expect, test } from 'vitest';

import { readPage } from '#page/read-page.ts';

import { parsePage } from '../../portal/reading/parse-page.ts';

const URL = 'https://bao.example.vn/xa-hoi/bai-viet-123.html';
const SENTENCE =
  'Phường mở thêm một bàn hướng dẫn vào buổi tối, để người đi làm cả ngày cũng kịp nộp hồ sơ trong tuần.';

function read(html: string, url = URL) {
  const { page, window } = parsePage(html);
  return readPage(page, url, { window });
}

function article(inside: string): string {
  return `<html><head><title>Bài viết của phường</title></head><body><article><h1>Bài viết của phường</h1>${inside}</article></body></html>`;
}

describe('a page that is no article is a bookmark', () => {
  test.each([
    ['nothing at all', ''],
    ['one word', 'Xin chào'],
    ['a broken tag', '<'],
    ['only a picture', '<img src="/a.jpg">'],
    ['only scripts', '<script>document.write("x")</script>'],
    [
      'a list of links',
      `<ul>${'<li><a href="/x.html">Một đường dẫn khác</a></li>'.repeat(3)}</ul>`,
    ],
    [
      'a page of headlines with their leads',
      `<div>${`<h3><a href="/a.html">Một tiêu đề dài đủ để đọc</a></h3><p>${SENTENCE}</p>`.repeat(6)}</div>`,
    ],
    ['nesting without end', `${'<div>'.repeat(20_000)}chữ`],
    ['frames', '<frameset><frame src="/a"></frameset>'],
  ])('%s', (_, html) => {
    const reading = read(html);

    expect(reading).toMatchObject({ kind: 'bookmark', body: '', paragraphs: [], images: [] });
    expect(reading.publishedAt).toBeNull();
    expect(reading.title).not.toBe('');
  });

  test('and an untitled one is named by its address', () => {
    expect(read('<p></p>').title).toBe('bao.example.vn/xa-hoi/bai-viet-123.html');
  });
});

describe('a day that the page does not state is not invented', () => {
  test.each([
    [
      'a clock in the header',
      '<header><span class="clock">Thứ Hai, 01/12/2025 08:00</span></header>',
      '',
    ],
    ['a clock beside the menu', '<div class="top"><span>Thứ Hai, 01/12/2025</span></div>', ''],
    ['a day told in the text', '', '<p>Cuộc họp diễn ra ngày 12 tháng 12 năm 2023 tại trụ sở.</p>'],
    ['the day of another piece', '', '<div class="related"><span>(10/05/2024)</span></div>'],
    ['the year in the footer', '', '<footer>Bản quyền 01/01/2020</footer>'],
  ])('%s', (_, before, after) => {
    const reading = read(
      `<html><head><title>Bài viết của phường</title></head><body>${before}<article><h1>Bài viết của phường</h1>${`<p>${SENTENCE}</p>`.repeat(5)}${after}</article></body></html>`,
    );

    expect(reading.kind).toBe('article');
    expect(reading.publishedAt).toBeNull();
    expect(reading.found.publishedAt).toBe('missing');
  });
});

describe('the text of a body', () => {
  const filler = `<p>${SENTENCE}</p>`.repeat(4);
  const lines = (inside: string) =>
    read(article(filler + inside)).paragraphs.filter((line) => line !== SENTENCE);

  test('two breaks part two paragraphs, one does not', () => {
    expect(lines('<p>Một<br>hai<br><br>ba</p>')).toEqual(['Một hai', 'ba']);
  });

  test('decomposed letters, no-break spaces and invisible characters are made plain', () => {
    expect(lines('<p>Ha\u0309i&nbsp;\u200BPho\u0300ng</p>')).toEqual(['Hải Phòng']);
  });

  test('a data table is one line a row', () => {
    const table =
      '<table><tr><th>Quý</th><th>Hồ sơ</th></tr><tr><td><p>Một</p></td><td>214</td></tr></table>';

    expect(lines(table)).toEqual(['Quý | Hồ sơ', 'Một | 214']);
  });

  test('nested lists are one line an item', () => {
    expect(lines('<ul><li>Một<ul><li>Một rưỡi</li></ul></li><li>Hai</li></ul>')).toEqual([
      'Một',
      'Một rưỡi',
      'Hai',
    ]);
  });

  test('what the page hides is not read', () => {
    expect(lines('<p style="display:none">Ẩn</p><p hidden>Cũng ẩn</p><p>Hiện</p>')).toEqual([
      'Hiện',
    ]);
  });
});

test('an image is known by its full address, its caption and its credit', () => {
  const { images } = read(
    article(
      `${`<p>${SENTENCE}</p>`.repeat(4)}<figure><img src="data:image/gif;base64,R0lGOD" data-src="../anh/a.jpg"><figcaption>Bàn tối (Ảnh: Phường)</figcaption></figure>`,
    ),
  );

  expect(images).toEqual([
    {
      src: 'https://bao.example.vn/anh/a.jpg',
      caption: 'Bàn tối (Ảnh: Phường)',
      credit: 'Phường',
      alt: null,
      blob: null,
    },
  ]);
});

describe('a caption goes with its picture', () => {
  const read1 = (inside: string) => {
    const reading = read(
      `<html><body><h1 class="block-sc-title">Bài</h1><article class="entry"><p>${SENTENCE}</p>${inside}<p>${SENTENCE}</p></article></body></html>`,
      'https://baohaiphong.vn/bai-512044.html',
    );
    return {
      captions: reading.images.map(({ src, caption }) => `${src.at(-5)}: ${caption}`),
      text: reading.paragraphs.filter((line) => line !== SENTENCE),
    };
  };

  test.each([
    ['in a figure', '<figure><img src="/a.jpg"><figcaption>Chú thích</figcaption></figure>'],
    ['in a figure without its own element', '<figure><img src="/a.jpg"><p>Chú thích</p></figure>'],
    ['in italics on the next line', '<p><img src="/a.jpg"></p><p> </p><p><i>Chú thích</i></p>'],
    ['in italics after a break', '<p><img src="/a.jpg"><br><em>Chú thích</em></p>'],
    [
      'by its class',
      '<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">Chú thích</p></div>',
    ],
    [
      'in a table row',
      '<table><tr><td><img src="/a.jpg"></td></tr><tr><td>Chú thích</td></tr></table>',
    ],
  ])('%s', (_, inside) => {
    expect(read1(inside)).toEqual({ captions: ['a: Chú thích'], text: [] });
  });

  test.each([
    [
      'in one figure',
      '<figure><img src="/a.jpg"><img src="/b.jpg"><figcaption>Chung</figcaption></figure>',
    ],
    ['in one line', '<p><img src="/a.jpg"><img src="/b.jpg"></p><p><i>Chung</i></p>'],
    ['in two lines', '<p><img src="/a.jpg"></p><p><img src="/b.jpg"></p><p><i>Chung</i></p>'],
    [
      'in an album',
      '<div class="VCSortableInPreviewMode"><figure><img src="/a.jpg"></figure><figure><img src="/b.jpg"></figure><figcaption>Chung</figcaption></div>',
    ],
    [
      'in a table',
      '<table><tr><td><img src="/a.jpg"></td><td><img src="/b.jpg"></td></tr><tr><td colspan="2">Chung</td></tr></table>',
    ],
  ])('and is shared by two pictures %s', (_, inside) => {
    expect(read1(inside)).toEqual({ captions: ['a: Chung', 'b: Chung'], text: [] });
  });

  test('each of two pictures in a table has the line under it', () => {
    const table =
      '<table><tr><td><img src="/a.jpg"></td><td><img src="/b.jpg"></td></tr><tr><td>Trái</td><td>Phải</td></tr></table>';

    expect(read1(table)).toEqual({ captions: ['a: Trái', 'b: Phải'], text: [] });
  });

  test('a box of text with a figure in it keeps its text', () => {
    const box =
      '<div class="VCSortableInPreviewMode"><p>Chữ trong hộp.</p><figure><img src="/a.jpg"><figcaption>Của a</figcaption></figure><figure><img src="/b.jpg"></figure></div>';

    expect(read1(box)).toEqual({ captions: ['a: Của a', 'b: null'], text: ['Chữ trong hộp.'] });
  });

  test('a line in roman under a picture is text, and so is a table of people', () => {
    expect(read1('<p><img src="/a.jpg"></p><p>Không phải chú thích.</p>').text).toEqual([
      'Không phải chú thích.',
    ]);
    expect(read1('<table><tr><td><img src="/a.jpg"></td><td>Lan</td></tr></table>').text).toEqual([
      'Lan',
    ]);
  });
});

test('a site that has been rebuilt is read by the general reader, which says so', () => {
  const { adapter, paragraphs } = read(
    article(`<p>${SENTENCE}</p>`.repeat(5)),
    'https://baohaiphong.vn/bai-viet-512044.html',
  );

  expect(adapter.name).toBe('generic');
  expect(paragraphs).toHaveLength(5);
});

test('rules that find only a scrap of the article are not trusted', () => {
  const { adapter, paragraphs } = read(
    `<html><body><h1 class="block-sc-title">Bài viết</h1><article class="entry"><p>Một câu.</p></article><div>${`<p>${SENTENCE}</p>`.repeat(8)}</div></body></html>`,
    'https://baohaiphong.vn/bai-viet-512044.html',
  );

  expect(adapter.name).toBe('generic');
  expect(paragraphs.length).toBeGreaterThan(5);
});

describe('a notice of one line', () => {
  const notice = (inside: string) =>
    `<html><head><title>Thông báo tuyển sinh</title></head><body><div><ul><li><a href="/">Trang chủ</a></li></ul><div class="detail"><div class="day"><span>04/03/2021 13:17</span></div><div class="name">Thông báo tuyển sinh</div><div class="text">${inside}</div></div></div></body></html>`;

  test('is its file, and neither the menu nor the title above it', () => {
    const reading = read(notice('<a href="/ts.pdf">Tải về tại đây</a>'));

    expect(reading).toMatchObject({ kind: 'document', paragraphs: ['Tải về tại đây'] });
    expect(reading.publishedAt).toBe(Date.UTC(2021, 2, 4, 6, 17));
  });

  test('that says its title once more keeps that line', () => {
    const { paragraphs } = read(
      notice('<p>Thông báo tuyển sinh</p><p><a href="/ts.pdf">Tải về tại đây</a></p>'),
    );

    expect(paragraphs).toEqual(['Thông báo tuyển sinh', 'Tải về tại đây']);
  });

  test('without anything to keep is a bookmark that says its day', () => {
    const reading = read(notice(''));

    expect(reading).toMatchObject({ kind: 'bookmark', title: 'Thông báo tuyển sinh' });
    expect(reading.publishedAt).toBe(Date.UTC(2021, 2, 4, 6, 17));
  });
});

describe('a writer', () => {
  const written = (by: string) =>
    read(
      `<html><head><title>Bài viết của phường</title></head><body><article><h1>Bài viết của phường</h1>${by}${`<p>${SENTENCE}</p>`.repeat(5)}</article></body></html>`,
    ).author;

  test.each([
    ['a line beside the title', '<div>By Anna de Vries</div>'],
    ['the name of an element', '<div class="post-author-name">Anna de Vries</div>'],
  ])('is told by %s', (_, by) => {
    expect(written(by)).toBe('Anna de Vries');
  });

  test.each([
    ['words about the writer', '<div class="author-bio">Anna is a writer at this paper</div>'],
    ['a label', '<div class="author-label">Author</div>'],
  ])('is not made of %s', (_, by) => {
    expect(written(by)).toBeNull();
  });
});
