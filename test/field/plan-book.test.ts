import { describe, expect, test } from 'vitest';

import { asId, type Id } from '#base/id.ts';
import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import { itemsBehind, itemsUnder, proposeCrosswalk } from '#field/plan/crosswalk.ts';
import type { Crosswalk, CrosswalkLink, Plan, PlanItem } from '#field/plan/plan.ts';
import { CATALOGUE_BOOK, itemsOf, planBook } from '#field/plan/plan-book.ts';
import type { PlanRecord } from '#field/plan/plan-record.ts';
import { nameRecord, readRecord } from '#field/record.ts';

describe('the book of plans', () => {
  test("gives the catalogue's plan until the office has decided", () => {
    expect(CATALOGUE_BOOK.current).toBe(CURRENT_PLAN);
    expect(CATALOGUE_BOOK.kept).toEqual([]);
  });

  test('gives the plan that came into force last, and none before its day', () => {
    const records = [
      makeRecord('p2025', { inForceFrom: '2025-01-01' }),
      makeRecord('p2026', { inForceFrom: '2026-01-15', year: 2026 }),
      makeRecord('p2027', { inForceFrom: null, year: 2027 }),
    ];

    expect(planBook(records, '2024-12-31').current).toBe(CURRENT_PLAN);
    expect(planBook(records, '2026-01-14').current.id).toBe('p2025');
    expect(planBook(records, '2026-01-15').current.id).toBe('p2026');
    expect(planBook(records, '2026-01-15').kept.map(({ plan }) => plan.id)).toEqual([
      'p2027',
      'p2026',
      'p2025',
    ]);
  });

  test('is the same on every device, in whatever order the records came', () => {
    const [first, second] = [makeRecord('p', { items: ['p.a'] }), makeRecord('p', {})];
    const [one, other] = ['Người một', 'Người hai'].map((name) => ({
      ...second,
      by: { member: 'm', name },
    }));
    const records = [first, one, other].flatMap((record) => record ?? []);

    const books = [records, records.toReversed()].map((each) => planBook(each, '2026-01-01').kept);

    expect(books[0]).toEqual(books[1]);
    expect(books[0]?.[0]?.plan.items).toEqual([]);
  });

  test('the last record of a plan is how it stands, and items taken out keep their names', () => {
    const first = makeRecord('p', { items: ['p.a', 'p.b'], inForceFrom: '2026-01-01' });
    const mended = makeRecord('p', { items: ['p.b'], inForceFrom: '2026-01-01' });

    const book = planBook([first, mended], '2026-06-01');

    expect(book.kept).toHaveLength(1);
    expect(book.current.items.map(({ id }) => id)).toEqual(['p.b']);
    expect(itemsOf(book, ['p.a', 'p.b', 'unheard-of']).map(({ id }) => id)).toEqual(['p.a', 'p.b']);
  });
});

test('a crosswalk that was mended counts instead of the one before', () => {
  const crosswalk = (to: string): Crosswalk => ({
    from: asId('p1'),
    to: asId('p2'),
    links: [{ from: item('p1.a'), to: [item(to)], kind: 'same' }],
  });
  const records = ['p2.a', 'p2.b'].map((to) => ({
    ...makeRecord('p2', {}),
    crosswalks: [crosswalk(to)],
  }));

  expect(planBook(records, '2026-01-01').crosswalks).toEqual([crosswalk('p2.b')]);
});

describe('items under a later plan', () => {
  const links: CrosswalkLink[] = [
    { from: item('old.a'), to: [item('mid.a')], kind: 'same' },
    { from: item('mid.a'), to: [item('new.a1'), item('new.a2')], kind: 'split' },
    { from: item('old.b'), to: [item('new.bc')], kind: 'merged' },
    { from: item('old.c'), to: [item('new.bc')], kind: 'merged' },
    { from: item('old.d'), to: [], kind: 'dropped' },
    { from: item('loop.x'), to: [item('loop.y')], kind: 'same' },
    { from: item('loop.y'), to: [item('loop.x')], kind: 'same' },
  ];
  const crosswalks: Crosswalk[] = [{ from: asId('old'), to: asId('new'), links }];
  const plan = { items: ['new.a1', 'new.a2', 'new.bc'].map(makeItem) };
  const under = (...ids: string[]) => itemsUnder(plan, ids.map(item), crosswalks);

  test('what stayed the same is followed through every year', () => {
    expect(under('old.a')).toEqual(['new.a1', 'new.a2']);
  });

  test('what was merged is one item, counted once', () => {
    expect(under('old.b', 'old.c')).toEqual(['new.bc']);
  });

  test('all that has become an item stands behind it, itself first', () => {
    const ids = ['new.bc', 'old.b', 'old.c', 'old.d'];
    const book = { items: new Map(ids.map((id) => [item(id), makeItem(id)])), crosswalks };

    expect(itemsBehind(makeItem('new.bc'), book)).toEqual(['new.bc', 'old.b', 'old.c']);
  });

  test('what was dropped, or never spoken of, is no item', () => {
    expect(under('old.d', 'unheard-of')).toEqual([]);
  });

  test("the plan's own items stay, in its order", () => {
    expect(under('new.bc', 'new.a1')).toEqual(['new.a1', 'new.bc']);
  });

  test('a crosswalk that leads in a circle ends', () => {
    expect(under('loop.x')).toEqual([]);
  });
});

describe('a crosswalk that is proposed', () => {
  const named = (id: string, parts: Partial<PlanItem>): PlanItem => ({
    ...makeItem(id),
    short: id,
    references: [],
    topics: { main: [] },
    ...parts,
  });
  const indices = { topics: { main: ['indices', 'satisfaction'] } } as const;
  const iso = { topics: { main: ['iso'] } } as const;
  const propose = (from: PlanItem, ...to: PlanItem[]) =>
    proposeCrosswalk({ items: [from] }, { items: to }).get(from.id);

  test('leads to the item of the same name, whatever its tones', () => {
    const [old, other] = [named('o.a', { short: 'Hòa giải' }), named('n.x', indices)];

    expect(propose(old, other, named('n.a', { short: 'hoà giải' }))).toEqual(['n.a']);
  });

  test('leads to the item that is about most of the same, and to none that is about nothing of it', () => {
    expect(propose(named('o.i', indices), named('n.iso', iso), named('n.i', indices))).toEqual([
      'n.i',
    ]);
    expect(propose(named('o.i', indices), named('n.iso', iso))).toEqual([]);
  });

  test('leads nowhere from an item about nothing, or into a plan without items', () => {
    expect(propose(named('o.x', {}), named('n.y', {}))).toEqual([]);
    expect(propose(named('o.x', {}))).toEqual([]);
  });
});

describe('a plan as a record', () => {
  test('is read back as it was kept', async () => {
    const record: PlanRecord = { ...makeRecord('p', {}), plan: CURRENT_PLAN };
    const { json } = await nameRecord(record);

    expect(readRecord(json)).toEqual(record);
  });

  test('with a day that is none is not a plan', async () => {
    const { json } = await nameRecord(makeRecord('p', { inForceFrom: '2026-13-01' }));

    expect(readRecord(json)).toBeUndefined();
  });
});

function item(id: string): Id<'item'> {
  return asId(id);
}

function makeItem(id: string): PlanItem {
  const [first] = CURRENT_PLAN.items;
  if (!first) {
    throw new Error('The plan at hand has no items');
  }
  return { ...first, id: item(id) };
}

let made = 0;

function makeRecord(
  id: string,
  {
    items = [],
    inForceFrom = null,
    year = 2025,
  }: { items?: string[]; inForceFrom?: string | null; year?: number },
): PlanRecord {
  const plan: Plan = { ...CURRENT_PLAN, id: asId(id), year, items: items.map(makeItem) };
  const by = { member: 'm1', name: 'Người thử' };
  made += 1;
  return { type: 'plan', plan, inForceFrom, crosswalks: [], by, at: made };
}
