import { expect, test } from 'vitest';

import { fileType } from '#page/file-kind.ts';

const SITE = 'https://a.example';

function head(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

test.each([
  ['%PDF-1.7', '/van-ban?id=7', 'application/pdf'],
  ['\r\n%PDF-1.4', '/a.pdf', 'application/pdf'],
  [
    'PK\x03\x04',
    '/a.DOCX',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['PK\x03\x04', '/a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['PK\x03\x04', '/tai-ve', 'application/zip'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', '/a.doc', 'application/msword'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', '/a.xls', 'application/vnd.ms-excel'],
  ['Rar!\x1A\x07', '/a.rar', 'application/vnd.rar'],
  ['don vi,so bai\n', '/a.csv', 'text/csv'],
])('%j at %s is %s, whatever its server says', (text, path, mime) => {
  expect(fileType(head(text), SITE + path)).toEqual({ mime });
});

test.each([
  ['<!DOCTYPE html><title>Đăng nhập', 'sign-in'],
  ['\n  <html lang="vi">', 'sign-in'],
  ['\xEF\xBB\xBF<html>', 'sign-in'],
  ['MZ\x90\x00', 'not-a-file'],
  ['', 'not-a-file'],
])('%j under the address of a file is %s', (text, missing) => {
  expect(fileType(head(text), `${SITE}/a.pdf`)).toEqual({ missing });
});
