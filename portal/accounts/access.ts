/**
 * Who sees what: the one place that keeps units apart. Every list is narrowed
 * by {@link visibleUnit}, and every workspace is reached by {@link reach}.
 */
import { problem, type Result } from '#base/result.ts';
import { may, mayIn } from '#field/unit/role.ts';

import type { Database, MemberRow } from '../database/schema.ts';
import { ensureWorkspace, isCommon, parseWorkspaceId, type Workspace } from '../workspaces.ts';

/** The only unit whose things the member may list; undefined when all are open to them. */
export function visibleUnit(member: Pick<MemberRow, 'role' | 'unit'>): string | undefined {
  return may(member.role, 'see-all-units') ? undefined : member.unit;
}

/**
 * The workspace of that id, when the member may do this in it. It is made when
 * its unit exists and nobody has used it yet.
 *
 * Someone without the right hears the same whether the unit exists or not.
 */
export async function reach(
  db: Database,
  member: MemberRow,
  action: 'read' | 'write',
  id: string,
): Promise<Result<Workspace, 'not-allowed' | 'not-found'>> {
  const workspace = parseWorkspaceId(id);
  if (!workspace || !mayReach(member, action, workspace)) {
    return problem('not-allowed');
  }
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', workspace.unit)
    .executeTakeFirst();
  if (!unit) {
    return problem('not-found');
  }
  await ensureWorkspace(db, workspace);
  return { ok: true, value: workspace };
}

function mayReach(member: MemberRow, action: 'read' | 'write', workspace: Workspace): boolean {
  if (isCommon(workspace)) {
    return may(member.role, action === 'read' ? 'read' : 'manage-plan');
  }
  return mayIn(member, action, workspace.unit);
}
