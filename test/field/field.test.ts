import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { canonicalAddress, clipIdOf } from '#field/clip/address.ts';
import { contentHash } from '#field/clip/capture.ts';
import { citation, escapeHtml, toHtml } from '#field/draft/html.ts';
import { type DraftText, draftText, plainText, sourcesOf } from '#field/draft/text.ts';
import { CURRENT_PLAN, itemOf, planOf } from '#field/plan/catalogue.ts';
import { itemsInOrder } from '#field/plan/plan.ts';
import { nameRecord, readRecord } from '#field/record.ts';
import { stateOf } from '#field/review/review.ts';
import { type Action, may, mayIn, type Role } from '#field/unit/role.ts';

import { makeCapture, makeReview, makeSource, makeSubmission, makeText } from '../support/make.ts';
import { holds } from '../support/property.ts';

describe('the address of a page', () => {
  test('is the same from a share link, a search and the home page', () => {
    const plain = 'https://baohaiphong.vn/tin-1.html';
    for (const address of [
      'http://baohaiphong.vn/tin-1.html',
      'https://BaoHaiPhong.vn/tin-1.html?utm_source=zalo&fbclid=abc',
      'https://baohaiphong.vn/tin-1.html#binh-luan',
    ]) {
      expect(canonicalAddress(address)).toBe(plain);
    }
  });

  test('keeps the words that say which page it is', () => {
    const address = 'https://vanban.chinhphu.vn/?pageid=27160&docid=1';
    expect(canonicalAddress('https://vanban.chinhphu.vn/?docid=1&pageid=27160')).toBe(
      canonicalAddress(address),
    );
    expect(canonicalAddress(address)).toContain('docid=1');
  });

  test('gives the clip its id on every device', async () => {
    const address = canonicalAddress('https://baohaiphong.vn/tin-1.html');
    expect(await clipIdOf(address)).toBe(await clipIdOf(address));
    expect(await clipIdOf(address)).not.toBe(await clipIdOf(`${address}?trang=2`));
  });
});

describe('a capture', () => {
  test('read again later, by newer rules, has the same content', async () => {
    const again = makeCapture({ capturedAt: 1, adapter: { name: 'generic', version: 2 } });
    expect(await contentHash(again)).toBe(await contentHash(makeCapture()));
  });

  test('of a list that leads elsewhere has another content, although its words are the same', async () => {
    const link = { href: 'https://baohaiphong.vn/tin-1.html', text: 'Tin 1' };
    const list = makeCapture({ kind: 'list', items: [link] });
    const other = makeCapture({ kind: 'list', items: [{ ...link, text: 'Tin một' }] });
    expect(await contentHash(other)).not.toBe(await contentHash(list));
  });

  test('of a page that has changed has another content', async () => {
    const changed = makeCapture({ paragraphs: ['Đã sửa.'] });
    expect(await contentHash(changed)).not.toBe(await contentHash(makeCapture()));
  });
});

describe('a record', () => {
  test('is read back from the text it is named by', async () => {
    for (const content of [makeCapture(), makeSubmission(), makeReview()]) {
      const { json } = await nameRecord(content);
      expect(readRecord(json)).toEqual(content);
    }
  });

  test('that this version does not know is not read', () => {
    for (const json of ['{', 'null', '{"type":"capture"}', '{"type":"later"}']) {
      expect(readRecord(json)).toBeUndefined();
    }
  });

  test('with an address that runs a script is not read', async () => {
    const { json } = await nameRecord(makeCapture({ url: 'javascript:alert(1)' }));
    expect(readRecord(json)).toBeUndefined();
  });
});

describe('the text of a draft', () => {
  const quote = {
    type: 'quote',
    attrs: makeSource(),
    content: [{ type: 'text', text: 'Lời trích <b>' }],
  } as const;
  const everything: DraftText = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Mục' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Đậm', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'hardBreak' },
          {
            type: 'text',
            text: 'liên kết',
            marks: [{ type: 'link', attrs: { href: 'https://example.vn/?a=1&b="2"' } }],
          },
        ],
      },
      quote,
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }, quote] }],
      },
      { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
    ],
  };

  test('is shown as HTML with every word escaped', () => {
    const html = toHtml(everything);
    expect(html).toContain('<h2>Mục</h2>');
    expect(html).toContain('<p><em><strong>Đậm</strong></em><br>');
    expect(html).toContain('href="https://example.vn/?a=1&amp;b=&quot;2&quot;"');
    expect(html).toContain('Lời trích &lt;b&gt;');
    expect(html).toContain('<ul><li><p></p><figure');
    expect(html).toContain('<ol><li><p></p></li></ol>');
  });

  test('is checked: nothing outside the vocabulary passes', () => {
    expect(v.is(draftText, everything)).toBe(true);
    const script = { type: 'doc', content: [{ type: 'script', content: [] }] };
    const mark = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    const link = { type: 'text', text: 'x', marks: [mark] };
    const hostile = { type: 'doc', content: [{ type: 'paragraph', content: [link] }] };
    expect(v.is(draftText, script)).toBe(false);
    expect(v.is(draftText, hostile)).toBe(false);
  });

  test('never lets a tag through, whatever the words', () => {
    holds(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const inside = toHtml(makeText(words)).slice('<p>'.length, -'</p>'.length);
        expect(inside).not.toMatch(/[<>"]/);
        expect(escapeHtml(words)).toBe(inside);
      }),
    );
  });

  test('names each source once, quotes in lists included', () => {
    const other = makeSource({ clip: 'c2', outlet: 'Báo Chính phủ' });
    const text = makeText('Mở đầu', ...everything.content, { type: 'quote', attrs: other });
    expect(sourcesOf(text).map(({ clip }) => clip)).toEqual(['c1', 'c2']);
  });

  test('as plain words is one line a block', () => {
    expect(plainText(everything)).toBe('Mục\nĐậm\nliên kết\nLời trích <b>\n\nLời trích <b>');
    expect(plainText({ type: 'doc', content: [] })).toBe('');
  });

  test('cites a source with what is known of it', () => {
    expect(citation(makeSource())).toBe('Người viết mẫu, Báo Hải Phòng, 17/05/2024');
    expect(citation(makeSource({ author: null, publishedAt: null }))).toBe('Báo Hải Phòng');
  });
});

describe('the plan', () => {
  test('has eleven items in the order of the Vietnamese alphabet', () => {
    expect(CURRENT_PLAN.items.map(({ printedLabel }) => printedLabel).join('')).toBe('abcdđeghikl');
    expect(new Set(CURRENT_PLAN.items.map(({ id }) => id)).size).toBe(11);
  });

  test('is found by its id, and its items by theirs', () => {
    expect(planOf(CURRENT_PLAN.id)).toBe(CURRENT_PLAN);
    expect(planOf('none')).toBeUndefined();
    expect(itemOf(asId('hp-sgddt-2024.đ'))?.printedLabel).toBe('đ');
    expect(itemOf(asId('none'))).toBeUndefined();
  });

  test('gives chosen items in its own order', () => {
    const chosen = [asId<'item'>('hp-sgddt-2024.e'), asId<'item'>('hp-sgddt-2024.đ')];
    const labels = itemsInOrder(CURRENT_PLAN, chosen).map(({ printedLabel }) => printedLabel);
    expect(labels).toEqual(['đ', 'e']);
  });
});

describe('a submission', () => {
  test('stands where the last verdict put it, until it is published', () => {
    expect(stateOf([], false)).toBe('submitted');
    expect(stateOf([makeReview({ verdict: 'returned' }), makeReview()], false)).toBe('approved');
    expect(stateOf([makeReview({ verdict: 'returned' })], false)).toBe('returned');
    expect(stateOf([makeReview()], true)).toBe('published');
  });
});

describe('who may do what', () => {
  const ALLOWED: Readonly<Record<Action, string>> = {
    read: 'viewer contributor editor unit-approver office-approver admin',
    write: 'contributor editor unit-approver office-approver admin',
    review: 'unit-approver office-approver admin',
    invite: 'unit-approver admin',
    'see-all-units': 'office-approver admin',
    'manage-units': 'admin',
    'manage-plan': 'office-approver admin',
  };
  const roles = ALLOWED.read.split(' ') as Role[];
  const actions = Object.keys(ALLOWED) as Action[];

  test.each(actions)('%s is allowed to its roles and to no other', (action) => {
    expect(roles.filter((role) => may(role, action)).join(' ')).toBe(ALLOWED[action]);
  });

  test('outside their own unit only those who see all units may read and review', () => {
    for (const role of roles) {
      const member = { role, unit: 'u1' };
      expect(mayIn(member, 'read', 'u2')).toBe(may(role, 'see-all-units'));
      expect(mayIn(member, 'write', 'u2')).toBe(false);
      expect(mayIn(member, 'read', 'u1')).toBe(true);
    }
    expect(mayIn({ role: 'viewer', unit: 'u1' }, 'write', 'u1')).toBe(false);
  });
});
