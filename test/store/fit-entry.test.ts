import fc from 'fast-check';
import { expect, test } from 'vitest';

import { toUtf8 } from '#base/bytes.ts';
import { canonicalJson } from '#base/canonical-json.ts';
import { fitEntry } from '#store/fit-entry.ts';
import { MAX_ENTRY_BYTES } from '#sync/entry.ts';

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

test('of an album all addresses are kept that there is room for, and how many there are more', () => {
  const images = Array.from({ length: 5000 }, (_, at) => imageAt(at));
  const body = images.map(({ src }) => `<img src="${src}" alt="">`).join('');

  const album = fitEntry(makeCapture({ images, body, paragraphs: ['Một đoạn.'] })).capture;

  expect(toUtf8(canonicalJson(album)).length).toBeLessThan(MAX_ENTRY_BYTES);
  expect(album.images.length).toBeGreaterThan(1500);
  expect(album.images).toEqual(images.slice(0, album.images.length));
  expect(album.images.length + (album.imagesLeftOut ?? 0)).toBe(5000);
  expect(album.paragraphs).toEqual(['Một đoạn.']);
});

test('pictures and files with endless addresses do not push out the text', () => {
  const long = 'a'.repeat(4000);
  const images = Array.from({ length: 300 }, (_, at) => imageAt(at, long));
  const attachments = images.map(({ src }) => ({ href: src, text: 'Tệp' }));

  const { capture } = fitEntry(makeCapture({ images, attachments, paragraphs: ['Một đoạn.'] }));

  expect(toUtf8(canonicalJson(capture)).length).toBeLessThan(MAX_ENTRY_BYTES);
  expect(capture.paragraphs).toEqual(['Một đoạn.']);
  expect(capture.images.length + (capture.imagesLeftOut ?? 0)).toBe(300);
});

test('a thousand pictures are all kept, without their places in the text if need be', () => {
  const images = Array.from({ length: 1200 }, (_, at) => imageAt(at));
  const body = images.map(({ src }) => `<img src="${src}" alt="">`.repeat(3)).join('');

  const { capture, isCut } = fitEntry(makeCapture({ images, body }));

  expect(isCut).toBe(true);
  expect(capture.images).toEqual(images);
  expect(capture).not.toHaveProperty('imagesLeftOut');
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

function imageAt(at: number, folder = '2024') {
  const src = `https://bao.example/${folder}/anh-so-${at}.jpg`;
  return { src, caption: null, credit: null, alt: null, blob: null };
}
