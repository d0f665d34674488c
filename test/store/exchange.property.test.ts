import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';

import { anyHistoryWithRestores, DEVICES } from '../support/any.ts';
import { Office } from '../support/office.ts';

let offices = 0;

async function openOffice(): Promise<{ office: Office; databases: Database[] }> {
  offices += 1;
  const databases = Array.from(
    { length: DEVICES },
    (_, at) => new Database(`office ${offices} ${at}`),
  );
  const logs = await Promise.all(databases.map((db) => DexieLog.open(db, 'unit.plan')));
  return { office: new Office(logs), databases };
}

test('after any history over a bad line, all databases hold the same entries and show the same draft', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistoryWithRestores, async (history) => {
      const { office, databases } = await openOffice();
      for (const event of history) {
        await office.play(event);
      }
      await office.quietSync();
      await office.quietSync();

      const written = [...office.written].toSorted();
      for (const keys of await office.keys()) {
        expect(keys).toEqual(written);
      }
      const shown = await Promise.all(databases.map((db) => db.drafts.toArray()));
      const titles = shown.map((rows) => rows.map(({ title }) => title));
      expect(new Set(titles.map(String)).size).toBe(1);
      expect(titles[0]).toEqual(written.length > 0 ? [(await office.texts())[0]] : []);
      await Promise.all(databases.map((db) => db.delete()));
    }),
    { numRuns: 40 },
  );
});
