import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { PLANS } from '#field/plan/catalogue.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'suggest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function suggest(texts: readonly unknown[], ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'test/tools/suggest.ts'), ...words],
    { encoding: 'utf8', cwd: ROOT, input: texts.map((each) => JSON.stringify(each)).join('\n') },
  );
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, lines: lines.map((line) => JSON.parse(line)), stderr };
}

const ISO = { id: 'm1', title: 'Sở duy trì ISO 9001:2015', text: 'Đánh giá nội bộ sáu phòng.' };
const WALK = {
  id: 7,
  title: 'Ngày hội trồng cây xanh',
  text: 'Học sinh trồng cây quanh sân trường.',
};

test('each text gets its items as the plan labels them, with a reason', () => {
  const { status, lines } = suggest([ISO, WALK], '--plan', 'hp-sgddt-2024');

  expect(status).toBe(0);
  expect(lines).toMatchObject([
    { id: 'm1', items: [{ label: 'l', reason: expect.stringContaining('“ISO 9001” ở tiêu đề') }] },
    { id: 7, items: [] },
  ]);
});

test('what was confirmed before is learnt from, save the text itself', () => {
  const path = join(folder, 'tagged.jsonl');
  const earlier = { ...WALK, id: 8, title: 'Tết trồng cây', items: ['h'] };
  writeFileSync(
    path,
    [{ ...WALK, items: ['a'] }, earlier].map((each) => JSON.stringify(each)).join('\n'),
  );

  const { lines } = suggest([WALK], '--plan', 'hp-sgddt-2024', '--confirmed', path);

  expect(lines[0].items).toMatchObject([
    { label: 'h', reason: 'giống tin “Tết trồng cây” đã gắn h' },
  ]);
});

test('every plan of the catalogue can be asked for', () => {
  for (const { id } of PLANS) {
    expect(suggest([ISO], '--plan', id).status, id).toBe(0);
  }
});

test.each([
  ['an unknown plan', [], ['--plan', 'x'], 'Không có kế hoạch này'],
  ['no plan', [], [], 'Không có kế hoạch này'],
  [
    'a line without a text',
    [{ id: 1, title: 'a' }],
    ['--plan', 'hp-sgddt-2024'],
    'Dòng 1 (đầu vào)',
  ],
  ['no such file', [], ['--plan', 'hp-sgddt-2024', '--confirmed', 'x'], 'Không tìm thấy tệp'],
])('%s is told in Vietnamese', (_, texts, words, told) => {
  const { status, stderr } = suggest(texts, ...words);

  expect(status).toBe(2);
  expect(stderr).toContain(told);
});

test('an item that the plan does not have is told', () => {
  const path = join(folder, 'wrong.jsonl');
  writeFileSync(path, JSON.stringify({ ...WALK, items: ['z'] }));

  const { status, stderr } = suggest([], '--plan', 'hp-sgddt-2024', '--confirmed', path);

  expect(status).toBe(2);
  expect(stderr).toContain('không có nội dung “z”');
});
