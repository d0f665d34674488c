import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { MemoryLog } from '#sync/memory-log.ts';

import { anyHistory, anyHistoryWithRestores, DEVICES } from '../support/any.ts';
import { Office, type OfficeEvent } from '../support/office.ts';

async function playOut(history: readonly OfficeEvent[]): Promise<Office> {
  const office = new Office(Array.from({ length: DEVICES }, () => new MemoryLog()));
  for (const event of history) {
    await office.play(event);
  }
  await office.quietSync();
  await office.quietSync();
  return office;
}

test('after any history of edits over a bad line, all devices and the portal hold the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (history) => {
      const office = await playOut(history);

      const written = [...office.written].toSorted();
      for (const keys of await office.keys()) {
        expect(keys).toEqual(written);
      }
      expect(new Set(await office.texts()).size).toBe(1);
    }),
    { numRuns: 300 },
  );
});

test('a portal that lost everything, or its newest part, gets it back from the devices', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistoryWithRestores, async (history) => {
      const office = await playOut(history);

      const written = [...office.written].toSorted();
      for (const keys of await office.keys()) {
        expect(keys).toEqual(written);
      }
    }),
    { numRuns: 200 },
  );
});
