/** The plans the office keeps, as the portal's own pages need them. */
import { isoDayAt } from '#base/day.ts';
import { type PlanBook, planBook } from '#field/plan/plan-book.ts';
import { COMMON } from '#field/unit/common.ts';

import type { Reader } from './database/schema.ts';
import { readPayload } from './record-of.ts';

type Known = { readonly head: number; readonly today: string; readonly book: PlanBook };

/** Read again only when the common workspace has grown or a day has passed. */
const known = new WeakMap<Reader, Known>();

/** Every plan the portal knows, and the one in force at that instant. */
export async function readPlanBook(db: Reader, now: number): Promise<PlanBook> {
  const workspace = await db
    .selectFrom('workspace')
    .select('head')
    .where('id', '=', COMMON)
    .executeTakeFirst();
  const head = Number(workspace?.head ?? 0);
  const today = isoDayAt(now);
  const before = known.get(db);
  if (before?.head === head && before.today === today) {
    return before.book;
  }
  const rows = await db
    .selectFrom('log')
    .select('payload')
    .where('ws', '=', COMMON)
    .orderBy('seq')
    .execute();
  const records = rows.flatMap(({ payload }) => {
    const record = readPayload(new Uint8Array(payload));
    return record?.type === 'plan' ? [record] : [];
  });
  const book = planBook(records, today);
  known.set(db, { head, today, book });
  return book;
}
