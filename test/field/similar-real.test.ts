import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

import { coverage, fingerprint, kinshipOf, likeness, syllablesOf } from '#field/clip/similar.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const NEWS = join(SHARED, 'tagging/news.jsonl');
const PACKS = ['scrapinghub-60', 'wcxb-articles-100'].map((name) =>
  join(SHARED, `extraction/${name}.jsonl.gz`),
);
const isThere = [NEWS, ...PACKS].every(existsSync);
const WITHOUT = isThere ? '' : ' (skipped: the collections of real texts are not here)';

/** Shorter ones are notices that all read alike. */
const SHORTEST = 60;

/** As the library looks: this many nearest fingerprints, none less alike than this, are compared word by word. */
const [COMPARED, LEAST] = [8, 0.08];

/** How often each text is edited, differently each time. */
const ROUNDS = 3;

describe.skipIf(!isThere)(`real texts${WITHOUT}`, () => {
  const texts = isThere ? realTexts() : [];
  const prints = texts.map(fingerprint);
  const random = seeded(20_240_517);
  const upTo = (most: number) => Math.floor(random() * most);
  const anyOf = <Value>(all: readonly Value[]) => all[upTo(all.length)] as Value;
  const reworded = (share: number) => (text: readonly string[]) =>
    text.map((word) => (random() < share ? anyOf(anyOf(texts)) : word));
  const shortened = (share: number) => (text: readonly string[]) => {
    const cut = Math.floor(text.length * share);
    const from = upTo(text.length - cut);
    return [...text.slice(0, from), ...text.slice(from + cut)];
  };
  const halfCopied = (text: readonly string[]) => {
    const half = Math.floor(text.length / 2);
    const from = upTo(text.length - half);
    return [...anyOf(texts).slice(0, half), ...text.slice(from, from + half)];
  };

  test.each([
    ['printed again with three words in a hundred changed', reworded(0.03), 0.99],
    ['with every tenth word changed', reworded(0.1), 0.99],
    ['cut by a fifth', shortened(0.2), 0.99],
    ['of which half stands in another text', halfCopied, 0.97],
  ])('%s are found among all', (_, edit, share) => {
    const edited = Array.from({ length: ROUNDS }, () => texts.map((text) => edit(text))).flat();
    const found = edited.filter((text, at) => isFound(text, at % texts.length));

    expect(found.length / edited.length).toBeGreaterThanOrEqual(share);
  });

  test('that are different articles are not pointed out', () => {
    const pointed = texts.flatMap((text, at) =>
      texts.slice(0, at).filter((other, place) => {
        const isNear = likeness(prints[at] ?? new Set(), prints[place] ?? new Set()) >= LEAST;
        return isNear && kinshipOf(coverage(text, other)) !== undefined;
      }),
    );

    expect(texts.length).toBeGreaterThan(200);
    expect(pointed).toEqual([]);
  });

  function isFound(text: readonly string[], original: number): boolean {
    const print = fingerprint(text);
    const nearest = prints
      .map((other, at) => ({ at, like: likeness(print, other) }))
      .filter(({ like }) => like >= LEAST)
      .toSorted((a, b) => b.like - a.like)
      .slice(0, COMPARED);
    const isCandidate = nearest.some(({ at }) => at === original);
    return isCandidate && kinshipOf(coverage(text, texts[original] ?? [])) !== undefined;
  }
});

function realTexts(): string[][] {
  const news = lines(readFileSync(NEWS, 'utf8')).map(({ title, text }) => `${title} ${text}`);
  const packs = PACKS.flatMap((path) => lines(gunzipSync(readFileSync(path)).toString()));
  return [...news, ...packs.map(({ truth }) => String(truth))]
    .map(syllablesOf)
    .filter((text) => text.length >= SHORTEST);
}

function lines(jsonl: string): Readonly<Record<string, unknown>>[] {
  return jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The same edits in every run. */
function seeded(start: number): () => number {
  let at = start;
  return () => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    return at / 2 ** 32;
  };
}
