import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { readPlan } from '#field/plan/reading/read-plan.ts';
import { textSource } from '#field/plan/reading/text-source.ts';
import { planFromReading } from '#field/plan/reading/to-plan.ts';

import { holds } from '../support/property.ts';
import { HEAD, messages, planIn, read } from './made-plan.ts';

const TEXTS = join(import.meta.dirname, 'plan-texts');
const PLANS = globSync('*.txt', { cwd: TEXTS }).toSorted();
const OTHERS = globSync('not-plans/*.txt', { cwd: TEXTS }).toSorted();

function textOf(name: string): string {
  return readFileSync(join(TEXTS, name), 'utf8');
}

describe('a made-up plan', () => {
  test.each(PLANS)('%s is read as written beside it', (name) => {
    const expected = JSON.parse(textOf(`${basename(name, '.txt')}.json`));
    expect(planIn(textOf(name))).toEqual(expected);
  });

  test.each(PLANS)('%s is the same with its marks apart, as some programs write them', (name) => {
    expect(planIn(textOf(name).normalize('NFD')).items).toEqual(planIn(textOf(name)).items);
  });

  test.each(PLANS)('%s becomes a plan whose parts all have ids of their own', (name) => {
    const plan = planFromReading(planIn(textOf(name)), asId('ke-hoach'), 2026);
    const parts = [...plan.items, ...plan.forms, ...plan.tasks, ...plan.duties];
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
    expect(parts.every(({ id }) => /^[\p{L}\p{N}._-]+$/u.test(id))).toBe(true);
    expect(plan.items.length).toBeGreaterThan(0);
  });
});

test('a document with any of its lines lost is read or refused, never a failure', () => {
  holds(
    fc.property(fc.constantFrom(...PLANS), fc.infiniteStream(fc.boolean()), (name, kept) => {
      const lines = textOf(name)
        .split('\n')
        .filter(() => kept.next().value);
      expect(['plan', 'not-a-plan', 'unreadable']).toContain(read(lines.join('\n')).verdict);
    }),
  );
});

describe('what is no plan', () => {
  test.each(OTHERS)('%s is not taken for one', (name) => {
    const reading = read(textOf(name));
    expect(reading.verdict).toBe(name.includes('mat-dau') ? 'unreadable' : 'not-a-plan');
  });

  test('a file without letters says so', () => {
    expect(read('   \n 1 \n')).toMatchObject({ verdict: 'unreadable' });
  });

  test('a decision says what it is', () => {
    expect(read(textOf('not-plans/quyet-dinh.txt'))).toMatchObject({
      docType: 'QUYẾT ĐỊNH',
      reason: expect.stringContaining('quyết định'),
    });
  });
});

describe('the labels of a plan', () => {
  const lettered = (labels: string) =>
    `${HEAD}\nI. NỘI DUNG TUYÊN TRUYỀN\n${[...labels].map((label) => `${label}) Việc cải cách hành chính thứ ${label}.`).join('\n')}\nII. HÌNH THỨC\n- Báo.\n`;

  test('follow the Vietnamese alphabet: nothing is missing between d and e but đ', () => {
    expect(messages(lettered('abcdđeghiklmnopqrstuvxy'))).not.toContain('trước nhãn');
    expect(messages(lettered('abde'))).toContain('thiếu nhãn c) trước nhãn d)');
  });

  test('are kept as printed when they break it, each with a proposal', () => {
    const plan = planIn(lettered('abbfga'));
    expect(plan.items.map(({ label }) => label)).toEqual(['a', 'b', 'b#2', 'f', 'g', 'a#2']);
    expect(messages(lettered('abbf'))).toContain('nhãn b) bị trùng');
    expect(messages(lettered('abbf'))).toContain('nhãn f) không có trong thứ tự');
    expect(messages(lettered('acb'))).toContain('nhãn b) sai thứ tự');
  });
});

describe('the references of a plan', () => {
  test('are compared with those of plans we know', () => {
    const plan = `SỞ NỘI VỤ THÀNH PHỐ Hải Phòng\nSố: 1/KH-SNV\n\nKẾ HOẠCH\nTuyên truyền CCHC năm 2026\n\nThực hiện Quyết định số 06/QĐ-TTg ngày 16/3/2022 của Thủ tướng Chính phủ; Quyết định số 12/QĐ-UBND ngày 31/02/2026; Nghị quyết Hội nghị lần thứ 6 Ban Chấp hành; Đề án số 06/CP; Nghị quyết số 76/NQCP.\n\nI. NỘI DUNG\n\n- Một việc của năm.\n`;
    const said = messages(plan);
    expect(said).toContain('Mâu thuẫn ngày của 06/QĐ-TTg');
    expect(said).toContain('12/QĐ-UBND: ngày 31/02/2026 không có trong lịch');
    expect(said).toContain('Dẫn văn bản không ghi số');
    expect(said).toContain('Trùng số hiệu khác cơ quan: 06/QĐ-TTg và 06/CP');
    expect(said).toContain('“76/NQCP”, hiểu là 76/NQ-CP');
  });

  test('that share no number with another are not confused', () => {
    expect(
      messages(`${HEAD}\nThực hiện Đề án số 06/CP.\n\nI. NỘI DUNG\n- Một việc.\n`),
    ).not.toContain('Trùng số hiệu');
  });

  test('from after the plan, or for another year, are pointed out', () => {
    const said = messages(
      `${HEAD}\nThực hiện Kế hoạch số 7/KH-UBND ngày 05/02/2026 của UBND tỉnh về cải cách hành chính năm 2026; Kế hoạch số 3/KH-UBND ngày 05/01/2026 của UBND tỉnh về cải cách hành chính năm 2024; Chương trình tổng thể CCHC giai đoạn 2021-2025 và Chương trình tổng thể CCHC giai đoạn 2021-2030.\n\nI. NỘI DUNG\n- Một việc.\n`,
    );
    expect(said).toContain('07/KH-UBND: ngày 05/02/2026 sau ngày của kế hoạch');
    expect(said).toContain('03/KH-UBND: ngày 05/01/2026 nhưng trích yếu ghi năm 2024');
    expect(said).toContain('nhiều giai đoạn khác nhau: 2021-2025');
  });
});

describe('the words of a plan', () => {
  test('that lost a mark or a syllable are pointed out, and nothing else', () => {
    const said = messages(
      `${HEAD}\nI. NỘI DUNG\n- Đầy mạnh chuyên đổi số trên hệ thống tin cơ sở của thành Hải Phòng năm (CCHC) năm 2026.\n- Hoà giải, hóa giải; chỉ thị mới; tình hình thực tế.\n`,
    );
    expect(said.match(/Lỗi chữ/g)).toHaveLength(2);
    expect(said).toContain('thiếu chữ “thông”');
    expect(said).toContain('thiếu chữ “phố”');
    expect(said).toContain('“năm (CCHC) năm”');
  });

  test('that a day made old are pointed out only after that day', () => {
    const text = `${HEAD}\nI. NỘI DUNG\n- Dịch vụ công trực tuyến mức độ 3, 4 ở tỉnh Sóc Trăng.\n`;
    const before = readPlan(textSource(text), { today: '2020-01-01', known: [] });
    expect(messages(text)).toContain('đã hợp nhất vào Cần Thơ');
    expect(
      before.verdict === 'plan' && before.plan.warnings.some(({ message }) => /cũ/.test(message)),
    ).toBe(false);
  });

  test('of another place in a city’s plan are pointed out', () => {
    const text = `ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI ĐĂNG\nSố: /KH-UBND\n\nKẾ HOẠCH\nTuyên truyền CCHC\n\nI. NỘI DUNG\n- Việc cải cách hành chính trên địa bàn tỉnh.\n`;
    expect(messages(text)).toContain('“trên địa bàn tỉnh” trong kế hoạch của thành phố');
    expect(messages(text)).toContain('Tiêu đề không ghi năm');
  });
});
