import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';

/** In bytes. A page that is larger is a file, or an attack. */
const LARGEST = 20 * 1024 * 1024;

/** Something about the input that the person at the keyboard can mend. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** One saved page, and where on the web it was. */
export type SavedPage = { readonly html: string; readonly url: string };

/**
 * Read a saved page.
 *
 * @throws {InputError} when the file is no page, or the address none of the web
 */
export function savedPage(file: string, url: string): SavedPage {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new InputError(`Địa chỉ trang phải bắt đầu bằng http:// hoặc https://: ${url}`);
  }
  return { html: htmlOf(file), url };
}

/** The address of a saved page: the `url` of the description beside it, else a made-up one. */
export function addressBeside(file: string, folder: string): string {
  const beside = file.replace(/\.html?$/, '.expected.json');
  if (existsSync(beside)) {
    const { url } = JSON.parse(readFileSync(beside, 'utf8')) as { readonly url?: unknown };
    if (typeof url === 'string') {
      return url;
    }
  }
  return new URL(relative(folder, file), 'https://localhost/').href;
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
