import type { NewUnit, UnitView } from '#sync/portal-calls.ts';

import type { Database, MemberRow, Reader } from '../database/schema.ts';
import { visibleUnit } from './access.ts';
import { OFFICE } from './office.ts';

/** The units a member may know of. */
export async function listUnits(
  db: Reader,
  member: Pick<MemberRow, 'role' | 'unit'>,
): Promise<UnitView[]> {
  const only = visibleUnit(member);
  return await db
    .selectFrom('unit')
    .select(['id', 'name', 'kind'])
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** The unit of that id. */
export async function unitOf(db: Reader, id: string): Promise<UnitView | undefined> {
  return await db
    .selectFrom('unit')
    .select(['id', 'name', 'kind'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Add a unit. Two units may have one name: schools do. */
export async function addUnit(
  db: Database,
  { name, kind }: NewUnit,
  now: number,
  id: string = crypto.randomUUID(),
): Promise<UnitView> {
  await db.insertInto('unit').values({ id, name, kind, created_at: now }).execute();
  return { id, name, kind };
}

/** Make the office's unit unless it is there. Two portals may do it at once. */
export async function ensureOffice(db: Reader, now: number): Promise<void> {
  await db
    .insertInto('unit')
    .values({ ...OFFICE, created_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
