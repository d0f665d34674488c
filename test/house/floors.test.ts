import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let house = '';

/** An empty house with our rules, in which a test plants what the rules forbid. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  for (const file of [
    'package.json',
    'tsconfig.json',
    'tsconfig.core.json',
    'shared/platform.d.ts',
  ]) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    cpSync(join(ROOT, file), join(house, file));
  }
  const rules: { vcs?: unknown } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  delete rules.vcs;
  writeFileSync(join(house, 'biome.json'), JSON.stringify(rules));
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** Plant files, run a checker over them, and take them out again. */
function check(files: Readonly<Record<string, string>>, tool: string, ...args: string[]) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, {
    cwd: house,
    encoding: 'utf8',
  });
  for (const path of Object.keys(files)) {
    rmSync(join(house, path));
  }
  return { isClean: status === 0, output: stdout + stderr };
}

function lint(files: Readonly<Record<string, string>>) {
  return check(files, 'biome', 'lint', ...Object.keys(files));
}

const importing = (path: string) => `import * as it from '${path}';\n\nexport const thing = it;\n`;

describe('the linter keeps the floors', () => {
  test('a file that keeps the rules is clean', () => {
    const { isClean, output } = lint({
      'shared/field/clean.ts': "import { one } from '#base/one.ts';\n\nexport const two = one;\n",
      'shared/base/one.ts': 'export const one = 1;\n',
    });
    expect(isClean, output).toBe(true);
  });

  test.each([
    ['shared/base/x.ts', '#field/record.ts'],
    ['shared/field/x.ts', '#sync/log.ts'],
    ['shared/sync/x.ts', '#page/read-page.ts'],
    ['shared/page/x.ts', '#store/clips.ts'],
    ['shared/store/x.ts', '#ui/vi.ts'],
    ['portal/x.ts', '#store/clips.ts'],
    ['portal/x.ts', '#ui/vi.ts'],
    ['shared/ui/x.ts', '../../pwa/device.tsx'],
    ['shared/base/x.ts', '../field/record.ts'],
    ['pwa/x.ts', '../extension/calls.ts'],
    ['extension/x.ts', '../portal/app.ts'],
    ['portal/x.ts', '../pwa/device.tsx'],
    ['pwa/x.ts', '../test/support/make.ts'],
    ['shared/field/x.ts', 'yjs'],
    ['shared/sync/x.ts', 'dexie'],
    ['shared/ui/x.ts', 'dexie'],
    ['portal/x.ts', 'dexie'],
    ['pwa/x.ts', 'dexie'],
    ['shared/page/x.ts', 'preact'],
    ['portal/x.ts', 'preact'],
  ])('%s may not import %s', (file, path) => {
    const { isClean, output } = lint({ [file]: importing(path) });
    expect(isClean).toBe(false);
    expect(output).toContain('noRestrictedImports');
  });

  test.each([
    [
      'noImportCycles',
      { 'shared/base/a.ts': importing('./b.ts'), 'shared/base/b.ts': importing('./a.ts') },
    ],
    ['noExcessiveLinesPerFile', { 'shared/base/a.ts': 'export {};\n'.repeat(301) }],
    ['noDefaultExport', { 'shared/base/a.ts': 'export default 1;\n' }],
    ['noBarrelFile', { 'shared/base/a.ts': "export * from './b.ts';\n" }],
    ['noExplicitAny', { 'shared/base/a.ts': 'export const thing: any = 1;\n' }],
    [
      'noNonNullAssertion',
      { 'shared/base/a.ts': 'export const first = (x?: string) => x!.length;\n' },
    ],
    ['noConsole', { 'pwa/a.ts': "console.log('x');\n" }],
    [
      'useImportExtensions',
      { 'shared/base/a.ts': importing('./b'), 'shared/base/b.ts': 'export {};\n' },
    ],
    ['noUndeclaredDependencies', { 'shared/base/a.ts': importing('left-pad') }],
  ])('%s is held', (rule, files) => {
    const { isClean, output } = lint(files);
    expect(isClean).toBe(false);
    expect(output).toContain(rule);
  });

  test.each(['noExcessiveLinesPerFunction', 'noExcessiveCognitiveComplexity'])(
    '%s is held',
    (rule) => {
      const steps = Array.from(
        { length: 61 },
        (_, at) => `  if (x === ${at}) {\n    y += ${at};\n  }`,
      );
      const text = `export function long(x: number): number {\n  let y = 0;\n${steps.join('\n')}\n  return y;\n}\n`;
      const { output } = lint({ 'shared/base/a.ts': text });
      expect(output).toContain(rule);
    },
  );
});

describe('the compiler keeps the lower floors free of a DOM', () => {
  test.each(['base', 'field', 'sync'])(
    '%s may not know a document',
    { timeout: 60_000 },
    (floor) => {
      const file = { [`shared/${floor}/x.ts`]: 'export const title = () => document.title;\n' };
      const { isClean, output } = check(file, 'tsc', '-p', 'tsconfig.core.json');
      expect(isClean).toBe(false);
      expect(output).toContain("Cannot find name 'document'");
    },
  );
});
