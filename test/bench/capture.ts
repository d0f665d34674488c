/**
 * Our reader beside Readability and Defuddle, on the same pages in the same
 * real Chromium in one run: how much of the body is right, which fields are,
 * how long it takes, and how much code is put into the tab.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { bundle } from '../tools/clip/bundle.ts';
import { SavedTab, startBrowser } from '../tools/clip/tabs.ts';
import { type BenchResult, type Claim, claim, percentile } from './bench.ts';
import { largePageClaims } from './capture-large.ts';
import { type Sample, samplesHere } from './capture-samples.ts';
import { type Agreement, agreement, f1 } from './shingles.ts';

const SHIPPED = join(import.meta.dirname, '../../.output/chrome-mv3/read-page.js');

/** How often each page is read; the best time counts, for the machine is shared. */
const ROUNDS = 3;

/** Texts with fewer letters are notices, of which one word more or less decides. */
const SHORTEST_TRUTH = 100;

/** What a reader gives for one page. */
type Answer = {
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly ms: number;
};

/** One page, read by all. */
type Row = {
  readonly sample: Sample;
  readonly ours: Answer;
  readonly readability: Answer;
  readonly defuddle: Answer;
};

/** The reader to beat in a set, and by how much. */
const GOALS: Readonly<Record<string, number>> = {
  '../shared/pages': 0.995,
  '../shared/pages-real': 0.995,
  '../shared/pages-real, no rules': 0.98,
  'scrapinghub-60': 0.97,
  'wcxb-articles-100': 0.955,
};

/** Read every saved page that is here with all readers. Needs a Chromium. */
export async function bench(): Promise<BenchResult> {
  const ours = await bundle('test/bench/capture-in-page.ts', 'iife');
  const peers = await bundle('test/bench/capture-peers.ts', 'iife', { lean: false });
  const browser = await startBrowser();
  try {
    const tab = await SavedTab.open(browser, `${ours};${peers}`);
    const rows: Row[] = [];
    for (const sample of samplesHere()) {
      await tab.show(sample);
      rows.push({ sample, ...(await readByAll(tab, sample)) });
    }
    const code = kilobytes(await shippedReader());
    const claims = [...claimsOf(rows, code), ...(await largePageClaims(tab))];
    return { bench: 'capture', claims, rows: rows.map(shown) };
  } finally {
    await browser.close();
  }
}

/** What is put into the tab: the built extension's file, or the reader alone where it is not built. */
async function shippedReader(): Promise<string> {
  return existsSync(SHIPPED)
    ? readFileSync(SHIPPED, 'utf8')
    : await bundle('shared/page/read-page.ts', 'iife');
}

async function readByAll(tab: SavedTab, { url, rules }: Sample): Promise<Omit<Row, 'sample'>> {
  return await tab.page.evaluate(
    ([address, withRules, rounds]) => ({
      ours: Reflect.get(globalThis, 'readWithOurs')(address, withRules, rounds),
      readability: Reflect.get(globalThis, 'readWithReadability')(address, rounds),
      defuddle: Reflect.get(globalThis, 'readWithDefuddle')(address, rounds),
    }),
    [url, rules, ROUNDS] as const,
  );
}

function claimsOf(rows: readonly Row[], code: number): Claim[] {
  const sets = [...new Set(rows.map(({ sample }) => sample.set))];
  return [
    ...sets.map((set) => bodyClaim(set, rows)),
    fieldClaim('title exact', 0.99, rows, (answer, { title }) => answer.title === title),
    fieldClaim('date exact', 0.997, rows, (answer, { date }) => isSameDate(answer.date, date)),
    timeClaim('median', 0.5, 15, rows),
    timeClaim('95th percentile', 0.95, 60, rows),
    claim('code in the tab, gzip', { ours: code, most: 35, unit: 'kB' }),
  ];
}

/** The peer is the better of the two. */
function bodyClaim(set: string, rows: readonly Row[]): Claim {
  const mine = rows.filter(
    ({ sample }) => sample.set === set && sample.truth.length >= SHORTEST_TRUTH,
  );
  const of = (reader: Reader) => rounded(f1(mine.map((row) => agreementOf(row, reader))));
  const peer = Math.max(of('readability'), of('defuddle'));
  const empty = mine.filter(({ ours }) => ours.text === '').length;
  const what = `F1 of the body, ${set} (${mine.length} pages, ${empty} empty)`;
  return claim(what, { ours: of('ours'), peer, least: GOALS[set] ?? peer });
}

type Reader = 'ours' | 'readability' | 'defuddle';

function agreementOf(row: Row, reader: Reader): Agreement {
  return agreement(row[reader].text, row.sample.truth);
}

/** Fields of sites' pages, read with no more than the general rules. */
function fieldClaim(
  what: string,
  least: number,
  rows: readonly Row[],
  isRight: (answer: Answer, sample: Sample) => boolean,
): Claim {
  const known = rows.filter(({ sample }) => sample.set.endsWith('no rules'));
  const of = (reader: Reader) =>
    rounded(known.filter((row) => isRight(row[reader], row.sample)).length / known.length);
  const peer = Math.max(of('readability'), of('defuddle'));
  return claim(`${what}, no rules`, { ours: of('ours'), peer, least });
}

function isSameDate(got: string | null, wanted: string | null | undefined): boolean {
  return got === wanted || (got !== null && Date.parse(got) === Date.parse(wanted ?? ''));
}

function timeClaim(which: string, share: number, most: number, rows: readonly Row[]): Claim {
  const of = (reader: Reader) =>
    rounded(
      percentile(
        rows.map((row) => row[reader].ms),
        share,
      ),
    );
  const what = `reading a page, ${which} (Defuddle ${of('defuddle')} ms)`;
  return claim(what, { ours: of('ours'), peer: of('readability'), most, unit: 'ms' });
}

function shown(row: Row) {
  const { set, page } = row.sample;
  const of = (reader: Reader) => rounded(f1([agreementOf(row, reader)]));
  const scores = { ours: of('ours'), readability: of('readability'), defuddle: of('defuddle') };
  return { set, page, ...scores, ms: rounded(row.ours.ms) };
}

function kilobytes(code: string): number {
  return rounded(gzipSync(code, { level: 9 }).length / 1000);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
