import 'fake-indexeddb/auto';

import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { logContract } from '../support/log-contract.ts';

let opened = 0;

logContract('a log in Dexie on fake-indexeddb', async () => {
  opened += 1;
  return await DexieLog.open(new Database(`log ${opened}`), 'unit.plan');
});
