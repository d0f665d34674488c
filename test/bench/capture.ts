/**
 * Our reader beside Readability alone, on the same pages, in the same real
 * Chromium, in one run: how much of the body is right, how long it takes, and
 * how much code it is.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build } from 'vite';

import { tokenF1 } from '../page/score.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../tools/browser.ts';
import { type BenchResult, type Claim, claim, percentile } from './bench.ts';

/** One page, read by both. */
type Row = {
  readonly set: string;
  readonly page: string;
  readonly f1: number;
  readonly peerF1: number;
  readonly ms: number;
  readonly peerMs: number;
};

type Sample = {
  readonly set: string;
  readonly page: string;
  readonly url: string;
  readonly html: string;
  readonly truth: string;
};

/** What the page in the browser gives back for one sample. */
type Answer = {
  readonly ours: string;
  readonly peer: string;
  readonly ms: number;
  readonly peerMs: number;
};

const ROOT = join(import.meta.dirname, '../..');

/** How often each page is read; the best time counts, for the machine is shared. */
const ROUNDS = 5;

/** Read every saved page that is here with both readers. Needs a Chromium. */
export async function bench(): Promise<BenchResult> {
  const samples = samplesHere();
  const code = await bundled();
  const browser = await chromium.launch({
    ...pathOf(ensureChromium()),
    args: CHROMIUM_ARGS,
  });
  const rows: Row[] = [];
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code.both });
    for (const { set, page: name, url, html, truth } of samples) {
      const answer = await page.evaluate<Answer, readonly [string, string, number]>(
        ([text, address, rounds]) =>
          Reflect.get(globalThis, 'bench').compare(text, address, rounds),
        [html, url, ROUNDS],
      );
      rows.push({
        set,
        page: name,
        f1: tokenF1(answer.ours, truth),
        peerF1: tokenF1(answer.peer, truth),
        ms: answer.ms,
        peerMs: answer.peerMs,
      });
    }
  } finally {
    await browser.close();
  }
  return { bench: 'capture', claims: claimsOf(rows, code), rows };
}

function claimsOf(rows: readonly Row[], code: Code): Claim[] {
  const sets = [...new Set(rows.map((row) => row.set))];
  return [
    ...sets.map((set) => {
      const mine = rows.filter((row) => row.set === set);
      const peer = rounded(mean(mine.map((row) => row.peerF1)));
      const ours = rounded(mean(mine.map((row) => row.f1)));
      return claim(`token F1 of the body, ${set}`, { ours, peer, least: peer });
    }),
    timeClaim('median', 0.5, 15, rows),
    timeClaim('95th percentile', 0.95, 60, rows),
    timeClaim('slowest', 1, 150, rows),
    claim('code of the reader, gzip', { ours: code.ours, peer: code.peer, most: 35, unit: 'kB' }),
  ];
}

function timeClaim(which: string, share: number, most: number, rows: readonly Row[]): Claim {
  const ours = rounded(
    percentile(
      rows.map(({ ms }) => ms),
      share,
    ),
  );
  const peer = rounded(
    percentile(
      rows.map(({ peerMs }) => peerMs),
      share,
    ),
  );
  return claim(`reading a page, ${which}`, { ours, peer, most, unit: 'ms' });
}

/** The pages of sites and of public benchmarks, or our own invented ones when those are not here. */
function samplesHere(): Sample[] {
  const saved = ['../shared/pages', '../shared/pages-real'].flatMap(savedPages);
  const packs = ['scrapinghub-60', 'wcxb-articles-100'].flatMap(packOf);
  return saved.length > 0 ? [...saved, ...packs] : savedPages('test/page/fixtures');
}

function savedPages(folder: string): Sample[] {
  const path = join(ROOT, folder);
  return globSync('**/*.html', { cwd: path }).map((page) => {
    const beside = join(path, page.replace('.html', '.expected.json'));
    const { url, bodyText } = JSON.parse(readFileSync(beside, 'utf8')) as {
      readonly url: string;
      readonly bodyText: readonly string[];
    };
    const html = readFileSync(join(path, page), 'utf8');
    return { set: folder, page, url, html, truth: bodyText.join('\n') };
  });
}

function packOf(name: string): Sample[] {
  const path = join(ROOT, '../shared/extraction', `${name}.jsonl.gz`);
  if (!existsSync(path)) {
    return [];
  }
  const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n');
  return lines.map((line) => {
    const { url, html, truth } = JSON.parse(line) as Omit<Sample, 'set' | 'page'>;
    return { set: name, page: url, url, html, truth };
  });
}

type Code = { readonly both: string; readonly ours: number; readonly peer: number };

async function bundled(): Promise<Code> {
  const kilobytes = (code: string) => rounded(gzipSync(code).length / 1000);
  return {
    both: await bundle('test/bench/capture-in-page.ts'),
    ours: kilobytes(await bundle('shared/page/read-page.ts')),
    peer: kilobytes(await bundle('node_modules/@mozilla/readability/index.js')),
  };
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) {
    throw new Error(`${entry} was not built`);
  }
  return first.output[0].code;
}

function pathOf(path: string | undefined) {
  return path ? { executablePath: path } : {};
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
