import { expect, test } from 'vitest';

import { atOnce, inBreaths, type Steps } from '#page/steps.ts';

function* threeSteps(done: string[]): Steps<string> {
  for (const step of ['copy', 'read', 'clean']) {
    done.push(step);
    yield;
  }
  return 'a reading';
}

test('work in steps gives the same at once and with pauses', async () => {
  expect(atOnce(threeSteps([]))).toBe('a reading');
  expect(await inBreaths(threeSteps([]))).toBe('a reading');
});

test('a pause is made whenever the tab was held too long, and never before', async () => {
  const done: string[] = [];
  let clock = 0;
  const paused: string[][] = [];

  await inBreaths(threeSteps(done), {
    hold: 40,
    now: () => {
      clock += 25;
      return clock;
    },
    pause: async () => {
      paused.push([...done]);
    },
  });

  expect(paused).toEqual([['copy', 'read']]);
});

test('between two steps others get their turn', async () => {
  const order: string[] = [];
  const work = inBreaths(threeSteps(order), { hold: 0 });
  setImmediate(() => order.push('another'));

  await work;

  expect(order.indexOf('another')).toBeLessThan(order.indexOf('clean'));
});

test('an error in a step ends the work with it', async () => {
  function* broken(): Steps<never> {
    yield;
    throw new Error('broken page');
  }

  await expect(inBreaths(broken())).rejects.toThrow('broken page');
});
