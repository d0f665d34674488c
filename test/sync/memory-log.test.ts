import { expect, test } from 'vitest';

import { MemoryLog } from '#sync/memory-log.ts';

import { logContract, someEntry } from '../support/log-contract.ts';
import { replicaContract } from '../support/replica-contract.ts';

logContract('a log in memory', async () => new MemoryLog());
replicaContract('a replica in memory', async () => new MemoryLog());

test('what a peer would not keep is remembered', async () => {
  const log = new MemoryLog();
  await log.append([await someEntry(1)], '');

  const refusals = [{ seq: 1, code: 'too-big' as const }];
  const progress = { epoch: 'e', pulled: 0, pushed: 1 };
  await log.receive('portal', { entries: [], refusals, progress });

  expect(await log.refusals()).toEqual(refusals);
});
