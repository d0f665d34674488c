import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import type { Plan } from '#field/plan/plan.ts';
import { Database } from '#store/database.ts';
import { commonLog, keepPlan, readPlanBook } from '#store/plans.ts';

const BY = { member: 'm1', name: 'Người thử' };
const NOON = Date.parse('2026-06-15T12:00:00+07:00');

let opened = 0;

function open(): Database {
  opened += 1;
  return new Database(`plans ${opened}`);
}

test('a plan that was kept is in force from its day on, and waits to be sent', async () => {
  const db = open();
  const plan = { ...CURRENT_PLAN, id: asId<'plan'>('p1'), year: 2026 };
  const kept = { plan, inForceFrom: '2026-06-16', crosswalks: [], by: BY, at: NOON };
  await keepPlan(db, kept);

  expect((await readPlanBook(db, NOON)).current).toBe(CURRENT_PLAN);
  expect((await readPlanBook(db, NOON + 24 * 3600_000)).current).toEqual(plan);
  expect(await (await commonLog(db)).waitingFor('portal')).toBe(1);
});

test('the last change of a plan counts, also by a clock that is behind', async () => {
  const db = open();
  for (const [title, at] of [
    ['Lần một', NOON],
    ['Lần hai', NOON - 3600_000],
  ] as const) {
    const plan = { ...CURRENT_PLAN, id: asId<'plan'>('p1'), title };
    expect(await keepPlan(db, { plan, inForceFrom: null, crosswalks: [], by: BY, at })).toEqual({
      ok: true,
      value: undefined,
    });
  }

  expect((await readPlanBook(db, NOON)).kept.map(({ plan }) => plan.title)).toEqual(['Lần hai']);
});

test('what no plan can be is not kept, and says why', async () => {
  const db = open();
  const keep = async (parts: Partial<Plan>) =>
    await keepPlan(db, {
      plan: { ...CURRENT_PLAN, id: asId('p1'), ...parts },
      inForceFrom: null,
      crosswalks: [],
      by: BY,
      at: NOON,
    });
  const [item] = CURRENT_PLAN.items;
  const long = Array.from({ length: 40 }, () => 'dài '.repeat(1900));
  const items = item ? [{ ...item, bullets: long }] : [];

  expect(await keep({ year: 27 })).toEqual({ ok: false, problem: 'bad-plan' });
  expect(await keep({ items })).toEqual({ ok: false, problem: 'too-big' });
  expect((await readPlanBook(db, NOON)).kept).toEqual([]);
  expect(await (await commonLog(db)).waitingFor('portal')).toBe(0);
});

test('a plan that the portal refused is in force nowhere', async () => {
  const db = open();
  const log = await commonLog(db);
  const plan = { ...CURRENT_PLAN, id: asId<'plan'>('p1') };
  await keepPlan(db, { plan, inForceFrom: '2026-01-01', crosswalks: [], by: BY, at: NOON });
  expect((await readPlanBook(db, NOON)).current.id).toBe('p1');
  const { entries } = await log.after(0, { items: 10, bytes: 1e6 });
  const refusals = entries.map(({ seq }) => ({ seq, code: 'not-allowed' as const }));
  const progress = { epoch: 'e', pulled: 0, pushed: entries.at(-1)?.seq ?? 0 };

  await log.receive('portal', { entries: [], refusals, progress });

  expect((await readPlanBook(db, NOON)).current).toBe(CURRENT_PLAN);
});
