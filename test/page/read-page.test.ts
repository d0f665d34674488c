import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { readPage } from '#page/read-page.ts';

import { parsePage } from '../../portal/reading/parse-page.ts';
import { expectedOf, type PageFixture, said } from './fixture.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');
const NAMES = globSync('**/*.html', { cwd: FOLDER }).toSorted();

function fixture(name: string): PageFixture {
  return JSON.parse(readFileSync(join(FOLDER, name.replace('.html', '.expected.json')), 'utf8'));
}

describe('in the small DOM of the portal', () => {
  test.each(NAMES)('%s says what is known of it', (name) => {
    const { page, window } = parsePage(readFileSync(join(FOLDER, name), 'utf8'));

    const reading = readPage(page, fixture(name).url, { window });

    expect(said(reading)).toEqual(expectedOf(fixture(name)));
    const all = JSON.stringify(reading);
    expect(fixture(name).mustNotContain.filter((text) => all.includes(text))).toEqual([]);
  });
});
