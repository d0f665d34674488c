import { describe, expect, test } from 'vitest';

import { asId, type Id } from '#base/id.ts';
import { itemsUnder } from '#field/plan/crosswalk.ts';
import type { DueRule } from '#field/plan/due-rule.ts';
import { copyPlan, dropItem, linksOf, mergeItems, moved, splitItem } from '#field/plan/edit.ts';
import type { Plan, PlanItem, PlanTask } from '#field/plan/plan.ts';

const A = item('p.a');
const B = item('p.b');
const C = item('p.c');

describe('a plan copied for another year', () => {
  test('is blank where the new one is stamped, and moves days and years along', () => {
    const due: DueRule = { kind: 'range', first: '2024-06-01', last: '2024-11-30' };
    const day: DueRule = { kind: 'day', day: '2024-02-29', before: true };
    const plan = makePlan({
      tasks: [
        makeTask({ due, time: 'Tháng 6 đến tháng 11/2024', window: '2024-06..2024-11' }),
        makeTask({ due: day }),
        makeTask({ due: { kind: 'always' } }),
        makeTask({}),
      ],
    });

    const { plan: copy } = copyPlan(plan, { id: asId('next'), year: 2025 });

    expect(copy).toMatchObject({ id: 'next', year: 2025, number: null, date: null });
    expect(copy.title).toBe('Kế hoạch năm 2025');
    expect(copy.tasks[0]).toMatchObject({
      id: 'next.v1',
      time: 'Tháng 6 đến tháng 11/2025',
      due: { first: '2025-06-01', last: '2025-11-30' },
      quantity: { window: '2025-06..2025-11' },
    });
    expect(copy.tasks[1]?.due).toEqual({ kind: 'day', day: '2025-02-28', before: true });
    expect(copy.tasks[2]?.due).toEqual({ kind: 'always' });
    expect(copy.tasks[3]).toMatchObject({ due: null, time: null });
  });

  test('keeps the last day of February where the year has it', () => {
    const plan = makePlan({
      tasks: [makeTask({ due: { kind: 'day', day: '2024-02-29', before: false } })],
    });

    const { plan: copy } = copyPlan(plan, { id: asId('next'), year: 2028 });

    expect(copy.tasks[0]?.due).toMatchObject({ day: '2028-02-29' });
  });

  test('is due as often as before, and its items follow the old ones', () => {
    const due: DueRule = { kind: 'day-of-month', day: 8, months: [3, 6, 9, 12], before: true };
    const plan = makePlan({ duties: [due, null] });

    const { plan: copy, crosswalk } = copyPlan(plan, { id: asId('next'), year: 2025 });

    expect(copy.duties.map((duty) => duty.due)).toEqual([due, null]);
    expect(copy.forms.map(({ id }) => id)).toEqual(['next.h1']);
    expect(itemsUnder(copy, [B, A], [crosswalk])).toEqual(['next.n1', 'next.n2']);
  });
});

describe('changing a plan', () => {
  test('parts move one place at a time, and not past the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });

  test('a merged item brings all it says, and what was tagged with it counts for the other', () => {
    const { plan, links } = mergeItems(makePlan({}), B, A);

    expect(plan.items.map(({ id }) => id)).toEqual([A, C]);
    expect(plan.items[0]).toMatchObject({
      bullets: ['gạch a', 'Mục p.b', 'gạch b'],
      references: ['1/QĐ'],
      terms: ['SIPAS'],
    });
    expect(itemsUnder(plan, [B], [{ from: plan.id, to: plan.id, links }])).toEqual([A]);
  });

  test('an item does not merge with itself, nor with one that is not there', () => {
    const plan = makePlan({});

    expect(mergeItems(plan, A, A)).toEqual({ plan, links: [] });
    expect(mergeItems(plan, A, item('no'))).toEqual({ plan, links: [] });
    expect(mergeItems(plan, item('no'), A)).toEqual({ plan, links: [] });
  });

  test('a second item begins right after the one that is split', () => {
    const { plan, links } = splitItem(makePlan({}), A, item('p.a2'));

    expect(plan.items.map(({ id }) => id)).toEqual([A, 'p.a2', B, C]);
    expect(links).toEqual([{ from: A, to: [A, 'p.a2'], kind: 'split' }]);
    expect(splitItem(plan, item('no'), item('x'))).toEqual({ plan, links: [] });
  });

  test('an item that was taken out counts for none', () => {
    const { plan, links } = dropItem(makePlan({}), A);

    expect(plan.items.map(({ id }) => id)).toEqual([B, C]);
    expect(itemsUnder(plan, [A], [{ from: plan.id, to: plan.id, links }])).toEqual([]);
  });
});

test('ticks between two plans say what became of each item', () => {
  const pairs = new Map([
    [item('o.a'), [item('n.a')]],
    [item('o.b'), [item('n.b'), item('n.c')]],
    [item('o.d'), [item('n.d')]],
    [item('o.e'), [item('n.d')]],
    [item('o.f'), []],
  ]);

  expect(linksOf(pairs).map(({ kind }) => kind)).toEqual([
    'same',
    'split',
    'merged',
    'merged',
    'dropped',
  ]);
});

function item(id: string): Id<'item'> {
  return asId(id);
}

function makeItem(id: Id<'item'>, bullet: string): PlanItem {
  return {
    id,
    printedLabel: id.slice(-1),
    labelSource: 'letter',
    short: `Mục ${id}`,
    bullets: [bullet],
    references: ['1/QĐ'],
    terms: ['SIPAS'],
  };
}

function makeTask({
  due = null,
  time = null,
  window,
}: {
  due?: DueRule | null;
  time?: string | null;
  window?: string;
}): PlanTask {
  const quantity = { count: 3, unit: 'cuộc', ...(window ? { window } : {}) };
  return {
    id: asId('t'),
    number: '1',
    short: 'Việc thử',
    lead: null,
    co: null,
    time,
    due,
    quantity: due ? quantity : null,
    product: null,
    form: null,
  };
}

function makePlan({
  tasks = [],
  duties = [],
}: {
  tasks?: readonly PlanTask[];
  duties?: readonly (DueRule | null)[];
}): Plan {
  return {
    id: asId('p'),
    issuer: 'Sở thử',
    parent: null,
    year: 2024,
    title: 'Kế hoạch năm 2024',
    number: '12',
    symbol: 'KH-ST',
    date: '2024-01-15',
    items: [makeItem(A, 'gạch a'), makeItem(B, 'gạch b'), makeItem(C, 'gạch c')],
    forms: [{ id: asId('f'), printedLabel: 'a', short: 'Phát thanh' }],
    tasks,
    quotas: [],
    duties: duties.map((due) => ({
      id: asId('d'),
      from: 'Đơn vị',
      to: 'Sở',
      periods: ['quarter'],
      due,
      dueWords: null,
      cutOffDay: null,
    })),
  };
}
