import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'test/page/fixtures');
const folder = mkdtempSync(join(tmpdir(), 'clip-'));
afterAll(() => rmSync(folder, { recursive: true }));

function clip(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'test/tools/clip.ts'), ...words],
    { encoding: 'utf8', cwd: ROOT },
  );
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('a saved page is one capture as JSON, with the day at +07:00', () => {
  const page = join(FIXTURES, 'baohaiphong.vn/article.html');

  const { status, stdout } = clip(page, '--url', 'https://baohaiphong.vn/mot-cua-512044.html');

  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    url: 'https://baohaiphong.vn/mot-cua-512044.html',
    kind: 'article',
    author: 'Vân Khánh',
    publishedAt: '2024-06-04T07:30:00+07:00',
    images: [{ caption: 'Bàn một cửa lưu động đặt ở bến cá.' }],
  });
});

test('a folder is one line a page, with the address written beside each', () => {
  const { status, stdout } = clip('--batch', FIXTURES);

  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(lines.find(({ file: name }) => name === 'general/front-page.html')).toMatchObject({
    url: 'https://baovidu.example.vn/',
    kind: 'list',
  });
});

test('one bad file in a folder does not stop the others', () => {
  file('a.html', 'không phải trang web');
  file('b.html', '<html><title>Một trang</title></html>');

  const { status, stdout } = clip('--batch', folder);

  expect(status).toBe(0);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { file: 'a.html', error: expect.stringContaining('không phải là trang web') },
    { file: 'b.html', title: 'Một trang' },
  ]);
});

describe('input that cannot be read is told in Vietnamese, with exit 2', () => {
  test.each([
    [
      'a file that is not there',
      () => [join(folder, 'none.html'), '--url', 'https://a.vn/'],
      'Không tìm thấy tệp',
    ],
    [
      'a file that is not HTML',
      () => [file('c.pdf', '%PDF-1.7\n'), '--url', 'https://a.vn/'],
      'không phải là trang web',
    ],
    [
      'a file over 20 MB',
      () => [file('d.html', new Uint8Array(21 * 1024 * 1024)), '--url', 'https://a.vn/'],
      'hơn 20 MB',
    ],
    [
      'an address that is not of the web',
      () => [file('e.html', '<p>x</p>'), '--url', 'file:///a'],
      'phải bắt đầu bằng http',
    ],
    [
      'a folder that is not there',
      () => ['--batch', join(folder, 'none')],
      'Không tìm thấy thư mục',
    ],
    ['nothing', () => [], 'Cách dùng'],
  ])('%s', (_, words, message) => {
    const { status, stdout, stderr } = clip(...words());

    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
  });
});
