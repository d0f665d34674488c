import { DOMParser } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';

import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import { nameRecord } from '#field/record.ts';

import { PAGE_SIZE } from '../../portal/section/list-page.ts';
import { postPath } from '../../portal/section/slug.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { items, review, submission } from './make.ts';
import { enrol, found, type Office, openOffice, URL, Visitor } from './visitor.ts';

const NASTY = `<script>alert("1")</script> & "nháy" 'đơn'`;

await onEveryDatabase(({ open }) => {
  let office: Office;
  let reader: Visitor;
  let approver: Visitor;
  let other: Visitor;

  beforeAll(async () => {
    office = openOffice(await open());
    reader = new Visitor(office);
    approver = await enrol(office, await found(office, 'Trường mẫu A'), 'unit-approver');
    other = await enrol(office, await found(office, 'Trường mẫu <B>'), 'unit-approver');
    await publish(approver, { title: 'Tin tháng Tư', items: items('a') }, '2024-04-30T23:59:59');
    await publish(approver, { title: 'Tin tháng Năm', items: items('a', 'đ') }, '2024-05-01T00:00');
    await publish(other, { title: NASTY, sapo: NASTY, items: items('đ') }, '2024-05-02T08:00');
  });

  /** Publish a text at a moment in Hải Phòng; gives its path. */
  async function publish(
    by: Visitor,
    parts: Parameters<typeof submission>[1],
    moment: string,
  ): Promise<string> {
    office.clock.now = Date.parse(`${moment}+07:00`);
    const text = submission(by, parts);
    const { hash } = await nameRecord(text);
    expect(await by.send([text, review(by, hash)])).toEqual({});
    return postPath(text.title, hash);
  }

  async function page(path: string) {
    const answer = await reader.call('GET', path);
    const html = await answer.text();
    const document = new DOMParser().parseFromString(html, 'text/html');
    const titles = [...document.querySelectorAll('.posts h2')].map((each) => each.textContent);
    return { status: answer.status, headers: answer.headers, html, document, titles };
  }

  test('the section lists posts, newest first, for anybody and without a script', async () => {
    const { status, headers, html, titles } = await page('/cchc');

    expect(status).toBe(200);
    expect(titles).toEqual([NASTY, 'Tin tháng Năm', 'Tin tháng Tư']);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<B>');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("style-src 'self'");
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.has('set-cookie')).toBe(false);
  });

  test('a reader narrows the list to an item, a unit and a month of Hải Phòng', async () => {
    const [a, d] = items('a', 'đ').map((id) => `/cchc/muc/${encodeURIComponent(id)}`);

    expect((await page(`${a}`)).titles).toEqual(['Tin tháng Năm', 'Tin tháng Tư']);
    expect((await page(`${d}`)).titles).toEqual([NASTY, 'Tin tháng Năm']);
    expect((await page(`${d}?don-vi=${approver.unit}`)).titles).toEqual(['Tin tháng Năm']);
    expect((await page('/cchc?thang=2024-04')).titles).toEqual(['Tin tháng Tư']);
    expect((await page('/cchc?thang=2024-05')).titles).toEqual([NASTY, 'Tin tháng Năm']);
    expect((await page('/cchc?thang=2024-06')).html).toContain('Chưa có tin, bài nào');
    expect((await page('/cchc/muc/z')).status).toBe(404);
  });

  test('the letter of an item, as people type it, leads to its address for good', async () => {
    const answer = await reader.call('GET', `/cchc/muc/${encodeURIComponent('Đ')}?thang=2024-05`);

    const address = `/cchc/muc/${encodeURIComponent(`${CURRENT_PLAN.id}.đ`)}?thang=2024-05`;
    expect([answer.status, answer.headers.get('location')]).toEqual([302, address]);
  });

  test('what an address says beyond sense is left out', async () => {
    const { status, titles } = await page("/cchc?trang=-1&thang=2024-13&don-vi=' or 1=1");

    expect(status).toBe(200);
    expect(titles).toEqual([]);
    expect((await page('/cchc?trang=999')).html).toContain('quay về trang đầu');
    expect((await page('/cchc?trang=abc&thang=nay')).titles).toHaveLength(3);
  });

  test('a post shows its text, its unit, its items, its hour in Hải Phòng and its sources', async () => {
    const quote = {
      type: 'quote' as const,
      attrs: {
        clip: 'c1',
        capture: 'a'.repeat(64),
        outlet: 'Báo Mẫu',
        author: null,
        title: 'Tin <gốc>',
        url: 'https://bao-mau.example/tin?a=1&b="2"',
        publishedAt: Date.parse('2024-05-01T23:30:00+07:00'),
      },
      content: [{ type: 'text' as const, text: NASTY }],
    };
    const body = { type: 'doc' as const, content: [quote, quote] };
    const path = await publish(approver, { title: 'Bài có trích', body }, '2024-05-03T07:05');

    const { document, html } = await page(path);

    expect(document.querySelector('h1')?.textContent).toBe('Bài có trích');
    expect(document.querySelector('time')?.getAttribute('datetime')).toBe(
      '2024-05-03T07:05:00+07:00',
    );
    expect(document.querySelector('time')?.textContent).toBe('07:05 03/05/2024');
    expect(document.querySelector('blockquote')?.textContent).toBe(NASTY);
    const sources = [...document.querySelectorAll('.sources li')];
    expect(sources.map((each) => each.textContent)).toEqual(['Tin <gốc>Báo Mẫu, 01/05/2024']);
    expect(sources[0]?.querySelector('a')?.getAttribute('href')).toBe(quote.attrs.url);
    expect(html).toContain('itemtype="https://schema.org/NewsArticle"');
    const dublin = [...document.querySelectorAll('meta[name^="DC."]')].map((each) => [
      each.getAttribute('name'),
      each.getAttribute('content'),
    ]);
    expect(dublin).toContainEqual(['DC.source', quote.attrs.url]);
    expect(dublin).toContainEqual(['DC.subject', CURRENT_PLAN.items[0]?.short]);
    expect(dublin).toContainEqual(['DC.identifier', `${URL}${path}`]);
  });

  test('a post is found by the end of its address, whatever its words have become', async () => {
    const path = await publish(approver, { title: 'Địa chỉ bền' }, '2024-05-04T08:00');

    const answer = await reader.call('GET', path.replace('dia-chi-ben', 'dia-chi'));

    expect([answer.status, answer.headers.get('location')]).toEqual([301, path]);
    expect((await page('/cchc/khong-co-0123456789')).status).toBe(404);
    expect((await page('/cchc/khong-co')).html).toContain('Không tìm thấy');
  });

  test('a page that has not changed is not sent again', async () => {
    const tag = (await page('/cchc')).headers.get('etag') ?? '';

    const again = await reader.call('GET', '/cchc', undefined, { 'if-none-match': tag });

    expect([tag === '', again.status]).toEqual([false, 304]);
  });

  test('the feed and the sitemap carry every post and stay XML whatever a title holds', async () => {
    const title = 'Tin\u0000 có \u0008 dấu ]]> lạ';
    const path = await publish(other, { title, items: items('l') }, '2024-05-05T08:00');

    const feed = await page('/cchc/feed.atom?muc=l');
    const map = await page('/cchc/sitemap.xml');

    const control = /[^\P{Cc}\n]/u;
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(feed.html.match(/<entry>/g)).toHaveLength(1);
    expect(feed.html).toContain(`<id>${URL}${path}</id>`);
    expect(feed.html).toContain('<title>Tin có  dấu ]]&gt; lạ</title>');
    expect(feed.html).toContain('<updated>2024-05-05T08:00:00+07:00</updated>');
    expect(map.html).toContain(`<loc>${URL}${path}</loc>`);
    expect([control.test(feed.html), control.test(map.html)]).toEqual([false, false]);
  });

  test('a long list comes in pages, and each post is on one of them', async () => {
    const many = await enrol(office, await found(office, 'Trường mẫu C'), 'unit-approver');
    for (let number = 0; number < PAGE_SIZE + 3; number += 1) {
      await publish(many, { title: `Tin số ${number}` }, '2024-05-06T08:00');
    }

    const first = await page(`/cchc?don-vi=${many.unit}`);
    const older = first.document.querySelector('[rel=next]')?.getAttribute('href') ?? '';
    const second = await page(older);

    expect([first.titles.length, second.titles.length]).toEqual([PAGE_SIZE, 3]);
    expect(new Set([...first.titles, ...second.titles]).size).toBe(PAGE_SIZE + 3);
    expect(second.document.querySelector('[rel=next]')).toBeNull();
    expect(second.document.querySelector('[rel=prev]')?.getAttribute('href')).toBe(
      `/cchc?don-vi=${many.unit}`,
    );
  });

  test('readers are told when sample data are shown', async () => {
    expect((await page('/cchc')).html).not.toContain('dữ liệu mẫu');

    await found(office, 'Trường Hoa (dữ liệu mẫu)');

    expect((await page('/cchc')).html).toContain('Đây là dữ liệu mẫu');
  });
});
