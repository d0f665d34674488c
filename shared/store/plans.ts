/** The plans of the office, in the workspace that every member reads. */
import { isoDayAt } from '#base/day.ts';
import { type PlanBook, planBook } from '#field/plan/plan-book.ts';
import type { PlanRecord } from '#field/plan/plan-record.ts';
import { COMMON } from '#field/unit/common.ts';
import { recordEntry } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import type { Database } from './database.ts';
import { DexieLog } from './dexie-log.ts';

/** The log of what the office decides for all units. */
export async function commonLog(db: Database): Promise<DexieLog> {
  return await DexieLog.open(db, COMMON);
}

/** Every plan this device knows, and the one in force today. */
export async function readPlanBook(db: Database, now = Date.now()): Promise<PlanBook> {
  return planBook(await planRecords(db), isoDayAt(now));
}

/** Every version of a plan that the office has kept, the newest first. */
export async function planVersions(db: Database, plan: string): Promise<PlanRecord[]> {
  const records = await planRecords(db);
  return records.filter((record) => record.plan.id === plan).toReversed();
}

/**
 * Keep a plan, or a change of one. It is on the disk when this resolves; who
 * may not manage plans is refused by the portal, and told so there.
 */
export async function keepPlan(db: Database, record: Omit<PlanRecord, 'type'>): Promise<void> {
  const log = await commonLog(db);
  await log.append([await recordEntry({ type: 'plan', ...record })], OWN);
}

async function planRecords(db: Database): Promise<PlanRecord[]> {
  const rows = await db.records.where('[ws+type]').equals([COMMON, 'plan']).sortBy('seq');
  return rows.flatMap(({ content }) => (content.type === 'plan' ? [content] : []));
}
