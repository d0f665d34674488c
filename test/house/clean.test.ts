import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

function run(tool: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

describe('the house is clean', () => {
  test.each([
    ['the types agree', 'tsc', ['-p', 'tsconfig.json']],
    ['base, field and sync need no DOM', 'tsc', ['-p', 'tsconfig.core.json']],
    ['the linter has nothing to say', 'biome', ['check', '--error-on-warnings', '.']],
    ['nothing is dead', 'knip', []],
  ])('%s', { timeout: 180_000 }, (_, tool, args) => {
    const { status, output } = run(tool, ...args);
    expect(status, output).toBe(0);
  });
});

describe('budgets', () => {
  test.each([
    ["the library's first load", 'pwa/dist/index.html', 110],
    ['the popup', '.output/chrome-mv3/popup.html', 60],
  ])('%s (%s) stays within %i kB of brotli', (_, page, most) => {
    expect(scriptsOf(page)).not.toEqual([]);
    expect(firstLoad(page) / 1000).toBeLessThanOrEqual(most);
  });
});

/** Brotli bytes of the scripts that a built page loads at once, preloads included. */
function firstLoad(page: string): number {
  const folder = join(ROOT, page, '..');
  return scriptsOf(page)
    .map((script) => brotliCompressSync(readFileSync(join(folder, script))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

function scriptsOf(page: string): string[] {
  const html = readFileSync(join(ROOT, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].flatMap(([, path]) => path ?? []);
}
