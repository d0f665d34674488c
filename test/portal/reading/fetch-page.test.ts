import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

import { isPublic } from '../../../portal/reading/address.ts';
import type { FetchOptions } from '../../../portal/reading/fetch-file.ts';
import { fetchImage, fetchPage } from '../../../portal/reading/fetch-page.ts';
import { type Site, serve } from './site.ts';

const PAGE = '<!doctype html><title>Tin mẫu</title><p>Một câu.</p>';
const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** As the portal does, but that 127.0.0.1 counts as the world, and its port as usual. */
function world({ port }: Site, more: FetchOptions = {}): FetchOptions {
  return {
    isAllowed: (ip) => ip === '127.0.0.1' || isPublic(ip),
    ports: [String(port)],
    resolve: async (name) => [
      { address: name === 'inside.example' ? '10.0.0.1' : '127.0.0.1', family: 4 },
    ],
    ...more,
  };
}

const html = (response: ServerResponse, text: string | Uint8Array = PAGE) =>
  response.writeHead(200, HTML).end(text);

test('a page is fetched as nobody, and its last address is told', async () => {
  const asked: IncomingHttpHeaders[] = [];
  const site = await serve(({ url, headers }, response) => {
    asked.push(headers);
    return url === '/cu'
      ? response.writeHead(302, { location: '/moi?a=1', 'set-cookie': 'a=1' }).end()
      : html(response);
  });

  const page = await fetchPage(site.at('/cu', 'bao.example'), world(site));

  expect(page).toEqual({
    ok: true,
    value: { url: site.at('/moi?a=1', 'bao.example'), html: PAGE },
  });
  expect(asked).toHaveLength(2);
  expect(asked[1]).not.toHaveProperty('cookie');
  expect(asked[1]).not.toHaveProperty('referer');
});

describe('the portal never connects into a private network', () => {
  test.each([
    ['this machine', (site: Site) => site.at('/')],
    ['this machine by name', (site: Site) => site.at('/', 'localhost')],
    ['this machine in other digits', (site: Site) => site.at('/', '2130706433')],
    ['this machine in IPv6', (site: Site) => site.at('/', '[::ffff:127.0.0.1]')],
  ])('%s', async (_, address) => {
    let asked = 0;
    const site = await serve((_request, response) => {
      asked += 1;
      html(response);
    });

    const page = await fetchPage(address(site), { ports: [String(site.port)] });

    expect(page).toEqual({ ok: false, problem: 'private-address' });
    expect(asked).toBe(0);
  });

  test('a name that resolves to a private address', async () => {
    const site = await serve((_, response) => html(response));

    expect(await fetchPage(site.at('/', 'inside.example'), world(site))).toEqual({
      ok: false,
      problem: 'private-address',
    });
  });

  test('a name that has a private address among public ones', async () => {
    const site = await serve((_, response) => html(response));
    const resolve = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];

    expect(await fetchPage(site.at('/', 'hai.example'), world(site, { resolve }))).toEqual({
      ok: false,
      problem: 'private-address',
    });
  });

  test('a name that shows another address each time is asked for it once', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'];
    const site = await serve((_, response) => html(response));
    const resolve = async () => [{ address: answers.shift() ?? '10.0.0.1', family: 4 }];

    const page = await fetchPage(site.at('/', 'doi.example'), world(site, { resolve }));

    expect(page.ok).toBe(true);
    expect(answers).toEqual(['10.0.0.1']);
  });

  test.each([
    ['http://10.0.0.1/', 'private-address'],
    ['http://169.254.169.254/latest/meta-data/', 'private-address'],
    ['http://inside.example/', 'private-address'],
    ['http://bao.example:22/', 'private-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['javascript:alert(1)', 'bad-address'],
    ['http://user:pass@bao.example/', 'bad-address'],
    ['http://', 'bad-address'],
  ])('a page that sends us to %s', async (location, problem) => {
    const site = await serve((_, response) => response.writeHead(302, { location }).end());

    const options = world(site, { ports: ['80', String(site.port)] });

    expect(await fetchPage(site.at('/'), options)).toEqual({ ok: false, problem });
  });

  test('but into a host that the one who runs the portal has named', async () => {
    const site = await serve((_, response) => html(response));
    const privateHosts = new Set([`127.0.0.1:${site.port}`]);

    expect((await fetchPage(site.at('/'), { privateHosts })).ok).toBe(true);
  });
});

describe('a server cannot hold or fill the portal', () => {
  test('redirects in a circle', async () => {
    let asked = 0;
    const site = await serve((_, response) => {
      asked += 1;
      response.writeHead(301, { location: '/' }).end();
    });

    expect(await fetchPage(site.at('/'), world(site))).toEqual({
      ok: false,
      problem: 'unreachable',
    });
    expect(asked).toBe(6);
  });

  test('an answer that never begins, one that drips, and a name that is never resolved', async () => {
    const site = await serve(({ url }, response) => {
      if (url === '/drip') {
        response.writeHead(200, HTML);
        const drip = setInterval(() => response.write('<p>'), 20);
        response.once('close', () => clearInterval(drip));
      }
    });
    const hurry = { mostMs: 300 };
    const never = { resolve: () => new Promise<never>(() => {}) };

    const pages = await Promise.all([
      fetchPage(site.at('/silent'), world(site, hurry)),
      fetchPage(site.at('/drip'), world(site, hurry)),
      fetchPage(site.at('/', 'cham.example'), world(site, { ...hurry, ...never })),
    ]);

    expect(pages).toEqual(Array(3).fill({ ok: false, problem: 'too-slow' }));
  });

  test('a body without an end', async () => {
    let sent = 0;
    const site = await serve((_, response) => {
      response.writeHead(200, HTML);
      const endless = new Readable({
        read() {
          sent += 1;
          this.push('x'.repeat(64 * 1024));
        },
      });
      response.once('close', () => endless.destroy());
      endless.pipe(response);
    });

    const page = await fetchPage(site.at('/'), world(site, { mostBytes: 1024 * 1024 }));

    expect(page).toEqual({ ok: false, problem: 'too-big' });
    expect(sent).toBeLessThan(1000);
  });

  test('a body that says itself how big it is', async () => {
    const site = await serve((_, response) => {
      response.writeHead(200, { ...HTML, 'content-length': 20 * 1024 * 1024 }).write('x');
    });

    expect(await fetchPage(site.at('/'), world(site))).toEqual({ ok: false, problem: 'too-big' });
  });

  test('a small packed body that opens into a big one', async () => {
    const site = await serve((_, response) => {
      response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' });
      const packed = createGzip();
      packed.pipe(response);
      packed.end(Buffer.alloc(64 * 1024 * 1024));
    });

    expect(await fetchPage(site.at('/'), world(site))).toEqual({ ok: false, problem: 'too-big' });
  });

  test('bytes that are not packed as is said, and a line that breaks', async () => {
    const site = await serve(({ url }, response) => {
      if (url === '/broken') {
        response.writeHead(200, { ...HTML, 'content-length': 1000 }).write('<p>');
        setImmediate(() => response.destroy());
      } else {
        response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('không phải gzip');
      }
    });

    for (const path of ['/broken', '/packed']) {
      expect(await fetchPage(site.at(path), world(site))).toEqual({
        ok: false,
        problem: 'unreachable',
      });
    }
  });
});

test.each([
  [404, HTML, 'page-missing'],
  [410, HTML, 'page-missing'],
  [403, HTML, 'site-refused'],
  [500, HTML, 'site-refused'],
  [304, HTML, 'site-refused'],
  [200, { 'content-type': 'application/pdf' }, 'not-html'],
  [200, { 'content-type': 'image/png' }, 'not-html'],
  [200, { 'content-type': 'text/html-sandboxed' }, 'not-html'],
  [200, {}, 'not-html'],
])('an answer %i %o is refused as %s', async (status, headers, problem) => {
  const site = await serve((_, response) => response.writeHead(status, headers).end(PAGE));

  expect(await fetchPage(site.at('/'), world(site))).toEqual({ ok: false, problem });
});

test('nobody listens there', async () => {
  const options = { isAllowed: () => true, ports: ['1'] };
  expect(await fetchPage('http://127.0.0.1:1/', options)).toEqual({
    ok: false,
    problem: 'unreachable',
  });
});

test('a caller who has gone is no longer worked for', async () => {
  const site = await serve(() => {});
  const gone = AbortSignal.abort();

  expect((await fetchPage(site.at('/'), world(site, { signal: gone }))).ok).toBe(false);
});

test.each([
  ['gzip', gzipSync(PAGE)],
  ['br', brotliCompressSync(PAGE)],
  ['identity', Buffer.from(PAGE)],
])('a page packed by %s is unpacked', async (packing, bytes) => {
  const site = await serve((_, response) => {
    response.writeHead(200, { ...HTML, 'content-encoding': packing }).end(bytes);
  });

  expect(await fetchPage(site.at('/'), world(site))).toMatchObject({ value: { html: PAGE } });
});

test('a picture is fetched by the same rules, but no drawing that could hold a script', async () => {
  const site = await serve(({ url }, response) => {
    const type = url === '/anh.png' ? 'Image/PNG; q=1' : 'image/svg+xml';
    response.writeHead(200, { 'content-type': type }).end(Buffer.from([1, 2, 3]));
  });

  const image = await fetchImage(site.at('/anh.png'), world(site));

  expect(image).toEqual({
    ok: true,
    value: { mime: 'image/png', bytes: Buffer.from([1, 2, 3]) },
  });
  expect(await fetchImage(site.at('/anh.svg'), world(site))).toEqual({
    ok: false,
    problem: 'not-html',
  });
});
