import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Where the built files assign to `innerHTML`, which Mozilla's linter warns of.
 * All of it is in libraries:
 *
 * - Preact, for `dangerouslySetInnerHTML`, which no screen of the extension uses
 * - DOMPurify, in a document of its own, which runs nothing
 * - Readability, in its copy of the page, where it puts back what the page said
 * - Defuddle, in templates and text areas, which run nothing, and in a `div` only
 *   where a browser has no templates
 */
const KNOWN = {
  'chunks/dist.js': ['Preact'],
  'read-page.js': ['DOMPurify', 'Readability'],
  'read-part.js': ['DOMPurify', 'Readability'],
  'read-again.js': ['DOMPurify', 'Readability', 'Defuddle', 'Defuddle', 'Defuddle'],
};

type Finding = { readonly code: string; readonly file?: string; readonly message: string };

type Findings = Readonly<Record<'errors' | 'notices' | 'warnings', readonly Finding[]>>;

test("Mozilla's linter finds no error in the extension for Firefox, and warns of nothing new", {
  timeout: 120_000,
}, () => {
  const { errors, notices, warnings } = lint();

  expect([...errors, ...notices]).toEqual([]);
  const known = Object.entries(KNOWN).flatMap(([file, libraries]) => libraries.map(() => file));
  expect(warnings.map(placeOf).toSorted()).toEqual(known.toSorted());
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

/** The file of an assignment, without what changes in its name; all else in the linter's words. */
function placeOf({ code, file = '', message }: Finding): string {
  const isAssignment = code === 'UNSAFE_VAR_ASSIGNMENT' && message.includes('innerHTML');
  return isAssignment ? file.replace(/-[\w-]{8}(?=\.js$)/, '') : `${code} in ${file}: ${message}`;
}
