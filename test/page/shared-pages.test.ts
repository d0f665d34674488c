import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { readTwice } from '#page/second-look.ts';

import { parsePage } from '../../portal/reading/parse-page.ts';
import { type Expected, faults } from './score.ts';

const ROOT = join(import.meta.dirname, '../..');

// Pages of real sites, which name real people and so are not copied into the project.
for (const folder of ['../shared/pages', '../shared/pages-real']) {
  const path = join(ROOT, folder);
  if (existsSync(path)) {
    describe(folder, () => {
      test.each(globSync('**/*.html', { cwd: path }).toSorted())('%s is read right', (name) => {
        const file = join(path, name);
        const expected: Expected = JSON.parse(
          readFileSync(file.replace('.html', '.expected.json'), 'utf8'),
        );
        const { page, window } = parsePage(readFileSync(file, 'utf8'));

        const { reading } = readTwice(page, expected.url, { window });

        expect(faults(reading, expected)).toEqual([]);
      });
    });
  } else {
    test.skip(`the pages of ${folder} are read right (skipped: ${folder} is not here)`, () => {});
  }
}
