import { describe, expect, test } from 'vitest';

import { readOpenPage, readPage } from '#page/read-page.ts';
import type { Reading } from '#page/reading.ts';
import { lookAgain } from '#page/second-look.ts';

const LINE = '<p>Bà con đến bộ phận một cửa từ sáng sớm để làm thủ tục cho con em.</p>';

test.each([
  ['fifty thousand nested elements', 0, () => '<div>'.repeat(50_000) + LINE],
  ['a hundred thousand paragraphs', 0, () => LINE.repeat(100_000)],
  [
    'elements nested as deep as they are many',
    1,
    () => ('<div>'.repeat(150) + LINE + '</div>'.repeat(150)).repeat(150),
  ],
  ['thirty million letters', 0, () => `<p>${'một cửa '.repeat(3_750_000)}</p>`],
])('a page of %s is a bookmark by its name, copied %i times', (_, wanted, body) => {
  const page = pageOf(body());
  let copies = 0;
  const { cloneNode } = Document.prototype;
  Document.prototype.cloneNode = function counted(...all) {
    copies += 1;
    return cloneNode.apply(this, all);
  };

  let reading: Reading;
  try {
    reading = readPage(page, 'https://trang.vn/lon.html');
  } finally {
    Document.prototype.cloneNode = cloneNode;
  }

  expect(reading).toMatchObject({ kind: 'bookmark', title: 'Trang dài', body: '' });
  expect(copies).toBe(wanted);
});

describe.each([
  ['paragraphs', () => LINE],
  ['pictures', (at: number) => `${LINE}<p><img src="/a${at}.jpg"></p>`],
  [
    'figures',
    (at: number) => `${LINE}<figure><img src="/a${at}.jpg"><figcaption>Ảnh</figcaption></figure>`,
  ],
])('a long page of %s', (what, part) => {
  const long = (count: number) =>
    pageOf(Array.from({ length: count }, (_, at) => part(at)).join(''));

  test('is read whole', async () => {
    const reading = await readOpenPage(long(2500), 'https://trang.vn/dai.html');

    expect(reading.paragraphs).toHaveLength(2500);
    expect(reading.images).toHaveLength(what === 'paragraphs' ? 0 : 2500);
  });

  test('is read in the more steps the longer it is', async () => {
    const [few, many] = [await pausesIn(long(500)), await pausesIn(long(2000))];

    expect(many).toBeGreaterThan(few * 3);
  });

  test('lets others have their turn all the while', async () => {
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns += 1;
      port2.postMessage(null);
    };
    port2.postMessage(null);

    await readOpenPage(long(500), 'https://trang.vn/dai.html', {}, { hold: 0 });
    port1.close();

    expect(turns).toBeGreaterThan(200);
  });
});

test('a long list of links is looked at again in steps', async () => {
  const links = (count: number) =>
    pageOf(
      Array.from(
        { length: count },
        (_, at) => `<li><a href="/tin-${at}.html">Bà con đến bộ phận một cửa số ${at}</a></li>`,
      ).join(''),
    );
  const pauses = async (page: Document) => {
    const url = 'https://trang.vn/muc-tin.html';
    const first = readPage(page, url);
    let count = 0;
    const { reading } = await lookAgain(page, url, first, {
      hold: 0,
      pause: async () => {
        count += 1;
      },
    });
    return { kind: reading.kind, count };
  };

  const [few, many] = [await pauses(links(300)), await pauses(links(1200))];

  expect([few.kind, many.kind]).toEqual(['list', 'list']);
  expect(many.count).toBeGreaterThan(few.count * 3);
});

function pageOf(body: string): Document {
  const html = `<html><head><title>Trang dài</title></head><body><article><h1>Trang dài</h1>${body}</article></body></html>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

/** How often reading a page would pause if it did wherever it can. */
async function pausesIn(page: Document): Promise<number> {
  let count = 0;
  const pause = async () => {
    count += 1;
  };
  await readOpenPage(page, 'https://trang.vn/dai.html', {}, { hold: 0, pause });
  return count;
}
