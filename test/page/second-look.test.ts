import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

import { capture } from '#field/clip/capture.ts';
import { readPage } from '#page/read-page.ts';
import { readTwice } from '#page/second-look.ts';

import { parsePage } from '../../portal/reading/parse-page.ts';
import { scatteredPage } from '../support/made-pages.ts';

function lookTwice(html: string, url: string) {
  const { page, window } = parsePage(html);
  const first = readPage(page, url, { window });
  const { reading } = readTwice(page, url, { window });
  v.parse(capture, { type: 'capture', capturedAt: 0, ...reading });
  return { first, reading };
}

const LONG = 'Bà con đến bộ phận một cửa từ sáng sớm để làm thủ tục cho con em vào lớp một. ';

test('an article that was read whole stays as it was read', () => {
  const html = `<html><body><article><h1>Một cửa</h1>${`<p>${LONG.repeat(3)}</p>`.repeat(5)}</article></body></html>`;

  const { first, reading } = lookTwice(html, 'https://trang.vn/bai-1.html');

  expect(reading).toEqual(first);
});

test('an article that the page states far longer than it was read is found whole', () => {
  const { first, reading } = lookTwice(scatteredPage(), 'https://trang.vn/bai-1.html');

  expect(first.paragraphs).toHaveLength(3);
  expect(reading.paragraphs).toHaveLength(12);
});

describe('a page of titles', () => {
  test('is a list of what it leads to, each once', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map(
      (name) => `<li><a href="/${name}.html"><img src="/${name}.jpg"></a>
        <h3><a href="/${name}.html#xem">Chợ ${name} mở cửa sớm hơn</a></h3></li>`,
    );
    const html = `<html><body><nav><h3><a href="/x">Mục của trang báo này</a></h3></nav><ul>${rows.join('')}</ul></body></html>`;

    const { reading } = lookTwice(html, 'https://trang.vn/');

    expect(reading).toMatchObject({ kind: 'list', paragraphs: [] });
    expect(reading.items).toHaveLength(5);
    expect(reading.items?.[0]).toEqual({
      href: 'https://trang.vn/a.html',
      text: 'Chợ a mở cửa sớm hơn',
    });
  });

  test('of a known site is told by its address, however few they are', () => {
    const html = `<html><head><title>Xã hội</title></head><body><h1>Xã hội</h1>
      <h2><a href="/cau-moi-512001.html">Cầu mới thông xe</a></h2></body></html>`;

    const { reading } = lookTwice(html, 'https://baohaiphong.vn/xa-hoi');

    expect(reading.kind).toBe('list');
    expect(reading.items).toEqual([
      { href: 'https://baohaiphong.vn/cau-moi-512001.html', text: 'Cầu mới thông xe' },
    ]);
  });

  test('without titles stays a bookmark', () => {
    const html = '<html><body><form><input name="a"><p>Đăng nhập</p></form></body></html>';

    expect(lookTwice(html, 'https://trang.vn/').reading.kind).toBe('bookmark');
  });
});

describe('the page of an official document', () => {
  const table = (rows: string) =>
    `<html><head><title>Quyết định về một cửa</title></head><body><h1>Quyết định về một cửa</h1><table>${rows}</table>
     <a href="/files/12.signed.pdf">12.signed.pdf</a></body></html>`;
  const url = 'https://vanban.chinhphu.vn/?pageid=27160&docid=99999';

  test('gives number, day and issuer, and its file', () => {
    const { reading } = lookTwice(
      table(`<tr><td>Số ký hiệu</td><td>12/2024/QĐ-TTg</td></tr>
        <tr><td>Ngày ban hành</td><td>05-06-2024</td></tr>
        <tr><td>Cơ quan ban hành</td><td>Thủ tướng Chính phủ</td></tr>`),
      url,
    );

    expect(reading).toMatchObject({
      kind: 'document',
      title: 'Quyết định về một cửa',
      document: {
        number: '12/2024/QĐ-TTg',
        issuedOn: '2024-06-05',
        issuer: 'Thủ tướng Chính phủ',
      },
      attachments: [{ href: 'https://vanban.chinhphu.vn/files/12.signed.pdf' }],
    });
  });

  test('is told by labels and values in one line as well', () => {
    const { reading } = lookTwice(
      table(`<tr><td>Số hiệu: 12/QĐ</td></tr><tr><td>Đơn vị ban hành: Sở Ví Dụ</td></tr>`),
      url,
    );

    expect(reading.document).toEqual({ number: '12/QĐ', issuedOn: null, issuer: 'Sở Ví Dụ' });
  });

  test('is told also when all of it stands in one line', () => {
    const { reading } = lookTwice(
      table(
        '<tr><td>Số ký hiệu: 12/QĐ<br>Ngày ban hành: 05/06/2024<br>Cơ quan ban hành: Sở Ví Dụ</td></tr>',
      ),
      url,
    );

    expect(reading.document?.number).toBe('12/QĐ');
  });

  test('is told by its address, however long its text is', () => {
    const facts =
      '<tr><td>Số hiệu</td><td>12/QĐ</td></tr><tr><td>Ngày ký</td><td>05/06/2024</td></tr>';

    const { reading } = lookTwice(`${table(facts)}${`<p>${LONG.repeat(3)}</p>`.repeat(5)}`, url);

    expect(reading).toMatchObject({ kind: 'document', document: { number: '12/QĐ' } });
  });

  test('is none when it tells of several, or only beside other news', () => {
    const row = (number: string) =>
      `<tr><td>Số hiệu: ${number}</td><td>Ngày ký: 05/06/2024</td></tr>`;

    const several = lookTwice(table(row('12/QĐ') + row('13/QĐ')), url);
    const beside = lookTwice(`<aside>${table(row('12/QĐ'))}</aside>`, url);

    expect(several.reading.document).toBeUndefined();
    expect(beside.reading.document).toBeUndefined();
  });

  test('that names no number is none', () => {
    const { reading } = lookTwice(table('<tr><td>Số ký hiệu</td><td></td></tr>'), url);

    expect(reading.document).toBeUndefined();
  });
});
