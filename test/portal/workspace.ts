import { CURRENT_PLAN } from '#field/plan/catalogue.ts';

import { addUnit } from '../../portal/accounts/units.ts';
import type { Database } from '../../portal/database/schema.ts';
import { ensureWorkspace, workspaceOf } from '../../portal/workspaces.ts';

/** The workspace of a new unit. */
export async function newWorkspace(db: Database): Promise<string> {
  const { id } = await addUnit(db, { name: 'Trường mẫu', kind: 'school' }, 0);
  const workspace = workspaceOf(id, CURRENT_PLAN.id);
  await ensureWorkspace(db, workspace);
  return workspace.id;
}
