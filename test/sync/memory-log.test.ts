import { MemoryLog } from '#sync/memory-log.ts';

import { logContract } from '../support/log-contract.ts';

logContract('a log in memory', async () => new MemoryLog());
