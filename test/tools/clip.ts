/**
 * Read saved pages from the command line, with the same reader that clips them.
 *
 *     npm run -s clip -- FILE.html --url URL
 *     npm run -s clip -- --batch DIR
 *
 * The first prints one capture as JSON; the second one line for every page
 * under DIR, with its path as `file`. In a batch the address of `a.html` is the
 * `url` of `a.expected.json`; nothing else in that file is looked at.
 */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

import { toIsoVietnam } from '#base/day.ts';
import { readPage } from '#page/read-page.ts';

import { parsePage } from './parse-html.ts';

/** In bytes. A page that is larger is a file, or an attack. */
const LARGEST = 20 * 1024 * 1024;

const USAGE = 'Cách dùng: npm run -s clip -- FILE.html --url URL  hoặc  --batch THƯ_MỤC';

/** Something about the input that the person at the keyboard can mend. */
class InputError extends Error {
  override readonly name = 'InputError';
}

main();

function main(): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof InputError)) {
      throw error;
    }
    console.error(error.message);
    process.exitCode = 2;
  }
}

function run(): void {
  const { values, positionals } = parseArgs({
    options: { url: { type: 'string' }, batch: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const [file] = positionals;
  if (typeof values.batch === 'string') {
    readAll(values.batch);
  } else if (file && typeof values.url === 'string') {
    console.log(JSON.stringify(captureOf(file, values.url), null, 1));
  } else {
    throw new InputError(`Thiếu tệp hoặc địa chỉ. ${USAGE}`);
  }
}

function readAll(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new InputError(`Không tìm thấy thư mục: ${folder}`);
  }
  for (const path of globSync('**/*.{html,htm}', { cwd: folder }).toSorted()) {
    const file = join(folder, path);
    try {
      console.log(JSON.stringify({ file: path, ...captureOf(file, addressBeside(file, folder)) }));
    } catch (error) {
      if (!(error instanceof InputError)) {
        throw error;
      }
      // One bad page must not stop the others.
      console.error(error.message);
      console.log(JSON.stringify({ file: path, error: error.message }));
    }
  }
}

/** The capture of a saved page, in the shape in which pages are described for tests. */
function captureOf(file: string, url: string) {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new InputError(`Địa chỉ trang phải bắt đầu bằng http:// hoặc https://: ${url}`);
  }
  const { page, window } = parsePage(htmlOf(file));
  const { paragraphs, images, publishedAt, ...reading } = readPage(page, url, { window });
  return {
    url: reading.url,
    kind: reading.kind,
    title: reading.title,
    sapo: reading.sapo,
    author: reading.author,
    publishedAt: publishedAt === null ? null : toIsoVietnam(publishedAt),
    bodyText: paragraphs,
    images: images.map(({ src, caption }) => ({ src, caption })),
    attachments: reading.attachments,
    media: reading.media,
    outlet: reading.outlet,
    canonicalUrl: reading.canonicalUrl,
    found: reading.found,
    adapter: reading.adapter,
  };
}

function htmlOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) {
    throw new InputError(`Không tìm thấy tệp: ${file}`);
  }
  if (stat.size > LARGEST) {
    throw new InputError(`Tệp quá lớn (hơn 20 MB), không đọc được: ${file}`);
  }
  const bytes = readFileSync(file);
  const html = new TextDecoder(charsetOf(bytes)).decode(bytes);
  if (
    html.includes('\0') ||
    !/<(?:!doctype html|html|head|body|title|meta|article|div|h1|p)\b/i.test(html)
  ) {
    throw new InputError(`Tệp không phải là trang web (HTML): ${file}`);
  }
  return html;
}

/** Pages of the oldest systems are not in UTF-8, and say so near the top. */
function charsetOf(bytes: Buffer): string {
  const head = bytes.subarray(0, 4096).toString('latin1');
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).encoding;
  } catch (error) {
    if (error instanceof RangeError) {
      return 'utf-8';
    }
    throw error;
  }
}

function addressBeside(file: string, folder: string): string {
  const beside = file.replace(/\.html?$/, '.expected.json');
  if (existsSync(beside)) {
    const { url } = JSON.parse(readFileSync(beside, 'utf8')) as { readonly url?: unknown };
    if (typeof url === 'string') {
      return url;
    }
  }
  return new URL(relative(folder, file), 'https://localhost/').href;
}
