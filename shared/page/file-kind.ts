/**
 * What a file is, told by its bytes. Servers say "application/octet-stream" of
 * everything, and send a page to sign in under the address of a PDF.
 */

/** How much of the beginning of a file is looked at. */
export const HEAD_BYTES = 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Files that are zips inside, and other families whose members only their names tell apart. */
const BY_NAME: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zip: {
    docx: `${OFFICE}.wordprocessingml.document`,
    xlsx: `${OFFICE}.spreadsheetml.sheet`,
    pptx: `${OFFICE}.presentationml.presentation`,
    odt: 'application/vnd.oasis.opendocument.text',
    ods: 'application/vnd.oasis.opendocument.spreadsheet',
    '': 'application/zip',
  },
  office: {
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
    '': 'application/msword',
  },
};

/** How kinds of files begin, in Latin-1. */
const BEGINNINGS: readonly (readonly [begins: string, type: string])[] = [
  ['PK\x03\x04', 'zip'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'office'],
  ['Rar!\x1A\x07', 'application/vnd.rar'],
  ['7z\xBC\xAF\x27\x1C', 'application/x-7z-compressed'],
  ['{\\rtf', 'application/rtf'],
  ['\xFF\xD8\xFF', 'image/jpeg'],
  ['\x89PNG\r\n', 'image/png'],
];

const PAGE =
  /^(?:\xEF\xBB\xBF)?\s*(?:<!doctype html|<html|<head|<body|<script|<!--|<\?xml[^>]*>\s*<html)/i;

/**
 * The type of a file that a page offers, by its first bytes and the name in its
 * address; or why it is not one that we keep.
 */
export function fileType(
  head: Uint8Array,
  address: string,
): { readonly mime: string } | { readonly missing: 'sign-in' | 'not-a-file' } {
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  if (PAGE.test(text)) {
    return { missing: 'sign-in' };
  }
  const name = /\.(\w+)$/.exec(new URL(address).pathname)?.[1]?.toLowerCase() ?? '';
  const found = BEGINNINGS.find(([begins]) => text.startsWith(begins))?.[1];
  if (found) {
    const family = BY_NAME[found];
    return { mime: family ? (family[name] ?? family[''] ?? found) : found };
  }
  // Some write a line of their own before a PDF.
  if (text.includes('%PDF-')) {
    return { mime: 'application/pdf' };
  }
  const isTable = name === 'csv' && head.length > 0 && !head.includes(0);
  return isTable ? { mime: 'text/csv' } : { missing: 'not-a-file' };
}
