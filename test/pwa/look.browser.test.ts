import { expect, test } from 'vitest';

import { ALL, addressOf, hasFilter, lookOf, wantedOf } from '../../pwa/screens/library/look.ts';

test('what is looked for goes into the address and comes back', () => {
  const look = { ...ALL, q: 'cải cách', outlet: 'Báo Hải Phòng', from: '2024-05-19' };

  const address = addressOf(look);

  const query = Object.fromEntries(new URL(address, 'https://a.example').searchParams);
  expect(lookOf(query)).toEqual(look);
  expect(addressOf(ALL)).toBe('/');
});

test('nothing is asked of the index when nothing is looked for', () => {
  expect(wantedOf({ ...ALL, q: '  ' }, 60)).toBeUndefined();
});

test('a day that is not one is left out, and whole days count', () => {
  const wanted = wantedOf({ ...ALL, from: '2024-05-19', to: 'hôm qua' }, 60);

  expect(wanted?.filter).toEqual({ from: Date.UTC(2024, 4, 19) / 86_400_000 });
  expect(hasFilter({ ...ALL, to: '2024-05-19' })).toBe(true);
  expect(hasFilter({ ...ALL, q: 'tin', item: 'i1' })).toBe(false);
});
