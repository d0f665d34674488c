import { beforeAll } from 'vitest';

import type { Database } from '../../portal/database/schema.ts';
import { SqlLog } from '../../portal/sql-log.ts';
import { ensureWorkspace, workspaceOf } from '../../portal/workspaces.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { logContract } from '../support/log-contract.ts';

await onEveryDatabase(({ open }) => {
  let db: Database;
  let opened = 0;

  beforeAll(async () => {
    db = await open();
  });

  logContract('a log in SQL', async () => {
    opened += 1;
    const unit = `u${opened}`;
    const row = { id: unit, name: unit, kind: 'school', created_at: 0 } as const;
    await db.insertInto('unit').values(row).execute();
    const workspace = workspaceOf(unit, 'hp-sgddt-2024');
    await ensureWorkspace(db, workspace);
    return new SqlLog(db, workspace.id);
  });
});
