import { describe, expect, test } from 'vitest';

import { cleanText, fold, foldClean } from '#base/vietnamese.ts';
import { abbreviationBegunBy, writtenOut } from '#field/search/abbreviations.ts';
import { documentNumberAt } from '#field/search/document-number.ts';
import { tokensOf } from '#field/search/tokens.ts';

const words = (text: string) => tokensOf(cleanText(text)).map(({ word }) => word);

describe('the words of a text', () => {
  test('are the same with or without tones, in either placement and either form of Unicode', () => {
    const plain = words('hoa nhac o Do Son');

    expect(words('Hoà nhạc ở Đồ Sơn')).toEqual(plain);
    expect(words('Hòa nhạc ở Đồ Sơn'.normalize('NFD'))).toEqual(plain);
    expect(foldClean('Đồ')).toBe(fold('Đồ'));
  });

  test('have abbreviations written out', () => {
    expect(words('CCHC ở UBND')).toEqual(words('cải cách hành chính ở Ủy ban nhân dân'));
    expect(words('Sở GD&ĐT')).toEqual(words('Sở Giáo dục và Đào tạo'));
    expect(words('R&D')).toEqual(['rd']);
  });

  test('know where they stand, the syllables of an abbreviation together', () => {
    const text = 'Đẩy mạnh CCHC';

    const places = tokensOf(text).map(({ from, to }) => text.slice(from, to));

    expect(places).toEqual(['Đẩy', 'mạnh', 'CCHC', 'CCHC', 'CCHC', 'CCHC']);
  });

  test('stay right when more different words were met than are remembered', () => {
    const many = Array.from({ length: 50_001 }, (_, at) => `Từ${at}`);

    expect(words(many.join(' ')).slice(-2)).toEqual(['tu49999', 'tu50000']);
    expect(words('Từ1')).toEqual(['tu1']);
  });
});

describe("a document's number", () => {
  test.each([
    ['4791/QĐ-UBND', 'dn4791qdubnd'],
    ['4791/qd-ubnd', 'dn4791qdubnd'],
    ['18 - NQ/TW', 'dn18nqtw'],
    ['23/CT- TTg', 'dn23ctttg'],
    ['76/NQCP', 'dn76nqcp'],
    ['76/NQ-CP', 'dn76nqcp'],
    ['03-NQ/TU', 'dn3nqtu'],
    ['61/2018/NĐ-CP', 'dn612018ndcp'],
    ['55/2014/QH13', 'dn552014qh13'],
    ['1234/SGDĐT-VP', 'dn1234sgddtvp'],
  ])('%s is one word: %s', (written, word) => {
    expect(words(`theo ${written} ngày`)).toEqual(['theo', word, 'ngay']);
  });

  test.each(['80/giờ', '2-7-2019', '24/24 giờ', '5 - người', '3/5-6', '12-tháng-ba'])(
    '%s is none',
    (written) => {
      expect(words(written).some((word) => word.startsWith('dn'))).toBe(false);
    },
  );

  test('is the same with and without “số” before it, and its digits are found too', () => {
    const [with_, without] = ['Quyết định số 09/QĐ-UBND', 'Quyết định 09/QĐ-UBND'].map(tokensOf);

    expect(with_?.map(({ word }) => word)).toEqual(without?.map(({ word }) => word));
    expect(with_?.at(-1)?.also).toBe('9');
    expect(tokensOf('số 5')[0]?.word).toBe('so');
  });

  test('is found only where it begins', () => {
    expect(documentNumberAt('số 9/QĐ-UBND', 3)?.end).toBe(12);
    expect(documentNumberAt('số 9/QĐ-UBND', 0)).toBeUndefined();
  });
});

describe('an abbreviation', () => {
  test('is known by its letters without tones', () => {
    expect(writtenOut('cds')).toEqual(['chuyen', 'doi', 'so']);
    expect(writtenOut('tin')).toBeUndefined();
  });

  test('is guessed from its beginning, when that begins no syllable', () => {
    expect(abbreviationBegunBy('cch')).toBe('cchc');
    expect(abbreviationBegunBy('tth')).toBe('tthc');
    for (const word of ['', 'th', 'ca', 'cchc', 'zz']) {
      expect(abbreviationBegunBy(word), word).toBeUndefined();
    }
  });
});
