import { planOf } from '#field/plan/catalogue.ts';

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

/** Read a workspace's id; undefined when it cannot be one or names a plan we do not know. */
export function parseWorkspaceId(id: string): Workspace | undefined {
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
