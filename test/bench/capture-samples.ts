import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '../..');

/** A page with what it is known to say. Fields that are not known are undefined. */
export type Sample = {
  readonly set: string;
  readonly page: string;
  readonly url: string;
  readonly html: string;
  readonly truth: string;
  readonly title?: string;
  readonly date?: string | null;
  /** Whether sites' own rules may be used. */
  readonly rules: boolean;
};

/**
 * The pages of sites, with their rules and without, and of public benchmarks;
 * our own invented ones where those are not here.
 */
export function samplesHere(): Sample[] {
  const saved = ['../shared/pages', '../shared/pages-real'].flatMap(savedPages);
  const packs = ['scrapinghub-60', 'wcxb-articles-100'].flatMap(packOf);
  const all = saved.length > 0 ? saved : savedPages('test/page/fixtures');
  const general = all.map((page) => ({ ...page, set: `${page.set}, no rules`, rules: false }));
  return [...all, ...general, ...packs];
}

function savedPages(folder: string): Sample[] {
  const path = join(ROOT, folder);
  return globSync('**/*.html', { cwd: path }).map((page) => {
    const beside = join(path, page.replace('.html', '.expected.json'));
    const { url, bodyText, title, publishedAt } = JSON.parse(readFileSync(beside, 'utf8')) as {
      readonly url: string;
      readonly bodyText: readonly string[];
      readonly title: string;
      readonly publishedAt: string | null;
    };
    const html = readFileSync(join(path, page), 'utf8');
    const said = { truth: bodyText.join('\n'), title, date: publishedAt };
    return { set: folder, page, url, html, rules: true, ...said };
  });
}

function packOf(name: string): Sample[] {
  const path = join(ROOT, '../shared/extraction', `${name}.jsonl.gz`);
  if (!existsSync(path)) {
    return [];
  }
  const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n');
  return lines.map((line) => {
    const { url, html, truth, meta } = JSON.parse(line) as Sample & {
      readonly meta?: { readonly title?: string; readonly date?: string };
    };
    const title = meta?.title === undefined ? {} : { title: meta.title };
    const date = meta?.date === undefined ? {} : { date: meta.date };
    return { set: name, page: url, url, html, truth, rules: false, ...title, ...date };
  });
}
