/** `npm run check`: types, lint, floors, dead code, budgets and unit tests, without a browser. */
import { spawnSync } from 'node:child_process';

import { buildWhatIsMissing } from '../../portal/commands/build.ts';

spawnSync('node_modules/.bin/wxt', ['prepare'], { stdio: 'inherit' });
buildWhatIsMissing();
const projects = ['--project', 'node', '--project', 'extension'];
const { status } = spawnSync(
  'node_modules/.bin/vitest',
  ['run', '--coverage.enabled', ...projects],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
