import createDOMPurify from 'dompurify';
import { describe, expect, test } from 'vitest';

import { cleanHtml } from '#page/clean-html.ts';
import { readPage } from '#page/read-page.ts';

import { ATTACKS, dangerIn } from './attacks.ts';

test('what is attacked here is the cleaner that ships, which lets nothing through by itself', () => {
  const purify = createDOMPurify(window);

  expect(purify.sanitize('<p title="a">chữ</p>')).toBe('chữ');
  expect(purify.sanitize('<p title="a">chữ</p>', { ALLOWED_TAGS: ['p'] })).toBe('<p>chữ</p>');
});

describe.each(Object.entries(ATTACKS))('%s', (name, html) => {
  test('cannot run after cleaning', () => {
    const clean = cleanHtml(html, window);

    expect(dangerIn(clean, new DOMParser().parseFromString(clean, 'text/html'))).toEqual([]);
    expect(cleanHtml(clean, window)).toBe(clean);
  });

  test('cannot run from a captured article', () => {
    const text =
      '<p>Một đoạn văn bình thường, đủ dài để trang này được coi là một bài viết thật.</p>';
    const page = new DOMParser().parseFromString(
      `<title>Bài có mã độc</title><article class="entry"><h1 class="block-sc-title">Bài có mã độc</h1>${text.repeat(4)}${html}${text}</article>`,
      'text/html',
    );

    const { body } = readPage(
      page,
      `https://baohaiphong.vn/${encodeURIComponent(name)}-12345.html`,
    );

    expect(body).toContain('Một đoạn văn bình thường');
    expect(dangerIn(body, new DOMParser().parseFromString(body, 'text/html'))).toEqual([]);
  });
});

test('nothing runs when a cleaned attack is put into a live page', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inside = frame.contentDocument ?? document;
  const ran: string[] = [];
  Object.assign(frame.contentWindow ?? window, { hit: (name: string) => ran.push(name) });

  for (const html of Object.values(ATTACKS)) {
    const part = inside.createElement('div');
    part.innerHTML = cleanHtml(html, window);
    inside.body.append(part);
    for (const element of part.querySelectorAll('*')) {
      element.dispatchEvent(new Event('mouseover', { bubbles: true }));
      element.dispatchEvent(new Event('focus', { bubbles: true }));
    }
  }
  // An error event of a broken image would fire in a later turn.
  await new Promise((turn) => requestAnimationFrame(() => requestAnimationFrame(turn)));

  expect(ran).toEqual([]);

  // The alarm works: the same attack rings it when it is not cleaned.
  inside.body.innerHTML = ATTACKS['broken image'] ?? '';
  await expect.poll(() => ran).toEqual(['onerror']);
  frame.remove();
});

test('the words of staff are kept as they are', () => {
  const html =
    '<h2>Mục</h2><p>Chữ <strong>đậm</strong>, <em>nghiêng</em>, m<sup>2</sup> &amp; <a href="https://a.vn/?x=1&amp;y=2">liên kết</a><br>dòng hai</p>' +
    '<ul><li>một</li></ul><table><tbody><tr><td colspan="2">ô</td></tr></tbody></table>' +
    '<figure><img src="https://a.vn/b.jpg" alt="Ảnh"><figcaption>Chú thích</figcaption></figure>';

  expect(cleanHtml(html, window)).toBe(html);
});
