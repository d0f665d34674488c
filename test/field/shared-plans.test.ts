import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { PLANS } from '#field/plan/catalogue.ts';
import { type ReadPlan, readPlan } from '#field/plan/reading/read-plan.ts';
import { textSource } from '#field/plan/reading/text-source.ts';
import { misspelt } from '#field/plan/reading/wording.ts';
import { KNOWN_REFERENCES } from '#field/reference/known-references.ts';
import { conflictsIn, impossibleDates, registryOf } from '#field/reference/registry.ts';

/** The five real plans that this was built on. They lie beside the project, not in it. */
const FOLDER = join(import.meta.dirname, '../../../shared/plans');
const isThere = existsSync(FOLDER);
const WITHOUT = isThere ? '' : ' (skipped: ../shared/plans is not here)';

type Part = {
  readonly label: string;
  readonly startsWith: string;
  readonly bullets?: readonly { readonly startsWith: string }[];
};

type Expected = {
  readonly id: string;
  readonly file: string;
  readonly number: string | null;
  readonly items: readonly Part[];
  readonly forms: readonly Part[];
  readonly tasks: readonly (Part & {
    readonly tt: string;
    readonly time: string | null;
    readonly quantity: object | null;
  })[];
  readonly quotas: readonly { readonly count: number }[];
  readonly reporting: readonly object[];
};

const EXPECTED: readonly Expected[] = isThere
  ? JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')).plans
  : [];

function textOf({ file }: Expected): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

function planOf(expected: Expected): ReadPlan {
  const options = { today: '2026-11-20', known: KNOWN_REFERENCES };
  const reading = readPlan(textSource(textOf(expected)), options);
  if (reading.verdict !== 'plan') {
    throw new Error(reading.reason);
  }
  return reading.plan;
}

/** Warnings that each plan's traps are due, by words that each must hold. */
const DUE: Readonly<Record<string, readonly string[]>> = {
  'hp-sgddt-2024': [
    'Số văn bản để trống',
    'Ngày ban hành để trống',
    'Mâu thuẫn ngày của 4647/QĐ-UBND',
    'nhiều giai đoạn khác nhau',
    'thiếu nhãn d)',
    'nhãn d) bị trùng',
    'nhãn f) không có',
    'ngắt trang',
    'Cấp tiêu đề không nhất quán',
    'NBSP',
    '“23/CT- TTg”',
    '“18 - NQ/TW”',
    'Bảng nhiệm vụ bị cắt đôi',
    'mã HTML',
    'dấu < >',
    '“chính trang”',
    '“hệ thống tin cơ sở”',
    'phân số',
    'vừa chủ trì vừa phối hợp',
    'Nhiệm vụ 5: ô thời gian, sản phẩm để trống',
  ],
  'hp-sgddt-2020': [
    '“V/v”',
    'khoảng trắng thừa',
    'Không có khối ký',
    'không có nhãn',
    '“Công thông tin điện tử”',
    '“trên địa bàn tỉnh”',
    'ngắt trang',
    '“năm (CCHC) năm”',
    'Không có danh mục nhiệm vụ',
  ],
  'hn-sgddt-2023': [
    'Không có phần đầu',
    'ngắt cứng',
    'Ngắt trang giữa câu',
    'Ký hiệu bị ngắt dòng',
    '4079/SNV-CCHC: ngày 20/12/2023 sau',
    'Mâu thuẫn ngày của 06/QĐ-TTg',
    '37/KH-UBND: ngày 01/02/2023 nhưng trích yếu ghi năm 2022',
    'Tiêu đề tràn',
    '“tuyên truyên”',
    '“- -”',
    'phòng Giáo dục và Đào tạo',
  ],
  'st-sgddt-2022': [
    'Số văn bản để trống',
    'dấu chấm phẩy',
    'hai vế',
    '“Lòng ghép”',
    'thiếu chữ “hiện”',
    'thiếu cột TT, Sản phẩm',
    'đã qua khi ký',
    'ngắt trang',
    'viết tắt',
    'đã hợp nhất vào Cần Thơ',
  ],
  'hp-ubnd-2023': [
    'Số văn bản để trống',
    'thiếu ngày, tháng',
    '“76/NQCP”',
    '259/KH-UBND: ngày 16/11/2023 sau',
    '06/QĐ-TTg và 06/CP',
    '“chính trang”',
    '“chuyên đổi số”',
    '“đầy mạnh”',
    '“thành Hải Phòng”',
    'không ghi số',
    'Nhiệm vụ 4: hàng bị ngắt trang',
    'gạch đầu dòng giả',
    'các gạch được xếp vào c',
    'Nơi nhận chỉ nội bộ',
    'Trung tâm Văn hóa - Thông tin và Thể thao',
  ],
};

describe.skipIf(!isThere)(`the five plans${WITHOUT}`, () => {
  test.each(EXPECTED)('$id is read as people read it', (expected) => {
    const plan = planOf(expected);

    expect(plan.number).toBe(expected.number);
    for (const part of ['items', 'forms'] as const) {
      expect(plan[part].map(({ label }) => label)).toEqual(
        expected[part].map(({ label }) => label),
      );
      for (const [index, { startsWith, bullets = [] }] of expected[part].entries()) {
        const read = plan[part][index];
        expect(read?.text.startsWith(startsWith.replace(/^\d\. /, ''))).toBe(true);
        expect(
          read?.bullets.map((text, at) => text.startsWith(bullets[at]?.startsWith ?? '?')),
        ).toEqual(bullets.map(() => true));
      }
    }
    expect(plan.tasks.map(({ tt, time, quantity }) => ({ tt, time, quantity }))).toEqual(
      expected.tasks.map(({ tt, time, quantity }) => ({ tt, time, quantity })),
    );
    expect(plan.quotas.map(({ count }) => count)).toEqual(
      expected.quotas.map(({ count }) => count),
    );
    expect(plan.duties).toHaveLength(expected.reporting.length);
  });

  test.each(EXPECTED)('$id warns of every trap in it', (expected) => {
    const said = planOf(expected).warnings.map(({ message }) => message);
    const missing = (DUE[expected.id] ?? ['?']).filter(
      (due) => !said.some((one) => one.includes(due)),
    );
    expect(missing).toEqual([]);
  });

  test.each(EXPECTED)('$id of the catalogue has the same parts', (expected) => {
    const plan = PLANS.find(({ id }) => id === expected.id);
    expect(plan?.items.map(({ printedLabel, bullets }) => [printedLabel, bullets.length])).toEqual(
      expected.items.map(({ label, bullets = [] }) => [label, bullets.length]),
    );
    expect(plan?.forms.map(({ printedLabel }) => printedLabel)).toEqual(
      expected.forms.map(({ label }) => label),
    );
    expect(plan?.tasks.map(({ time, quantity }) => ({ time, quantity }))).toEqual(
      expected.tasks.map(({ time, quantity }) => ({ time, quantity })),
    );
    expect(plan?.duties).toHaveLength(expected.reporting.length);
  });

  test('hold exactly seven words that lost a mark', () => {
    expect(EXPECTED.flatMap((expected) => misspelt(textOf(expected)))).toHaveLength(7);
  });

  test('cite 36 documents, two with two days, two from the future', () => {
    const places = ['Hải Phòng', 'Hải Phòng', 'Hà Nội', 'Sóc Trăng', 'Hải Phòng'];
    const sources = EXPECTED.map((expected, index) => ({
      id: expected.id,
      place: places[index] ?? null,
      until:
        { 'hp-sgddt-2024': '2024-03-31', 'st-sgddt-2022': '2022-02-28' }[expected.id] ??
        `${expected.id.slice(-4)}-06-30`,
      text: textSource(textOf(expected))
        .blocks.map((block) =>
          block.kind === 'paragraph' ? block.text : block.rows.flat().join('\n'),
        )
        .join('\n'),
    }));
    const registry = registryOf(sources);

    expect(registry.filter(({ kind }) => kind === 'document')).toHaveLength(36);
    expect(conflictsIn(registry).map(({ canonical }) => canonical)).toEqual([
      '4647/QĐ-UBND',
      '06/QĐ-TTg',
    ]);
    expect(impossibleDates(sources).map(({ canonical }) => canonical)).toEqual([
      '4079/SNV-CCHC',
      '259/KH-UBND',
    ]);
    expect(registry.map(({ canonical }) => canonical).toSorted()).toEqual(
      KNOWN_REFERENCES.map(({ canonical }) => canonical).toSorted(),
    );
  });
});
