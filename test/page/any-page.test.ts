import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';

import { capture } from '#field/clip/capture.ts';
import { readPage } from '#page/read-page.ts';

import { parsePage } from '../../portal/reading/parse-page.ts';
import { dangerIn } from './attacks.ts';

const anyName = fc.constantFrom(
  ...(
    'html head body article div p span h1 h2 ul li table tbody tr td th figure figcaption img a b i em ' +
    'br blockquote form input iframe video audio source svg script style noscript template time'
  ).split(' '),
);
const anyAttribute = fc.constantFrom(
  ...[
    'class="entry"',
    'class="block-sc-title"',
    'class="block-sc-sapo"',
    'class="block-sc-publish-time"',
    'class="ArticleDetailControl"',
    'class="ArticleContent"',
    'class="ArticleHeader"',
    'class="wp-caption"',
    'class="caption"',
    'class="c-box"',
    'id="news-bodyhtml"',
    'style="text-align:right"',
    'style="font-style:italic"',
    'hidden',
    'src="/a.jpg"',
    'src="javascript:hit(1)"',
    'href="/tep.pdf"',
    'href="%E0%A4%A"',
    'data-src="http://["',
    'name="querySelector"',
    'itemprop="headline"',
    'onclick="hit(1)"',
  ],
);
const anyText = fc.constantFrom(
  ...[
    'Một câu văn vừa đủ dài để được coi là một đoạn.',
    '17/05/2024 08:15',
    '&nbsp;',
    '<',
    '"',
    'Ảnh: TT',
    '>>> Xem thêm',
  ],
);

/** Pieces of mark-up in any order: opened and never closed, closed and never opened, nested as nobody would. */
const anySoup = fc
  .array(
    fc.oneof(
      fc
        .tuple(anyName, fc.array(anyAttribute, { maxLength: 2 }))
        .map(([name, attributes]) => `<${[name, ...attributes].join(' ')}>`),
      anyName.map((name) => `</${name}>`),
      anyText,
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('whatever a page is made of, it gives a capture with nothing hostile in it', () => {
  fc.assert(
    fc.property(
      anySoup,
      fc.constantFrom(
        'https://baohaiphong.vn/a-12345.html',
        'https://haiphong.gov.vn/a-711204',
        'https://a.vn/b',
      ),
      (html, url) => {
        const { page, window } = parsePage(html);

        const reading = readPage(page, url, { window });

        v.parse(capture, { type: 'capture', capturedAt: 0, ...reading });
        expect(dangerIn(reading.body, parsePage(reading.body).page)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
