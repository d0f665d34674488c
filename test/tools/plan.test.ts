import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const TEXTS = join(ROOT, 'test/field/plan-texts');

function plan(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'test/tools/plan.ts'), ...words],
    { encoding: 'utf8', cwd: ROOT },
  );
  return { status, printed: stdout === '' ? null : JSON.parse(stdout), stderr };
}

test('a plan is printed as JSON in the words of plans', () => {
  const { status, printed } = plan(join(TEXTS, 'truong-2026.txt'));

  expect(status).toBe(0);
  expect(printed).toMatchObject({
    verdict: 'plan',
    docType: 'KẾ HOẠCH',
    number: '18',
    date: '2026-01-05',
    items: [{ printedLabel: '1.1', label: '1.1', bullets: [] }, {}, {}, {}],
    quotas: [
      { count: 2, op: '>=', period: 'tháng' },
      { count: 3, period: 'năm' },
    ],
    reporting: [{ to: 'Sở Giáo dục và Đào tạo', periods: ['6 tháng', 'năm'] }],
  });
  expect(printed.warnings).toContainEqual(expect.stringMatching(/^Dòng 29: Mục III: thiếu nhãn 3/));
});

test('what is no plan ends with 2 and one line of reason', () => {
  const { status, printed, stderr } = plan(join(TEXTS, 'not-plans/cong-van.txt'));

  expect(status).toBe(2);
  expect(printed).toMatchObject({ verdict: 'not-a-plan', docType: 'CÔNG VĂN', items: [] });
  expect(stderr.trim()).toBe('Văn bản này là công văn, không phải kế hoạch tuyên truyền.');
});

test('a file that is not there, or no document, ends with 2', () => {
  expect(plan('khong-co.txt')).toMatchObject({ status: 2, printed: null });
  expect(plan()).toMatchObject({ status: 2, printed: null });
  const picture = plan(join(ROOT, 'extension/public/icon/128.png'));
  expect([picture.status, picture.printed?.verdict ?? 'unreadable']).toEqual([2, 'unreadable']);
});
