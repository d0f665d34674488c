/** `npm run bench -- NAME [--json]`: measure side by side with a peer, and print a table. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { BenchResult } from '../bench/bench.ts';

const BENCHES = join(import.meta.dirname, '../bench');

const [name, ...flags] = process.argv.slice(2);
const file = join(BENCHES, `${name}.ts`);
if (!name || name === 'bench' || !existsSync(file)) {
  const names = readdirSync(BENCHES).map((each) => each.replace(/\.ts$/, ''));
  const known = names.filter((each) => each !== 'bench').join(', ');
  console.error(`Dùng: npm run bench -- TÊN [--json]. Có: ${known}.`);
  process.exit(2);
}

const { bench }: { bench: () => Promise<BenchResult> } = await import(file);
const result = await bench();
if (flags.includes('--json')) {
  console.log(JSON.stringify(result));
} else {
  console.table(result.rows);
  console.table(result.claims);
}
