import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What Mozilla's linter warns of, all of it in libraries, and why it may stay. */
const KNOWN = [
  // Preact, for `dangerouslySetInnerHTML`, which no screen of the extension uses.
  'UNSAFE_VAR_ASSIGNMENT in chunks/dist.js',
  // DOMPurify, in a document of its own, which runs nothing.
  'UNSAFE_VAR_ASSIGNMENT in read-page.js',
  'UNSAFE_VAR_ASSIGNMENT in read-part.js',
  // Readability, in its copy of the page: it puts back what the page itself said.
  'UNSAFE_VAR_ASSIGNMENT in read-page.js',
  'UNSAFE_VAR_ASSIGNMENT in read-part.js',
];

type Finding = { readonly code: string; readonly file?: string; readonly message: string };

type Findings = Readonly<Record<'errors' | 'notices' | 'warnings', readonly Finding[]>>;

test("Mozilla's linter finds no error in the extension for Firefox, and warns of nothing new", {
  timeout: 120_000,
}, () => {
  const { errors, notices, warnings } = lint();

  expect([...errors, ...notices]).toEqual([]);
  expect(warnings.map(named).toSorted()).toEqual(KNOWN.toSorted());
});

function lint(): Findings {
  const tool = join(ROOT, 'node_modules/.bin/web-ext');
  const built = join(ROOT, '.output/firefox-mv3');
  const args = ['lint', '--source-dir', built, '--output', 'json', '--no-config-discovery'];
  const { stdout, stderr } = spawnSync(tool, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
  });
  expect(stdout, stderr).toContain('{');
  return JSON.parse(stdout);
}

/** Names of built files change with what is in them. */
function named({ code, file = 'the manifest' }: Finding): string {
  return `${code} in ${file.replace(/-[\w-]{8}(?=\.js$)/, '')}`;
}
