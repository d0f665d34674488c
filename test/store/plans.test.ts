import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import { Database } from '#store/database.ts';
import { commonLog, keepPlan, planVersions, readPlanBook } from '#store/plans.ts';

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

test('every change of a plan stays, the newest first', async () => {
  const db = open();
  const versions = ['Lần một', 'Lần hai'].map((title, at) => ({
    plan: { ...CURRENT_PLAN, id: asId<'plan'>('p1'), title },
    inForceFrom: null,
    crosswalks: [],
    by: BY,
    at,
  }));
  for (const version of versions) {
    await keepPlan(db, version);
  }

  const titles = (await planVersions(db, 'p1')).map(({ plan }) => plan.title);
  expect(titles).toEqual(['Lần hai', 'Lần một']);
  expect((await readPlanBook(db, NOON)).kept.map(({ plan }) => plan.title)).toEqual(['Lần hai']);
});
