import { expect, test } from 'vitest';

import { type Arrival, broughtBy, missingIn, withArrivals } from '#field/clip/arrival.ts';
import { contentHash } from '#field/clip/capture.ts';
import { nameRecord, readRecord } from '#field/record.ts';

import { makeCapture } from '../support/make.ts';

const BLOB = { mime: 'application/pdf', size: 3, chunks: ['a'.repeat(64)] };
const [IMAGE, FILE] = ['https://a.example/anh.jpg', 'https://a.example/qd.pdf'];

const page = makeCapture({
  images: [{ src: IMAGE, caption: null, credit: null, alt: null, blob: null, missing: 'late' }],
  attachments: [{ href: FILE, text: 'Quyết định' }],
});

function arrive(at: number, ...files: Arrival['files']): Arrival {
  return { type: 'arrival', clip: 'c1', files, at };
}

test('what came later stands in its place, and no reason is left', () => {
  const whole = withArrivals(page, [
    arrive(1, { src: IMAGE, blob: BLOB }, { src: FILE, blob: BLOB }),
  ]);

  expect(whole.images).toEqual([
    { src: IMAGE, caption: null, credit: null, alt: null, blob: BLOB },
  ]);
  expect(whole.attachments).toEqual([{ href: FILE, text: 'Quyết định', blob: BLOB }]);
  expect(missingIn(whole)).toEqual([]);
});

test('the last reason counts, but not over bytes that came', () => {
  const refused = arrive(2, { src: FILE, blob: null, missing: 'sign-in' });

  const twice = withArrivals(page, [
    refused,
    arrive(1, { src: FILE, blob: null, missing: 'late' }),
  ]);
  const came = withArrivals(page, [refused, arrive(1, { src: FILE, blob: BLOB })]);

  expect(missingIn(twice)).toEqual([
    { src: IMAGE, blob: null, missing: 'late' },
    { src: FILE, blob: null, missing: 'sign-in' },
  ]);
  expect(came.attachments[0]).toEqual({ href: FILE, text: 'Quyết định', blob: BLOB });
});

test('what a capture had from the beginning stays', () => {
  const whole = makeCapture({ attachments: [{ href: FILE, text: '', blob: BLOB }] });

  expect(withArrivals(whole, [arrive(1, { src: FILE, blob: null, missing: 'gone' })])).toEqual(
    whole,
  );
  expect(broughtBy(whole, page)).toEqual([{ src: FILE, blob: BLOB }]);
  expect(broughtBy(page, whole)).toEqual([]);
});

test('a capture from before files were kept is read as it is, under the same name', async () => {
  const { json, hash } = await nameRecord(page);

  const read = readRecord(json);

  expect(read && (await nameRecord(read)).hash).toBe(hash);
  expect(missingIn(page)[1]).toEqual({ src: FILE, blob: null });
});

test('bytes that came do not make it another text', async () => {
  const whole = withArrivals(page, [arrive(1, { src: FILE, blob: BLOB })]);

  expect(await contentHash(whole)).toBe(await contentHash(page));
});
