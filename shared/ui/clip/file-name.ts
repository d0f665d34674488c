import { cleanText, fold } from '#base/vietnamese.ts';
import type { CaptureFile } from '#field/clip/capture.ts';

/** Long enough to know the file again, short enough for every system's paths. */
const MOST = 60;

/** A title as a file's name: letters without marks, digits and dashes, on every system the same. */
export function fileName(title: string): string {
  const name = fold(title).replace(/[^a-z0-9]+/g, '-');
  return name.slice(0, MOST).replace(/^-+|-+$/g, '') || 'trang';
}

/** The name that a file has in its address; empty when it has none. */
export function nameInAddress(address: string): string {
  const name = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return cleanText(decodeURIComponent(name));
  } catch (cause) {
    if (!(cause instanceof URIError)) {
      throw cause;
    }
    return name;
  }
}

/** The name under which a kept file is handed to a person: with the ending that its type has. */
export function savedName({ href, text, blob }: CaptureFile): string {
  const [named] = /^.+\.\w{2,5}$/.exec(nameInAddress(href)) ?? [];
  return named ?? fileName(text) + (ENDINGS[blob?.mime ?? ''] ?? '');
}

/** Of files whose address says nothing; those of the other kinds are known by it. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/msword': '.doc',
  'application/zip': '.zip',
  'application/vnd.rar': '.rar',
  'application/x-7z-compressed': '.7z',
  'application/rtf': '.rtf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};
