import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

import type { Place, Site } from '#page/site.ts';
import { SITES } from '#page/sites/all.ts';

import { parsePage } from '../../portal/reading/parse-page.ts';
import type { PageFixture } from './fixture.ts';
import { siteSchema } from './site-schema.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const PROVEN = new Set(
  globSync('**/*.expected.json', { cwd: FIXTURES }).map((name) => {
    const fixture: PageFixture = JSON.parse(readFileSync(join(FIXTURES, name), 'utf8'));
    return fixture.adapter;
  }),
);

/** Platforms that only the saved pages prove, and why. */
const UNPROVEN = new Set([
  // Its mark-up is a guess until a real page can be had.
  'haiphong.edu.vn',
  // Only its addresses are known; its particulars are proven in second-look.test.ts.
  'vanban.chinhphu.vn',
]);

describe.each(SITES.map((site) => [`${site.name} (${site.hosts.join() || 'by its marks'})`, site]))(
  'the rules of %s',
  (_, site) => {
    const { page } = parsePage('<p>x</p>');

    test('are of the shape in which rules are sent', () => {
      expect(() => v.parse(siteSchema, site)).not.toThrow();
    });

    test('hold selectors that can be asked and patterns that can be tried', () => {
      for (const select of selectorsOf(site)) {
        expect(() => page.querySelectorAll(select), select).not.toThrow();
      }
      for (const pattern of patternsOf(site)) {
        expect(() => new RegExp(pattern, 'iu'), pattern).not.toThrow();
      }
    });

    test('are data that could be sent as JSON', () => {
      expect(JSON.parse(JSON.stringify(site))).toEqual(site);
    });

    test('say which pages are theirs', () => {
      expect(site.hosts.length + (site.signs?.length ?? 0)).toBeGreaterThan(0);
    });

    test('are proven by an invented page', () => {
      expect(PROVEN.has(site.name) || UNPROVEN.has(site.name)).toBe(true);
    });
  },
);

function selectorsOf(site: Site): string[] {
  const places: Place[] = [...site.title, ...(site.sapo ?? []), ...(site.author ?? [])];
  return [
    ...places.map((place) => (typeof place === 'string' ? place : place.select)),
    ...site.date.map(({ select }) => select),
    ...(site.media ?? []).map(({ select }) => select),
    ...site.body,
    ...[site.signs, site.junk, site.leadImages, site.attachments].flatMap((list) => list ?? []),
  ];
}

function patternsOf(site: Site): string[] {
  return [
    ...Object.values(site.strip ?? {}).flat(),
    ...(site.junkLines ?? []),
    ...(site.addresses ?? []).map(({ path }) => path),
  ];
}
