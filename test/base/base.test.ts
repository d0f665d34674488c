import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fromBase64, fromUtf8, toBase64, toHex, toUtf8 } from '#base/bytes.ts';
import { canonicalJson } from '#base/canonical-json.ts';
import { formatDay, formatMoment, instantOf, localTime, toIsoVietnam } from '#base/day.ts';
import { hashOf, sha256 } from '#base/digest.ts';
import { asId, newId } from '#base/id.ts';
import { ok, problem } from '#base/result.ts';
import { cleanText, countSyllables, fold } from '#base/vietnamese.ts';

import { holds } from '../support/property.ts';

describe('bytes', () => {
  test('base64 and UTF-8 bring back what went in', () => {
    holds(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
    expect(fromUtf8(toUtf8('Hải Phòng đổi mới'))).toBe('Hải Phòng đổi mới');
  });

  test('bytes that are not UTF-8 are refused', () => {
    expect(() => fromUtf8(Uint8Array.of(0xff, 0xfe))).toThrow(TypeError);
  });

  test('hexadecimal keeps leading zeros', () => {
    expect(toHex(Uint8Array.of(0, 10, 255))).toBe('000aff');
  });
});

describe('digest', () => {
  test('a text and its bytes have the same digest', async () => {
    // The digest of "abc" in FIPS 180-2, appendix B.1.
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256('abc')).toBe(abc);
    expect(await sha256(toUtf8('abc'))).toBe(abc);
  });

  test('equal values have equal names, whatever the order of their keys', async () => {
    expect(await hashOf({ a: 1, b: [2] })).toBe(await hashOf({ b: [2], a: 1 }));
  });
});

describe('canonical JSON', () => {
  test('keys stand in order and undefined ones are left out', () => {
    expect(canonicalJson({ b: 'đ', a: [null, true, 1.5, { d: 1, c: undefined }] })).toBe(
      '{"a":[null,true,1.5,{"d":1}],"b":"đ"}',
    );
  });

  test('JSON reads it back as the same value', () => {
    holds(
      fc.property(fc.jsonValue(), (value) => {
        const again: unknown = JSON.parse(canonicalJson(value));
        expect(canonicalJson(again)).toBe(canonicalJson(value));
        expect(again).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('what JSON cannot say is refused', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, [undefined]]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  });
});

describe('Vietnamese text', () => {
  test('what old fonts and editors write becomes one spelling', () => {
    expect(cleanText('HƢỚNG DẪN nƣớc')).toBe('HƯỚNG DẪN nước');
    expect(cleanText('Ha\u0309i Pho\u0300ng'.normalize('NFD'))).toBe('Hải Phòng');
    expect(cleanText('hê \u0323 thống')).toBe('hệ thống');
    expect(cleanText('\u200Btin\u00A0\u00A0bài\n mới\uFEFF ')).toBe('tin bài mới');
  });

  test('TCVN3 is turned into Unicode, a line or a word at a time', () => {
    expect(cleanText('2. Yªu cÇu')).toBe('2. Yêu cầu');
    expect(cleanText('Céng hoµ x· héi chñ nghÜa ViÖt Nam')).toBe(
      'Cộng hoà xã hội chủ nghĩa Việt Nam',
    );
    expect(cleanText('§éc lËp - Tù do - H¹nh phóc, nh©n d©n')).toBe(
      'Độc lập - Tự do - Hạnh phúc, nhân dân',
    );
    expect(cleanText('c¶i c¸ch hµnh chÝnh, ng\u00AD\u00ADêi d©n')).toContain('cải cách hành chính');
    expect(cleanText('n\u00ADíc s¹ch')).toBe('nước sạch');
    expect(cleanText('n¾ng 37° ë thµnh phè')).toBe('nắng 37° ở thành phố');
    expect(cleanText('®éi ngò c¸n bé')).toBe('đội ngũ cán bộ');
  });

  test('what is no TCVN3 is left as it is', () => {
    for (const text of [
      '«Bonjour», größe, Æble, Jürgen',
      '©Reuters 2024 · 5µ ½',
      'Hai Phong® city',
      'Người viết: «Văn», x©y',
      'Par·le vous',
      '\uE000\uF0B7 mục',
    ]) {
      expect(cleanText(text)).toBe(text);
    }
    expect(cleanText('inter\u00ADnational')).toBe('international');
  });

  test('folding makes every way of writing a word equal', () => {
    expect(fold('Hoà')).toBe(fold('hòa'));
    expect(fold('ĐỔI MỚI')).toBe('doi moi');
    expect(fold('Cải cách'.normalize('NFD'))).toBe('cai cach');
  });

  test('cleaning twice is cleaning once', () => {
    holds(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('syllables are counted as a reader speaks them', () => {
    expect(countSyllables('Cải cách hành chính, năm 2024!')).toBe(6);
    expect(countSyllables(' — ')).toBe(0);
  });
});

describe("Hải Phòng's calendar", () => {
  test('its clocks are seven hours ahead of UTC', () => {
    const instant = instantOf({ year: 2024, month: 5, day: 17, hour: 8, minute: 15 });
    expect(new Date(instant).toISOString()).toBe('2024-05-17T01:15:00.000Z');
    expect(toIsoVietnam(instant)).toBe('2024-05-17T08:15:00+07:00');
    expect(formatDay(instant)).toBe('17/05/2024');
    expect(formatMoment(instant)).toBe('08:15 17/05/2024');
  });

  test('an instant read as local time gives the instant back', () => {
    holds(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        expect(instantOf(localTime(seconds * 1000))).toBe(seconds * 1000);
      }),
    );
  });
});

describe('results and ids', () => {
  test('an outcome carries its value or the name of its problem', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(problem('no-title')).toEqual({ ok: false, problem: 'no-title' });
  });

  test('a new id is unlike any other, or the one that chance is told to give', () => {
    expect(newId<'draft'>()).not.toBe(newId<'draft'>());
    expect(newId<'draft'>(() => 'd1')).toBe(asId<'draft'>('d1'));
  });
});
