/** `npm test`: every test there is, ending with one line of totals. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { buildWhatIsMissing } from '../../portal/commands/build.ts';
import { ensureChromium, ensureFirefox } from './browser.ts';

type Totals = { readonly passed: number; readonly failed: number; readonly skipped: number };

const RESULTS = 'test-results';

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const chromium = ensureChromium();
if (!chromium) {
  console.error(
    'No Chromium. Run "sudo apt install chromium", or set CHROMIUM_PATH, and try again.',
  );
  process.exit(1);
}
const firefox = ensureFirefox();
console.log(`Browsers: ${chromium}, ${firefox ?? 'and no Firefox, whose tests are skipped'}`);
run('wxt', ['prepare']);
buildWhatIsMissing();

const vitest = run('vitest', [
  'run',
  '--coverage.enabled',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${RESULTS}/vitest.json`,
]);
const playwright = run('playwright', ['test', '--reporter=list,json'], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: join(RESULTS, 'playwright.json'),
});

const totals = [vitestTotals(), playwrightTotals()];
const sum = (of: keyof Totals) => totals.reduce((whole, part) => whole + part[of], 0);
// A runner that fails without a failing test (a crash, a threshold) counts as one failure.
const crashes = [vitest, playwright].filter((isOk, at) => !isOk && totals[at]?.failed === 0).length;
const failed = sum('failed') + crashes;
console.log(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
process.exit(failed === 0 ? 0 : 1);

function run(tool: string, args: readonly string[], more: Record<string, string> = {}): boolean {
  const { status } = spawnSync(join('node_modules/.bin', tool), args, {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: chromium, FIREFOX_PATH: firefox, ...more },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function vitestTotals(): Totals {
  const { numPassedTests, numFailedTests, numPendingTests } = readTotals('vitest.json', [
    'numPassedTests',
    'numFailedTests',
    'numPendingTests',
  ]);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

function playwrightTotals(): Totals {
  const { expected, unexpected, flaky, skipped } = readTotals(
    'playwright.json',
    ['expected', 'unexpected', 'flaky', 'skipped'],
    'stats',
  );
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** Numbers out of a runner's report; zeros when it died before writing one. */
function readTotals<Name extends string>(
  file: string,
  names: readonly Name[],
  inside?: string,
): Record<Name, number> {
  const path = join(RESULTS, file);
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  const report: unknown = isThere ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const part = inside ? fieldOf(report, inside) : report;
  const pairs = names.map((name) => [name, Number(fieldOf(part, name) ?? 0)] as const);
  return Object.fromEntries(pairs) as Record<Name, number>;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
