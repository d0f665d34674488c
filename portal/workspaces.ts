import { planOf } from '#field/plan/catalogue.ts';
import { COMMON } from '#field/unit/common.ts';

import { OFFICE } from './accounts/office.ts';
import type { Reader } from './database/schema.ts';

/** The work of a unit under one plan. */
export type Workspace = {
  /** `<unit>.<plan>`. */
  readonly id: string;
  readonly unit: string;
  readonly plan: string;
};

/** The workspace of a unit and a plan. */
export function workspaceOf(unit: string, plan: string): Workspace {
  return { id: `${unit}.${plan}`, unit, plan };
}

/** The workspace that every member reads. It belongs to the office. */
const COMMON_WORKSPACE: Workspace = { id: COMMON, unit: OFFICE.id, plan: COMMON };

/** Whether a workspace is the one that every member reads. */
export function isCommon({ id }: Workspace): boolean {
  return id === COMMON;
}

/** Read a workspace's id; undefined when it cannot be one or names a plan we do not know. */
export function parseWorkspaceId(id: string): Workspace | undefined {
  if (id === COMMON) {
    return COMMON_WORKSPACE;
  }
  const [, unit, plan] = /^([\w-]{1,64})\.([\w-]{1,64})$/.exec(id) ?? [];
  return unit && plan && planOf(plan) ? workspaceOf(unit, plan) : undefined;
}

/** Make a workspace of an existing unit, unless it is there already. */
export async function ensureWorkspace(db: Reader, { id, unit, plan }: Workspace): Promise<void> {
  const there = await db
    .selectFrom('workspace')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (there) {
    return;
  }
  await db
    .insertInto('workspace')
    .values({ id, unit, plan, epoch: crypto.randomUUID(), head: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
