/**
 * Our index beside MiniSearch, FlexSearch and SQLite's FTS5 on the same news in
 * the same real Chromium in one run, each in a worker: building, one more clip,
 * the first answer of a new worker, further answers, disk, memory, and how high
 * a known text stands.
 *
 * `--clips 1000,10000,100000` says how many, `--engines ours,sqlite` which;
 * 100,000 clips take half an hour.
 */
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';

import { type BenchResult, type Claim, claim, percentile } from './bench.ts';
import type { Asked } from './search-engines/engine.ts';
import { EnginePlace, grownBy, memoryByPage, startBrowser } from './search-engines/page.ts';
import type { QuestionSet } from './search-engines/questions.ts';

const ENGINES = ['ours', 'minisearch', 'flexsearch', 'sqlite'] as const;
type Name = (typeof ENGINES)[number];

const SIZES = [1000, 10_000];
/** How often a worker is begun anew, and how many clips are added one by one. */
const [COLD, MORE] = [9, 100];

/** What was measured of one engine at one size. */
type Measured = {
  readonly engine: Name;
  readonly clips: number;
  readonly buildMs: number;
  readonly added: readonly number[];
  readonly cold: readonly number[];
  readonly asked: Asked;
  readonly disk: number;
  readonly memory: number;
  readonly longestTask: number;
  readonly code: number;
  /** Texts found by "CCHC" as well as by what it stands for, and by either. */
  readonly both: number;
  readonly either: number;
};

/** Measure all engines at each size. Needs a Chromium. */
export async function bench(): Promise<BenchResult> {
  const all: Measured[] = [];
  for (const clips of sizes()) {
    for (const engine of engines()) {
      // A browser each, so that what one leaves in memory is not another's.
      const browser = await startBrowser();
      try {
        all.push(await measure(browser, engine, clips));
      } finally {
        await browser.close();
      }
    }
  }
  return {
    bench: 'search',
    claims: sizes().flatMap((clips) => claimsAt(clips, all)),
    rows: all.map(shown),
  };
}

function sizes(): readonly number[] {
  return flag('--clips')?.map(Number) ?? SIZES;
}

function engines(): readonly Name[] {
  const wanted = flag('--engines');
  return ENGINES.filter((engine) => wanted?.includes(engine) ?? true);
}

function flag(name: string): string[] | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1]?.split(',');
}

async function measure(browser: BrowserContext, engine: Name, clips: number): Promise<Measured> {
  const place = await EnginePlace.make(browser, `test/bench/search-${engine}.ts`);
  const builder = await place.open();
  const { ms } = await builder.call('build', clips);
  await builder.close();

  const adder = await place.open();
  await adder.call('cold');
  const added = await adder.call('add', clips, MORE);
  const disk = await adder.disk();
  await adder.close();

  const cold: number[] = [];
  for (let round = 0; round < COLD; round += 1) {
    const page = await place.open();
    cold.push(await page.cold());
    await page.close();
  }

  const asker = await place.open();
  const before = await memoryByPage(browser);
  await asker.call('cold');
  const asked = await asker.call('ask');
  await asker.call('rest');
  const memory = grownBy(before, await memoryByPage(browser));
  const all = clips + MORE;
  const short = new Set(await asker.call('find', 'CCHC', all));
  const long = new Set(await asker.call('find', 'cải cách hành chính', all));
  const longestTask = await asker.longestTask();
  const code = gzipSync(place.code, { level: 9 }).length / 1000;
  return {
    engine,
    clips,
    buildMs: ms,
    added,
    cold,
    asked,
    disk,
    memory,
    longestTask,
    code,
    both: short.intersection(long).size,
    either: short.union(long).size,
  };
}

/** What the issue asks for, at the sizes for which it asks. */
function claimsAt(clips: number, all: readonly Measured[]): Claim[] {
  const here = all.filter((each) => each.clips === clips);
  const ours = here.find(({ engine }) => engine === 'ours');
  if (!ours || clips < 10_000) {
    return [];
  }
  const at = (what: string) => `${what}, ${clips.toLocaleString('en')} clips`;
  const best = (of: (each: Measured) => number, pick: (...values: number[]) => number) =>
    rounded(pick(...here.filter(({ engine }) => engine !== 'ours').map(of)));
  const most = (what: string, of: (each: Measured) => number, bound: number, unit: string) =>
    claim(at(what), { ours: rounded(of(ours)), peer: best(of, Math.min), most: bound, unit });
  const least = (what: string, set: QuestionSet, bound: number) => {
    const of = ({ asked }: Measured) => asked.rankByNumber[set];
    return claim(at(`MRR, ${what}`), {
      ours: rounded(of(ours)),
      peer: best(of, Math.max),
      least: bound,
    });
  };
  const isBig = clips > 10_000;
  const ranks = () => [
    least('four syllables of the title', 'title4 plain', 0.93),
    least('three scattered syllables of the title', 'scattered3', 0.77),
    least('five syllables of the body', 'body5', 0.87),
    least('six syllables of the title, one mistyped', 'title6 typo', 0.97),
    least("a document's number", 'number', 1),
  ];
  return [
    most('cold first answer', ({ cold }) => percentile(cold, 0.5), isBig ? 300 : 150, 'ms'),
    most(
      'answer, 95th percentile',
      ({ asked }) => percentile(asked.plain, 0.95),
      isBig ? 10 : 3,
      'ms',
    ),
    most(
      'filtered answer, 95th percentile',
      ({ asked }) => percentile(asked.filtered, 0.95),
      isBig ? 10 : 3,
      'ms',
    ),
    most('one more clip, durable, median', ({ added }) => percentile(added, 0.5), 3, 'ms'),
    most('on the disk', ({ disk }) => disk / 1e6, isBig ? 250 : 25, 'MB'),
    most('in memory', ({ memory }) => memory / 1e6, isBig ? 250 : 50, 'MB'),
    claim(at('longest task of the main thread'), { ours: ours.longestTask, most: 0, unit: 'ms' }),
    ...(isBig ? [] : ranks()),
    claim(at('texts found by “CCHC” and by its long form, beside those by either'), {
      ours: ours.both,
      peer: ours.either,
      least: Math.max(1, ours.either),
    }),
  ];
}

function shown(each: Measured) {
  const { engine, clips, asked, added, cold } = each;
  return {
    engine,
    clips,
    'build s': rounded(each.buildMs / 1000),
    '+1 p50': rounded(percentile(added, 0.5)),
    '+1 p95': rounded(percentile(added, 0.95)),
    cold: rounded(percentile(cold, 0.5)),
    'cold, quickest': rounded(Math.min(...cold)),
    p50: rounded(percentile(asked.plain, 0.5)),
    p95: rounded(percentile(asked.plain, 0.95)),
    'filtered p50': rounded(percentile(asked.filtered, 0.5)),
    'filtered p95': rounded(percentile(asked.filtered, 0.95)),
    'disk MB': rounded(each.disk / 1e6),
    'memory MB': rounded(each.memory / 1e6),
    'code kB': rounded(each.code),
    ...Object.fromEntries(
      Object.entries(asked.rankByNumber).map(([set, rank]) => [set, rounded(rank)]),
    ),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
