import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { coverage, fingerprint, kinshipOf, likeness, syllablesOf } from '#field/clip/similar.ts';

import { holds } from '../support/property.ts';

const anyText = fc.array(fc.constantFrom('tin', 'bài', 'hồ', 'sơ', 'một', 'cửa', 'số'), {
  maxLength: 60,
});
/** Texts whose syllables are all different, so that only copying makes them alike. */
const ownWords = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}${at}`);

describe('how much of a text stands in another', () => {
  test('is all of it for itself, however it is written', () => {
    const text = 'Hải Phòng công khai kết quả giải quyết thủ tục hành chính';
    const other = text.normalize('NFD').toUpperCase().replace(/ /g, '  ');
    expect(coverage(syllablesOf(text), syllablesOf(other))).toBe(1);
  });

  test('lies between none and all, and does not depend on who is asked', () => {
    holds(
      fc.property(anyText, anyText, (one, other) => {
        const share = coverage(one, other);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (one.length !== other.length) {
          expect(coverage(other, one)).toBe(share);
        }
      }),
    );
  });

  test('is exactly the copied share when the rest is one’s own', () => {
    holds(
      fc.property(
        fc.integer({ min: 5, max: 80 }),
        fc.integer({ min: 0, max: 80 }),
        (copied, own) => {
          const source = ownWords('a', 200);
          const text = [...source.slice(20, 20 + copied), ...ownWords('b', own)];
          expect(coverage(text, source)).toBeCloseTo(copied / (copied + own));
        },
      ),
    );
  });

  test('of runs shorter than five syllables is nothing: every office writes those', () => {
    expect(coverage(ownWords('a', 4), ownWords('a', 9))).toBe(0);
    expect(coverage(syllablesOf(' – '), ownWords('a', 9))).toBe(0);
  });
});

describe('the fingerprint of a text', () => {
  test('has what any passage copied from it has, if the passage is long enough', () => {
    holds(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 30, max: 90 }),
        (at, length) => {
          const source = ownWords('s', 200);
          const print = fingerprint(source.slice(at, at + length));
          expect(likeness(print, fingerprint(source))).toBe(1);
        },
      ),
    );
  });

  test('of a text with a tenth of its words changed is still like it', () => {
    const source = ownWords('w', 600);
    const edited = source.map((word, at) => (at % 31 === 0 ? 'khác' : word));
    expect(likeness(fingerprint(edited), fingerprint(source))).toBeGreaterThan(0.3);
    expect(kinshipOf(coverage(edited, source))).toBe('same');
  });

  test('of too few words is one run, or none', () => {
    expect(fingerprint(ownWords('a', 6)).size).toBe(1);
    expect(fingerprint(ownWords('a', 3)).size).toBe(0);
    expect(likeness(fingerprint([]), fingerprint(ownWords('a', 60)))).toBe(0);
    expect(likeness(fingerprint(ownWords('b', 60)), fingerprint(ownWords('a', 60)))).toBe(0);
  });
});

test('shares are told as kinship only where they mean something', () => {
  expect([0.92, 0.7, 0.5, 0.3, 0.29].map(kinshipOf)).toEqual([
    'same',
    'same',
    'reused',
    'reused',
    undefined,
  ]);
});
