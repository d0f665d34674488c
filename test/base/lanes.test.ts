import { expect, test } from 'vitest';

import { Lanes } from '#base/lanes.ts';

test('only so many work at once, the others in turn', async () => {
  const lanes = new Lanes(1);
  const first = Promise.withResolvers<string>();
  const order: string[] = [];

  const one = lanes.run(() => first.promise);
  const two = lanes.run(async () => order.push('two'));
  expect([lanes.isFree, lanes.waiting]).toEqual([false, 1]);
  order.push('before');
  first.resolve('one');

  expect([await one, await two]).toEqual(['one', 2]);
  expect(order).toEqual(['before', 'two']);
  expect([lanes.isFree, lanes.waiting]).toEqual([true, 0]);
});
