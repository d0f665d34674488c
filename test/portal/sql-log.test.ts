import { beforeAll } from 'vitest';

import type { Database } from '../../portal/database/schema.ts';
import { SqlLog } from '../../portal/sql-log.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { logContract } from '../support/log-contract.ts';
import { newWorkspace } from './workspace.ts';

await onEveryDatabase(({ open }) => {
  let db: Database;

  beforeAll(async () => {
    db = await open();
  });

  logContract('a log in SQL', async () => new SqlLog(db, await newWorkspace(db)));
});
