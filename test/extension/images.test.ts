import { expect, test } from 'vitest';

import { type FetchImage, gatherImages, IMAGE_LIMITS } from '../../extension/images.ts';

const BLOB = { mime: 'image/png', size: 1, chunks: [] };

function images(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    src: `https://baohaiphong.vn/${at}.png`,
    caption: null,
    credit: null,
    alt: null,
    blob: null,
  }));
}

const arrives: FetchImage = async () => ({ mime: 'image/png', base64: 'AA==' });
const keep = async () => BLOB;

test('every image that arrives is kept, in the order of the page', async () => {
  const gathered = await gatherImages(images(20), { fetchImage: arrives, keep });

  expect(gathered.map(({ src }) => src)).toEqual(images(20).map(({ src }) => src));
  expect(gathered.every(({ blob }) => blob === BLOB)).toBe(true);
});

test('no more images are under way than the limit says', async () => {
  let underWay = 0;
  let most = 0;
  const fetchImage: FetchImage = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
    underWay -= 1;
    return { missing: 'closed' };
  };

  await gatherImages(images(20), { fetchImage, keep });

  expect(most).toBe(IMAGE_LIMITS.atOnce);
});

test('an image that never comes keeps its address only, and the others are not harmed', async () => {
  const fetchImage: FetchImage = async (src, within, most) =>
    src.endsWith('/0.png') ? await new Promise(() => {}) : await arrives(src, within, most);

  const gathered = await gatherImages(images(3), {
    fetchImage,
    keep,
    limits: { ...IMAGE_LIMITS, budget: 20 },
  });

  expect(gathered.map(({ blob }) => blob !== null)).toEqual([false, true, true]);
});

test('when the time is up no further image is asked for', async () => {
  let time = 0;
  const asked: string[] = [];
  const fetchImage: FetchImage = async (src) => {
    asked.push(src);
    time += 1000;
    return { mime: 'image/png', base64: 'AA==' };
  };

  const limits = { budget: 1500, atOnce: 1, most: 10 };
  const gathered = await gatherImages(images(4), { fetchImage, keep, limits, now: () => time });

  expect(asked).toHaveLength(2);
  expect(gathered.map(({ blob }) => blob !== null)).toEqual([true, true, false, false]);
});

test('without room for pictures their addresses are kept', async () => {
  const gathered = await gatherImages(images(2), {
    fetchImage: arrives,
    keep: async () => undefined,
  });

  expect(gathered.map(({ blob }) => blob)).toEqual([null, null]);
});
