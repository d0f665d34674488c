import fc from 'fast-check';
import { expect, test } from 'vitest';

import { toUtf8 } from '#base/bytes.ts';
import { canonicalJson } from '#base/canonical-json.ts';
import { fitEntry } from '#store/fit-entry.ts';

import { makeCapture } from '../support/make.ts';

test('a page that fits is left as it is', () => {
  const capture = makeCapture();

  expect(fitEntry(capture)).toEqual({ capture, isCut: false });
});

test('of one endless paragraph the beginning is kept', () => {
  const { capture, isCut } = fitEntry(makeCapture({ paragraphs: ['chữ '.repeat(500_000)] }));

  expect(isCut).toBe(true);
  expect(capture.paragraphs[0]?.length).toBeGreaterThan(10_000);
});

test('what is cut always fits, and keeps the beginning of the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 2000, max: 4000 }),
      (words, most) => {
        const paragraphs = words.map((word) => word.repeat(50));
        const { capture } = fitEntry(makeCapture({ paragraphs, body: 'x'.repeat(4000) }), most);

        expect(toUtf8(canonicalJson(capture)).length).toBeLessThanOrEqual(most);
        expect(paragraphs.join('\n').startsWith(capture.paragraphs.join('\n'))).toBe(true);
      },
    ),
  );
});
