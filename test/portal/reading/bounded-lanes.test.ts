import { expect, test } from 'vitest';

import { BoundedLanes } from '../../../portal/reading/bounded-lanes.ts';

test('only so many work at once, the others in turn, and no more wait than may', async () => {
  const lanes = new BoundedLanes({ atOnce: 1, mostWaiting: 1 });
  const first = Promise.withResolvers<string>();
  const order: string[] = [];

  const one = lanes.run(() => first.promise);
  const two = lanes.run(async () => order.push('two'));
  const three = await lanes.run(async () => order.push('three'));
  order.push('before');
  first.resolve('one');

  expect(three).toBeUndefined();
  expect([await one, await two]).toEqual(['one', 2]);
  expect(order).toEqual(['before', 'two']);
});

test('work that fails leaves its lane free', async () => {
  const lanes = new BoundedLanes({ atOnce: 1, mostWaiting: 0 });

  await expect(lanes.run(() => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');

  expect(await lanes.run(async () => 1)).toBe(1);
});
