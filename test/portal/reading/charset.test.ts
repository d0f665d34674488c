import { expect, test } from 'vitest';

import { decodeHtml } from '../../../portal/reading/charset.ts';

/** "Tiếng Việt" in windows-1258, where a tone is a letter of its own after its vowel. */
const VIETNAMESE = [0x54, 0x69, 0xea, 0xec, 0x6e, 0x67, 0x20, 0x56, 0x69, 0xea, 0xf2, 0x74];

const bytes = (start: string, rest: readonly number[] = VIETNAMESE) =>
  new Uint8Array([...Buffer.from(start), ...rest]);

test.each([
  ['as the server says', bytes('<p>'), 'text/html; charset=windows-1258'],
  ['as the page says', bytes('<meta charset="windows-1258"><p>'), 'text/html'],
  [
    'as the page says in the old way',
    bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1258"><p>'),
    'text/html',
  ],
])('letters of windows-1258 are read %s', (_, page, type) => {
  expect(decodeHtml(page, type).normalize('NFC')).toContain('Tiếng Việt');
});

test.each([
  ['nothing is said', '<p>', 'text/html'],
  ['a name nobody knows is said', '<p>', 'text/html; charset=tcvn-abc'],
  ['the page says UTF-16, which it cannot be', '<meta charset="utf-16"><p>', 'text/html'],
  ['its mark says so against the server', '\uFEFF<p>', 'text/html; charset=windows-1258'],
])('letters are UTF-8 when %s', (_, start, type) => {
  expect(decodeHtml(bytes(start, [...Buffer.from('Tiếng Việt')]), type)).toContain('Tiếng Việt');
});

test('letters are UTF-16 when the mark says so', () => {
  const page = Buffer.from('\uFEFF<p>Tiếng Việt', 'utf16le');
  expect(decodeHtml(page, 'text/html')).toBe('<p>Tiếng Việt');
});
