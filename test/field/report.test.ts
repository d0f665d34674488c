import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  bounds,
  includes,
  monthAt,
  monthKey,
  parseMonthKey,
  shiftMonth,
} from '#field/report/period.ts';
import { tally } from '#field/report/tally.ts';

import { makePost } from '../support/make.ts';
import { holds } from '../support/property.ts';

const JANUARY = { year: 2024, month: 1 };

const anyPost = fc
  .record({
    unit: fc.constantFrom('u1', 'u2', 'u3'),
    items: fc.array(fc.constantFrom('a', 'b', 'đ'), { maxLength: 4 }),
    publishedAt: fc.integer({
      min: Date.parse('2023-12-20T00:00:00+07:00'),
      max: Date.parse('2024-02-10T00:00:00+07:00'),
    }),
  })
  .map(makePost);

describe('a month', () => {
  test('is cut at midnight in Hải Phòng', () => {
    const midnight = Date.parse('2024-02-01T00:00:00+07:00');
    expect(includes(JANUARY, midnight)).toBe(false);
    expect(includes(JANUARY, midnight - 1)).toBe(true);
    expect(includes(JANUARY, bounds(JANUARY).start)).toBe(true);
    expect(monthAt(midnight - 1)).toEqual(JANUARY);
  });

  test('December is followed by January of the next year', () => {
    expect(shiftMonth({ year: 2023, month: 12 }, 1)).toEqual(JANUARY);
    expect(shiftMonth(JANUARY, -1)).toEqual({ year: 2023, month: 12 });
    expect(bounds({ year: 2023, month: 12 }).end).toBe(bounds(JANUARY).start);
  });

  test('is written in addresses and read back, and nothing else is read', () => {
    expect(monthKey(JANUARY)).toBe('2024-01');
    expect(parseMonthKey('2024-01')).toEqual(JANUARY);
    for (const key of ['2024-13', '2024-00', '24-01', '2024-1', '', 'x2024-01']) {
      expect(parseMonthKey(key)).toBeUndefined();
    }
  });
});

describe('a tally', () => {
  test('a post in two items counts once under each and once in total', () => {
    const post = makePost({
      items: ['a', 'b', 'a'],
      publishedAt: Date.parse('2024-01-15T08:00:00+07:00'),
    });

    const { all, postsByItem, postsByUnit } = tally([post], JANUARY);

    expect(all).toEqual([post]);
    expect([...postsByItem].map(([item, posts]) => [item, posts.length])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(postsByUnit.get('u1')).toEqual([post]);
  });

  test('equals a recount from the raw posts', () => {
    holds(
      fc.property(fc.array(anyPost), (posts) => {
        const { all, postsByItem, postsByUnit } = tally(posts, JANUARY);
        const inMonth = posts.filter(({ publishedAt }) => includes(JANUARY, publishedAt));

        expect(all).toEqual(inMonth);
        for (const unit of ['u1', 'u2', 'u3']) {
          const recount = inMonth.filter((post) => post.unit === unit);
          expect(postsByUnit.get(unit) ?? []).toEqual(recount);
        }
        for (const item of ['a', 'b', 'đ']) {
          const recount = inMonth.filter((post) => post.items.includes(item));
          expect(postsByItem.get(item) ?? []).toEqual(recount);
        }
      }),
    );
  });
});
