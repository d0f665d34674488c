import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

import { leanPurify } from '../../extension/lean-purify.ts';

const PURIFY = fileURLToPath(import.meta.resolve('dompurify'));

test('the lists of the DOMPurify that is installed are left out, and nothing else is touched', () => {
  const code = readFileSync(PURIFY, 'utf8');

  const lean = transformed(code, `${PURIFY}?v=1`);

  expect(listsIn(lean)).toEqual(listsIn(code));
  expect(lean).toContain('const html$1 = freeze([])');
  expect(lean.length).toBeLessThan(code.length);
  expect(transformed('const html$1 = 1;', '/src/purify.ts')).toBe('const html$1 = 1;');
});

test('a DOMPurify whose lists have other names stops the build', () => {
  const code = readFileSync(PURIFY, 'utf8').replaceAll('svgDisallowed', 'svgForbidden');

  expect(() => transformed(code, PURIFY)).toThrow('DOMPurify has no svgDisallowed any more');
});

test('a DOMPurify that lies in another file stops the build', () => {
  const moved = PURIFY.replace('purify.es.mjs', 'index.js');

  expect(() => transformed('', moved)).toThrow('whose lists are not known');
});

/** Names of all lists at the top of the module. */
function listsIn(code: string): string[] {
  return [...code.matchAll(/^const ([\w$]+) = freeze\(/gm)].map(([, name]) => name ?? '');
}

function transformed(code: string, id: string): string {
  const { transform } = leanPurify();
  if (typeof transform !== 'function') {
    throw new Error('The plugin transforms by a function');
  }
  const answer = Reflect.apply(transform, undefined, [code, id]);
  return answer?.code ?? code;
}
