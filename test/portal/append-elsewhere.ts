/**
 * Another process that appends to a log in a SQLite file, for tests:
 * `node append-elsewhere.ts FILE WORKSPACE FIRST COUNT [hold]`. With `hold` it
 * says "holding" once its entries are written, and commits when its input ends.
 */
import { once } from 'node:events';

import { openDatabase } from '../../portal/database/open.ts';
import { appendIn } from '../../portal/sql-log.ts';
import { newEntries } from './entries.ts';

const [file = '', ws = '', first = '', count = '', hold = ''] = process.argv.slice(2);

const db = await openDatabase({ file });
const entries = await newEntries(Number(count), Number(first));
await db.transaction().execute(async (trx) => {
  await appendIn(trx, ws, entries, { source: `process-${first}`, by: '', at: 0 });
  if (hold) {
    process.stdout.write('holding\n');
    process.stdin.resume();
    await once(process.stdin, 'end');
  }
});
await db.destroy();
