import { beforeAll, expect, test } from 'vitest';

import { openDatabase } from '../../../portal/database/open.ts';
import { readInThread } from '../../../portal/reading/read-in-thread.ts';
import { ATTACKS } from '../../page/attacks.ts';
import {
  articlePart,
  documentPage,
  newsPage,
  PDF,
  scatteredPage,
  sectionPage,
} from '../../support/made-pages.ts';
import { enrol, found, type Office, openOffice, type Visitor } from '../visitor.ts';
import { serve } from './site.ts';

let office: Office;
let unit: string;

beforeAll(async () => {
  office = openOffice(await openDatabase({ file: ':memory:' }));
  unit = await found(office, 'Trường mẫu');
});

/** Someone who writes at a portal that may read this host. */
async function writerNear(port: number): Promise<Visitor> {
  const privateHosts = new Set([`127.0.0.1:${port}`]);
  return await enrol(
    openOffice(office.portal.db, { fetching: { privateHosts } }),
    unit,
    'contributor',
  );
}

test('a page is read for who may write, by the same rules as everywhere', async () => {
  const site = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(newsPage());
  });
  const writer = await writerNear(site.port);

  const answer = await writer.call('POST', '/api/v1/read', { url: ` ${site.at('/tin')} ` });

  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    url: site.at('/tin'),
    kind: 'article',
    title: 'Trường thử nhận hồ sơ trực tuyến',
    publishedAt: Date.parse('2024-05-17T08:15:00+07:00'),
    found: { publishedAt: 'metadata' },
  });
});

test('a document is read with its number, its day, its issuer and its file', async () => {
  const site = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(documentPage());
  });
  const writer = await writerNear(site.port);

  const answer = await writer.call('POST', '/api/v1/read', { url: site.at('/van-ban/12') });

  expect(await answer.json()).toMatchObject({
    kind: 'document',
    document: { number: '12/2024/QĐ-UBND', issuedOn: '2024-06-05' },
    attachments: [{ href: site.at('/tep/12-qd-ubnd.pdf') }],
  });
});

test('a section is read as a list of what it leads to, and a scattered article whole', async () => {
  const site = await serve(({ url }, response) => {
    const titles = ['Chợ phường mở cửa sớm hơn', 'Cầu mới nối hai bờ sông', 'Trường nhận hồ sơ'];
    const html = url === '/bai-1.html' ? scatteredPage() : sectionPage([...titles, ...titles]);
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  const writer = await writerNear(site.port);
  const read = async (path: string) =>
    (await writer.call('POST', '/api/v1/read', { url: site.at(path) })).json();

  expect(await read('/')).toMatchObject({ kind: 'list', items: { length: 6 } });
  expect((await read('/bai-1.html')).paragraphs).toHaveLength(12);
});

test('the pages of an article are joined, and a page that is lost is counted as missing', async () => {
  const lost = new Set<string>();
  const site = await serve(({ url = '' }, response) => {
    const part = Number(/html\/(\d)$/.exec(url)?.[1] ?? 1);
    response
      .writeHead(lost.has(url) ? 500 : 200, { 'content-type': 'text/html' })
      .end(articlePart('/hoi-thi.html', part, 3));
  });
  const writer = await writerNear(site.port);
  const read = async () =>
    (await writer.call('POST', '/api/v1/read', { url: site.at('/hoi-thi.html') })).json();

  expect(await read()).toMatchObject({ pages: { read: 3, all: 3 }, paragraphs: { length: 18 } });

  lost.add('/hoi-thi.html/3');
  expect(await read()).toMatchObject({ pages: { read: 2, all: 3 }, paragraphs: { length: 12 } });
});

test('pages of an article cannot lead the portal past its fence', async () => {
  const site = await serve(({ url = '' }, response) => {
    if (url.endsWith('/2')) {
      response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(articlePart('/hoi-thi.html', 1, 2));
  });
  const writer = await writerNear(site.port);

  const answer = await writer.call('POST', '/api/v1/read', { url: site.at('/hoi-thi.html') });

  expect(await answer.json()).toMatchObject({ pages: { read: 1, all: 2 } });
});

test('a page of windows-1258 is read in whole letters', async () => {
  const words = new Map([
    ['ế', [0xea, 0xec]],
    ['ệ', [0xea, 0xf2]],
    ['đ', [0xf0]],
  ]);
  const sentence = 'Tiếng Việt đến kỳ hai. '.replace('ỳ', 'i').repeat(40);
  const bytes = [...`<title>Tin</title><article><h1>Tin</h1><p>${sentence}</p></article>`].flatMap(
    (letter) => words.get(letter) ?? [letter.charCodeAt(0)],
  );
  const site = await serve((_, response) => {
    const type = 'text/html; charset=windows-1258';
    response.writeHead(200, { 'content-type': type }).end(Buffer.from(bytes));
  });
  const writer = await writerNear(site.port);

  const answer = await writer.call('POST', '/api/v1/read', { url: site.at('/tin') });

  expect((await answer.json()).paragraphs.join()).toContain('Tiếng Việt đến');
});

test('nothing that could run comes through', async () => {
  const html = newsPage({ words: `Một câu mẫu dài vừa đủ. ${Object.values(ATTACKS).join('')}` });
  const reading = await readInThread({ url: 'https://bao.example/tin', html });

  expect(reading).toMatchObject({ ok: true, value: { more: null } });
  expect(JSON.stringify(reading)).not.toMatch(
    /<script|<iframe|<svg|javascript:(?!hit\(1\) 1x)[^"]*"|\son\w+=\\?"/i,
  );
});

test('a page that takes too long to read is given up, and the portal lives on', async () => {
  const html = `<p>${'<b>'.repeat(60_000)}`;

  expect(await readInThread({ url: 'https://bao.example/', html }, { mostMs: 1 })).toEqual({
    ok: false,
    problem: 'unreadable',
  });
});

test('a file is had under what it is, and a page to sign in is not taken for it', async () => {
  const site = await serve((request, response) => {
    const isFile = request.url === '/qd.pdf';
    const type = isFile ? 'application/octet-stream' : 'application/pdf';
    response.writeHead(200, { 'content-type': type });
    response.end(isFile ? PDF : `<!doctype html>${request.url}`);
  });
  const writer = await writerNear(site.port);
  const ask = (path: string) => writer.call('POST', '/api/v1/read/file', { url: site.at(path) });

  const file = await ask('/qd.pdf');
  const page = await ask('/khac.pdf');

  expect(file.headers.get('content-type')).toBe('application/pdf');
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array(PDF));
  expect([page.status, await page.json()]).toEqual([422, { problem: 'not-html' }]);
});

test('files of the network that the portal stands in are fenced off', async () => {
  const writer = await enrol(office, unit, 'contributor');
  const viewer = await enrol(office, unit, 'viewer');
  const ask = async (who: Visitor) => {
    const answer = await who.call('POST', '/api/v1/read/file', { url: 'http://127.0.0.1/a.pdf' });
    return [answer.status, (await answer.json()).problem];
  };

  expect(await ask(writer)).toEqual([422, 'private-address']);
  expect(await ask(viewer)).toEqual([403, 'not-allowed']);
});

test('what cannot be read is refused by name', async () => {
  const writer = await enrol(office, unit, 'contributor');
  const refusal = async (url: unknown) => {
    const answer = await writer.call('POST', '/api/v1/read', { url });
    return [answer.status, (await answer.json()).problem];
  };

  expect(await refusal('http://127.0.0.1/')).toEqual([422, 'private-address']);
  expect(await refusal('không phải địa chỉ')).toEqual([422, 'bad-address']);
  expect(await refusal(undefined)).toEqual([400, 'bad-input']);
  expect(await refusal('x'.repeat(5000))).toEqual([400, 'bad-input']);
});

test('who asks for very many pages has to wait, and nobody else', async () => {
  const hasty = await enrol(office, unit, 'contributor');
  const other = await enrol(office, unit, 'contributor');
  const ask = (who: Visitor) => who.call('POST', '/api/v1/read', { url: 'http://127.0.0.1/' });

  const answers = await Promise.all(Array.from({ length: 31 }, () => ask(hasty)));

  expect(answers.map(({ status }) => status)).toEqual([...Array(30).fill(422), 429]);
  expect(Number(answers[30]?.headers.get('retry-after'))).toBe(600);
  expect((await ask(other)).status).toBe(422);
  office.clock.now += 10 * 60_000;
  expect((await ask(hasty)).status).toBe(422);
});
