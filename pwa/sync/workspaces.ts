/**
 * Workspaces of other units that keep verdicts made on this device. Nothing of
 * those units lies here but the verdicts themselves.
 */
import * as v from 'valibot';

import type { Database } from '#store/database.ts';
import { readSetting, writeSetting } from '#store/settings.ts';

const WORKSPACES = 'reviewed workspaces';

/** Remember that a workspace will hold a verdict. Before the verdict itself is kept. */
export async function rememberReviewed(db: Database, workspace: string): Promise<void> {
  const known = await reviewedWorkspaces(db);
  if (!known.includes(workspace)) {
    await writeSetting(db, WORKSPACES, [...known, workspace]);
  }
}

/** Every workspace remembered so. */
export async function reviewedWorkspaces(db: Database): Promise<readonly string[]> {
  const known = v.safeParse(v.array(v.string()), await readSetting(db, WORKSPACES));
  return known.success ? known.output : [];
}
