import { TextSelection } from '@tiptap/pm/state';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

import { draftText } from '#field/draft/text.ts';
import { writeSource } from '#ui/draft/quote-source.ts';

import { makeSource } from '../../support/make.ts';
import { holds } from '../../support/property.ts';
import { brief, openEditor, paste, textOf } from './editor.ts';

describe('pasting what others made', () => {
  test('a text from Word keeps its words and its stress, and none of its mess', () => {
    const { editor } = openEditor();

    paste(
      editor,
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
      <body lang=VI><!--StartFragment--><h1 style='mso-outline-level:1'>Kết quả</h1>
      <p class=MsoNormal style='text-align:justify'><b style='mso-bidi-font-weight:normal'><span style='font-size:14pt'>Nhà trường</span></b><span style='font-size:14pt'> tập huấn<o:p></o:p></span></p>
      <table><tr><td><p class=MsoNormal>Ô một</p></td><td><p class=MsoNormal>Ô hai</p></td></tr></table>
      <!--[if !supportLists]><span>·</span><![endif]--><ul><li>Một</li><li>Hai</li></ul><!--EndFragment--></body></html>`,
    );

    expect(brief(editor).filter((line) => line !== '')).toEqual([
      'Kết quả',
      'Nhà trường tập huấn',
      'Ô một',
      'Ô hai',
      'Một\nHai',
    ]);
    expect(editor.getHTML()).not.toMatch(/style|class="Mso|mso-|<o:p/i);
    expect(editor.getHTML()).toContain('<strong>Nhà trường</strong>');
  });

  test('scripts, frames and pictures with commands leave nothing behind', () => {
    const { editor } = openEditor();

    paste(
      editor,
      `<p>Chữ<script>window.wasRun = true</script><img src=x onerror="window.wasRun = true">
      <iframe src="javascript:window.wasRun = true"></iframe><svg onload="window.wasRun = true"></svg></p>
      <p onclick="window.wasRun = true">thường</p>`,
    );

    expect('wasRun' in window).toBe(false);
    expect(editor.getHTML()).not.toMatch(/script|iframe|svg|img|on\w+=/i);
    expect(brief(editor).join(' ')).toContain('Chữ');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<p>x',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:a@example.vn',
    '//example.vn/x',
  ])('a link to %j becomes plain words', (href) => {
    const { editor } = openEditor();

    paste(editor, `<p><a href="${href}">Bấm vào đây</a></p>`);

    expect(textOf(editor).content[0]).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: 'Bấm vào đây' }],
    });
    expect(editor.view.dom.querySelector('a')).toBeNull();
  });

  test('a link over the web is kept, with its address only', () => {
    const { editor } = openEditor();

    paste(editor, '<p><a href="https://haiphong.gov.vn/tin" class="x" title="y">Cổng</a></p>');

    const link = { type: 'link', attrs: { href: 'https://haiphong.gov.vn/tin' } };
    expect(textOf(editor).content[0]?.content).toEqual([
      { type: 'text', text: 'Cổng', marks: [link] },
    ]);
  });

  test.each([
    ['no source at all', 'không phải JSON'],
    ['half a source', JSON.stringify({ clip: 'c1' })],
    ['a source that runs', writeSource(makeSource({ url: 'javascript:alert(1)' }))],
  ])('a quote with %s is only words', (_, written) => {
    const { editor } = openEditor();
    const figure = document.createElement('figure');
    figure.dataset.quoteSource = written;
    figure.innerHTML = '<blockquote class="words">Lời ai nói?</blockquote>';

    paste(editor, figure.outerHTML);

    expect(brief(editor).filter((line) => line !== '')).toEqual(['Lời ai nói?']);
  });

  test('marks that stand apart from their letters, and letters that nobody sees, are mended', () => {
    const { editor } = openEditor();

    paste(editor, `<p>${'Hải Phòng'.normalize('NFD')}\u200B cải\u00A0cách, Ƣu tiên</p>`);

    expect(brief(editor)).toEqual(['Hải Phòng cải cách, Ưu tiên']);
  });
});

test('whatever is pasted, in whatever order, the text keeps to the vocabulary', () => {
  const href = fc.constantFrom(
    'https://a.vn',
    'javascript:x',
    'HTTP://b.vn/ c',
    '',
    '#',
    'https://',
  );
  const tag = fc.constantFrom(
    ...[
      'p',
      'h1',
      'h2',
      'h3',
      'h6',
      'ul',
      'ol',
      'li',
      'b',
      'i',
      'u',
      's',
      'code',
      'pre',
      'hr',
      'br',
    ],
    ...['blockquote', 'figure', 'table', 'td', 'div', 'span', 'img', 'script', 'video', 'details'],
  );
  const { html } = fc.letrec<{ html: string; element: string; link: string; quote: string }>(
    (tie) => ({
      html: fc
        .array(
          fc.oneof(
            fc.constantFrom('chữ', ' ', 'ữ\u0301', '&lt;p&gt;', '<'),
            tie('element'),
            tie('link'),
            tie('quote'),
          ),
          { maxLength: 4 },
        )
        .map((parts) => parts.join('')),
      element: fc.tuple(tag, tie('html')).map(([name, inner]) => `<${name}>${inner}</${name}>`),
      link: fc.tuple(href, tie('html')).map(([to, inner]) => `<a href="${to}">${inner}</a>`),
      quote: fc.tuple(fc.boolean(), tie('html')).map(([isTrue, inner]) => {
        const source = isTrue ? writeSource(makeSource()) : '{}';
        const written = source.replaceAll('"', '&quot;');
        return `<figure data-quote-source="${written}"><div class="words">${inner}</div></figure>`;
      }),
    }),
  );
  const { editor } = openEditor();

  holds(
    fc.property(fc.array(html, { maxLength: 3 }), fc.nat(), (pieces, at) => {
      editor.commands.clearContent();
      for (const piece of pieces) {
        const { doc, tr } = editor.state;
        const place = doc.resolve(at % Math.max(1, doc.content.size));
        editor.view.dispatch(tr.setSelection(TextSelection.near(place)));
        paste(editor, piece);
      }

      const text = textOf(editor);
      expect(v.parse(draftText, text)).toEqual(text);
      expect(JSON.stringify(text)).not.toMatch(/javascript:/i);
    }),
  );
});
