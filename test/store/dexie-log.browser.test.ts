import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';

import { logContract } from '../support/log-contract.ts';
import { replicaContract } from '../support/replica-contract.ts';

let opened = 0;

async function open(): Promise<DexieLog> {
  opened += 1;
  return await DexieLog.open(new Database(`log ${crypto.randomUUID()} ${opened}`), 'unit.plan');
}

logContract('a log in Dexie in Chromium', open);
replicaContract('a replica in Dexie in Chromium', open);
