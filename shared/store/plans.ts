/** The plans of the office, in the workspace that every member reads. */
import { isoDayAt } from '#base/day.ts';
import { ok, problem, type Result } from '#base/result.ts';
import { type PlanBook, planBook } from '#field/plan/plan-book.ts';
import type { PlanRecord } from '#field/plan/plan-record.ts';
import { COMMON } from '#field/unit/common.ts';
import { MAX_ENTRY_BYTES, recordEntry, recordIn } from '#sync/entry.ts';
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

/** Why a plan is not kept: a field that no plan can have, or more than one record holds. */
export type PlanProblem = 'bad-plan' | 'too-big';

/**
 * Keep a plan, or a change of one. It is on the disk when this resolves; who
 * may not manage plans is refused by the portal, and told so there.
 */
export async function keepPlan(
  db: Database,
  { at, ...said }: Omit<PlanRecord, 'type'>,
): Promise<Result<void, PlanProblem>> {
  const log = await commonLog(db);
  const before = await planRecords(db);
  // A clock that is behind must not let an earlier version count for this one.
  const last = Math.max(0, ...before.map((each) => each.at));
  const entry = await recordEntry({ type: 'plan', ...said, at: Math.max(at, last + 1) });
  if (!recordIn(entry)) {
    return problem('bad-plan');
  }
  if (entry.payload.length > MAX_ENTRY_BYTES) {
    return problem('too-big');
  }
  await log.append([entry], OWN);
  return ok(undefined);
}

async function planRecords(db: Database): Promise<PlanRecord[]> {
  const rows = await db.records.where('[ws+type]').equals([COMMON, 'plan']).sortBy('seq');
  const keys = rows.map(({ hash }) => [COMMON, hash]);
  const entries = await db.log.where('[ws+key]').anyOf(keys).toArray();
  const refused = new Set(entries.filter((entry) => entry.refused).map(({ key }) => key));
  // What the portal did not take is nobody else's plan.
  const kept = rows.filter(({ hash }) => !refused.has(hash));
  return kept.flatMap(({ content }) => (content.type === 'plan' ? [content] : []));
}
