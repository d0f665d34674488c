import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { type PlanReading, type ReadPlan, readPlan } from '#field/plan/reading/read-plan.ts';
import { textSource } from '#field/plan/reading/text-source.ts';
import { planFromReading } from '#field/plan/reading/to-plan.ts';
import { KNOWN_REFERENCES } from '#field/reference/known-references.ts';

const TEXTS = join(import.meta.dirname, 'plan-texts');
const PLANS = globSync('*.txt', { cwd: TEXTS }).toSorted();
const OTHERS = globSync('not-plans/*.txt', { cwd: TEXTS }).toSorted();

/** A plan as short as one can be, with what a test adds. */
const HEAD = `SỞ NỘI VỤ TỈNH NÚI CAO
Số: 41/KH-SNV
Núi Cao, ngày 22 tháng 01 năm 2026

KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
`;

function read(text: string): PlanReading {
  return readPlan(textSource(text), { today: '2026-11-20', known: KNOWN_REFERENCES });
}

function planIn(text: string): ReadPlan {
  const reading = read(text);
  if (reading.verdict !== 'plan') {
    throw new Error(reading.reason);
  }
  return reading.plan;
}

function textOf(name: string): string {
  return readFileSync(join(TEXTS, name), 'utf8');
}

function messages(text: string): string {
  return planIn(text)
    .warnings.map(({ message }) => message)
    .join('\n');
}

describe('a made-up plan', () => {
  test.each(PLANS)('%s is read as written beside it', async (name) => {
    const plan = planIn(textOf(name));
    const expected = join(TEXTS, `${basename(name, '.txt')}.json`);
    await expect(`${JSON.stringify(plan, null, 1)}\n`).toMatchFileSnapshot(expected);
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

describe('text that came through other programs', () => {
  test('in TCVN3 is read like any other', () => {
    const text =
      'KÕ ho¹ch\ntuyªn truyÒn c¶i c¸ch hµnh chÝnh n¨m 2026\nI. Néi dung tuyªn truyÒn\na) ChÝnh s¸ch cña §¶ng vµ Nhµ n\u00ADíc vÒ c¶i c¸ch hµnh chÝnh\nb) DÞch vô c«ng trùc tuyÕn';
    expect(planIn(text).items.map(({ text: said }) => said)).toEqual([
      'Chính sách của Đảng và Nhà nước về cải cách hành chính',
      'Dịch vụ công trực tuyến',
    ]);
  });

  test('loses Markdown and HTML, and what they did is told', () => {
    const said = messages(
      `${HEAD}\n## I. NỘI DUNG\n\n### 1. Việc *một* tại <http://vidu.vn/>.\n\n# 2. Việc\u00A0hai, ½ ngày.\n\nTT\tNhiệm vụ\tChủ trì\tThời gian\n1\t<p>Việc của Trung tâm Văn hóa</p> <p>- Thông tin xã</p>\tSở\tQuý I\n`,
    );
    for (const told of [
      'mã HTML',
      'dấu < >',
      'NBSP',
      'phân số',
      'không nhất quán',
      'đầu dòng giả',
    ]) {
      expect(said).toContain(told);
    }
  });

  test('is whole again where a page or a line cut it', () => {
    const plan = planIn(
      `${HEAD}\nI. NỘI DUNG\n\n- Việc nói về kinh tế\n- xã hội của tỉnh trong một câu rất dài mà trang giấy cắt ngang ở giữa\n\n2\n\nkhi chưa hết câu.\n\n- Công văn số 12/SNV-\nCCHC của Sở.\n`,
    );
    expect(plan.items.map(({ text }) => text)).toEqual([
      'Việc nói về kinh tế - xã hội của tỉnh trong một câu rất dài mà trang giấy cắt ngang ở giữa khi chưa hết câu.',
      'Công văn số 12/SNV-CCHC của Sở.',
    ]);
  });
});

describe('the tasks of a plan', () => {
  const HEADER = 'TT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian\tSản phẩm';
  const withTable = (...rows: readonly string[]) =>
    `${HEAD}\nI. NỘI DUNG\n- Cải cách hành chính.\nII. NHIỆM VỤ\n\n${[HEADER, ...rows].join('\n')}\n`;

  test('go on where a page cut their row or their table', () => {
    const { tasks } = planIn(
      withTable(
        '(1)\t(2)\t(3)\t(4)\t(5)\t(6)',
        'I\tCÔNG TÁC CHUNG\t\t\t\t',
        '1\tMở chuyên mục\tSở\tBáo và\tNăm 2026\tTin',
        '\tcó ảnh\t\tđài\t\tbài',
        HEADER,
        '',
        '2\tTreo 1.000 băng rôn\tSở\tXã\tNăm 2026\t-',
      ),
    );
    expect(tasks).toMatchObject([
      { tt: '1', task: 'Mở chuyên mục\ncó ảnh', co: 'Báo và đài', product: 'Tin bài' },
      { tt: '2', quantity: { count: 1000, unit: 'băng rôn' }, product: null },
    ]);
  });

  test('without numbers of their own are counted', () => {
    const table =
      'Nội dung\tĐơn vị thực hiện\tThời gian\tSố lượng\nViết bài\tSở\tQuý I\t05 bài\nNói chuyện\tXã\tTháng 5\t02 buổi';
    const { tasks } = planIn(`${HEAD}\nI. NỘI DUNG\n- Cải cách hành chính.\n\n${table}\n`);
    expect(tasks.map(({ tt, quantity }) => [tt, quantity?.count])).toEqual([
      ['1', 5],
      ['2', 2],
    ]);
  });

  test('that are blank, late or led by their own helper are pointed out', () => {
    const said = messages(
      withTable('1\tViệc một\tSở\tSở, xã\tTháng 12/2025\tTin', '2\tViệc của TNHS\t\tXã\t\tTin'),
    );
    expect(said).toContain('Sở vừa chủ trì vừa phối hợp');
    expect(said).toContain('đã qua khi ký');
    expect(said).toContain('Nhiệm vụ 2: ô chủ trì, thời gian để trống');
    expect(said).toContain('không giải thích: TNHS');
  });

  test('copied cell by cell keep what a cell has too much or too little', () => {
    const plan = planIn(
      `${HEAD}\nI. NỘI DUNG\n- Cải cách hành chính.\n\nSTT\nNhiệm vụ\nChủ trì\nThời gian\n1\nViệc một\nnối tiếp\nSở\nQuý I\n2\nViệc hai\nViệc ba\nXã\nQuý II\n3\nViệc bốn\nSở\n\nNơi nhận:\n- Sở.\n`,
    );
    expect(plan.tasks).toMatchObject([
      { task: 'Việc một nối tiếp', lead: 'Sở', time: 'Quý I' },
      { task: 'Việc hai Việc ba', lead: 'Xã', time: 'Quý II' },
      { task: 'Việc bốn', lead: 'Sở', time: null },
    ]);
  });

  test('in a table of something else are not made up', () => {
    const table = 'Họ tên\tChức vụ\tĐơn vị\tĐiện thoại\nA\tB\tC\tD';
    expect(planIn(`${HEAD}\nI. NỘI DUNG\n- Cải cách hành chính.\n\n${table}\n`).tasks).toEqual([]);
  });
});

describe('reports and quotas', () => {
  const ordering = (...orders: readonly string[]) =>
    planIn(
      `${HEAD}\nI. NỘI DUNG\n- Cải cách hành chính.\nII. TỔ CHỨC THỰC HIỆN\n${orders.join('\n')}\n`,
    );

  test('are owed by whom the plan speaks to, to whom it names', () => {
    const { duties } = ordering(
      '1. Văn phòng Sở:',
      '- Theo dõi, tổng hợp báo cáo Lãnh đạo Sở.',
      '- Định kỳ 6 tháng, năm báo cáo kết quả; nếu có khó khăn kịp thời báo cáo Sở Nội vụ.',
      '2. Các xã gửi báo cáo về UBND tỉnh hằng tháng, trước ngày 5 hằng tháng.',
    );
    expect(duties).toMatchObject([
      { who: 'Văn phòng Sở', to: 'Lãnh đạo Sở', periods: ['half', 'year'] },
      { who: 'Các xã', to: 'UBND tỉnh', periods: ['month'], due: { day: 5 } },
    ]);
  });

  test('are counted by week, month, quarter or year', () => {
    const { quotas } = ordering(
      '1. Các trường đăng ít nhất 01 văn bản hoặc tin, bài/tháng trên trang của trường.',
      '2. Mỗi quý tổ chức tối thiểu 2 buổi nói chuyện.',
      '3. In 5.000 tờ gấp trong năm.',
    );
    expect(quotas).toMatchObject([
      { count: 1, period: 'month', scope: 'each-unit', countsDocuments: true },
      { count: 2, period: 'quarter', scope: 'plan', countsDocuments: false },
      { count: 5000, period: 'year' },
    ]);
  });
});
