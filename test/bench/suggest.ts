/**
 * Suggested items beside plain TF-IDF, on news texts that other people labelled:
 * how often a right item comes first, and among the first three; before a unit
 * has confirmed anything, and after forty texts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import { type Confirmed, signatureOf } from '#field/plan/neighbours.ts';
import type { PlanItem } from '#field/plan/plan.ts';
import { suggestItems } from '#field/plan/suggest.ts';

import { bundle } from '../tools/clip/bundle.ts';
import { type BenchResult, type Claim, claim, percentile } from './bench.ts';
import { tfIdf } from './tf-idf.ts';
import { best } from './timing.ts';

const ROOT = join(import.meta.dirname, '../..');
const NEWS = join(ROOT, '../shared/tagging/news.jsonl');
const PLANS = join(ROOT, '../shared/plans');
const MADE_UP = join(ROOT, 'test/fixtures/suggest/made-up.jsonl');

/** How many texts a unit has confirmed, and how often they are drawn anew. */
const CONFIRMED = 40;
const DRAWS = 40;

/** How often each text is timed; the best time counts, for the machine is shared. */
const ROUNDS = 3;

/** A text with the labels that a person gave it, the first the most fitting. */
type Labelled = { id: string; title: string; text: string; items: string[] };

/** The labels a suggester gives a text, the strongest first. */
type Suggester = (text: Labelled) => readonly string[];

type Score = { readonly texts: number; readonly first: number; readonly three: number };

/** Measure on every labelled set that is here. */
export async function bench(): Promise<BenchResult> {
  const rows = [{ set: 'made up by us', by: 'ours', ...score(read(MADE_UP), byRules) }];
  const claims: Claim[] = [];
  if (existsSync(NEWS)) {
    const news = read(NEWS);
    const ours = score(news, byRules);
    const peer = score(news, byTfIdf(news));
    const before = afterConfirming(news, 0);
    const later = afterConfirming(news, CONFIRMED);
    rows.push(
      { set: 'news', by: 'ours', ...ours },
      { set: 'news', by: 'TF-IDF', ...peer },
      { set: 'news', by: 'ours, the plan unknown', ...score(news, asNewPlan) },
      { set: `news, ${DRAWS} draws`, by: 'ours', ...before },
      { set: `news, ${DRAWS} draws`, by: `ours, ${CONFIRMED} confirmed`, ...later },
    );
    claims.push(
      claim('a right item among three', { ours: ours.three, peer: peer.three, least: 0.92 }),
      claim('a right item first', { ours: ours.first, peer: peer.first, least: 0.79 }),
      claim('among three after 40', { ours: later.three, peer: peer.three, least: 0.96 }),
      claim('95th percentile a text', { ours: slowest(news), most: 5, unit: 'ms' }),
    );
  }
  const code =
    gzipSync(await bundle('shared/field/plan/suggest.ts', 'es'), { level: 9 }).length / 1000;
  claims.push(claim('rules and code, gzip', { ours: code, most: 10, unit: 'kB' }));
  return { bench: 'suggest', claims, rows };
}

const LABELS = new Map(CURRENT_PLAN.items.map(({ id, printedLabel }) => [id, printedLabel]));

function byRules(text: Labelled): string[] {
  return labels(suggestItems(CURRENT_PLAN, text));
}

/** As if the plan had just been imported: its topics are proposed from its own words. */
const UNKNOWN: readonly PlanItem[] = CURRENT_PLAN.items.map((item) => ({
  ...item,
  id: `new.${item.id}` as PlanItem['id'],
  text: planWords().get(item.printedLabel) ?? '',
}));

function asNewPlan(text: Labelled): string[] {
  return suggestItems({ items: UNKNOWN }, text).map(
    ({ item }) => UNKNOWN.find(({ id }) => id === item)?.printedLabel ?? '',
  );
}

function byTfIdf(texts: readonly Labelled[]): Suggester {
  const rank = tfIdf(
    planWords(),
    texts.map(({ title, text }) => `${title} ${text}`),
  );
  return ({ title, text }) => rank(`${title} ${text}`);
}

/** Again and again forty texts are drawn, so many of them confirmed, and the others asked for. */
function afterConfirming(texts: readonly Labelled[], count: number): Score {
  const random = dice();
  const scores = Array.from({ length: DRAWS }, () => {
    const drawn = texts
      .map((text) => ({ text, place: random() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ text }) => text);
    const confirmed = drawn.slice(0, count).map(witness);
    return score(drawn.slice(CONFIRMED), (text) =>
      labels(suggestItems(CURRENT_PLAN, text, { confirmed })),
    );
  });
  const asked = scores.reduce((sum, each) => sum + each.texts, 0);
  const share = (part: 'first' | 'three') =>
    scores.reduce((sum, each) => sum + each[part] * each.texts, 0) / asked;
  return { texts: asked, first: share('first'), three: share('three') };
}

function witness({ title, text, items }: Labelled): Confirmed {
  return {
    title,
    items: CURRENT_PLAN.items.flatMap(({ id, printedLabel }) =>
      items.includes(printedLabel) ? [id] : [],
    ),
    signature: signatureOf(`${title} ${text}`),
  };
}

function score(texts: readonly Labelled[], suggest: Suggester): Score {
  const answers = texts
    .filter(({ items }) => items.length > 0)
    .map((text) => suggest(text).map((label) => text.items.includes(label)));
  const share = (most: number) =>
    answers.filter((right) => right.slice(0, most).includes(true)).length / answers.length;
  return { texts: answers.length, first: share(1), three: share(3) };
}

function slowest(texts: readonly Labelled[]): number {
  const confirmed = texts.slice(0, CONFIRMED).map(witness);
  const times = texts.map(
    (text) => best(ROUNDS, () => suggestItems(CURRENT_PLAN, text, { confirmed })).ms,
  );
  return percentile(times, 0.95);
}

/** The plan's own words about each item, by label. */
function planWords(): ReadonlyMap<string, string> {
  if (!existsSync(PLANS)) {
    return new Map(CURRENT_PLAN.items.map(({ printedLabel, short }) => [printedLabel, short]));
  }
  const expected = JSON.parse(readFileSync(join(PLANS, 'expected.json'), 'utf8'));
  const plan = expected.plans.find(({ id }: { id: string }) => id === CURRENT_PLAN.id);
  const lines = readFileSync(join(PLANS, plan.file), 'utf8').split('\n');
  return new Map(
    plan.items.map((item: { label: string; lines: [number, number] }) => [
      item.label,
      lines.slice(item.lines[0] - 1, item.lines[1]).join(' '),
    ]),
  );
}

function labels(suggestions: readonly { readonly item: PlanItem['id'] }[]): string[] {
  return suggestions.map(({ item }) => LABELS.get(item) ?? '');
}

function read(path: string): Labelled[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** The same draws in every run. */
function dice(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
