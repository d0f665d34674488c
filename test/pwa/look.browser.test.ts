import { expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import { CATALOGUE_BOOK, planBook } from '#field/plan/plan-book.ts';

import { ALL, addressOf, hasFilter, lookOf, wantedOf } from '../../pwa/screens/library/look.ts';

test('what is looked for goes into the address and comes back', () => {
  const look = { ...ALL, q: 'cải cách', outlet: 'Báo Hải Phòng', from: '2024-05-19' };

  const address = addressOf(look);

  const query = Object.fromEntries(new URL(address, 'https://a.example').searchParams);
  expect(lookOf(query)).toEqual(look);
  expect(addressOf(ALL)).toBe('/');
});

test('nothing is asked of the index when nothing is looked for', () => {
  expect(wantedOf({ ...ALL, q: '  ' }, 60, CATALOGUE_BOOK)).toBeUndefined();
});

test('a day that is not one is left out, and whole days count', () => {
  const wanted = wantedOf({ ...ALL, from: '2024-05-19', to: 'hôm qua' }, 60, CATALOGUE_BOOK);

  expect(wanted?.filter).toEqual({ from: Date.UTC(2024, 4, 19) / 86_400_000 });
  expect(hasFilter({ ...ALL, to: '2024-05-19' })).toBe(true);
  expect(hasFilter({ ...ALL, q: 'tin', item: 'i1' })).toBe(false);
});

test('an item of the plan in force also finds what was tagged with the one before it', () => {
  const [old] = CURRENT_PLAN.items;
  const [id, next] = [asId<'item'>('sau.a'), asId<'plan'>('sau')];
  const items = old ? [{ ...old, id }] : [];
  const links = old ? [{ from: old.id, to: [id], kind: 'same' as const }] : [];
  const book = planBook(
    [
      {
        type: 'plan',
        plan: { ...CURRENT_PLAN, id: next, items },
        inForceFrom: '2025-01-01',
        crosswalks: [{ from: CURRENT_PLAN.id, to: next, links }],
        by: { member: 'm1', name: 'Người thử' },
        at: 1,
      },
    ],
    '2025-06-01',
  );

  expect(wantedOf({ ...ALL, item: id }, 60, book)?.filter?.items).toEqual([old?.id, id]);
  expect(wantedOf({ ...ALL, item: 'lạ' }, 60, book)?.filter?.items).toEqual(['lạ']);
});
