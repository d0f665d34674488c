import { describe, expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { readPlan } from '#field/plan/reading/read-plan.ts';
import { planFromReading } from '#field/plan/reading/to-plan.ts';

import { HEAD, messages, planIn } from './made-plan.ts';

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

  test('cut into lines of one width is paragraphs again', () => {
    const lines = [
      'I. NỘI DUNG',
      '1. Cách nộp hồ sơ qua mạng cho bà con ở các bản xa, các xã, v.v.',
      'và cách hỏi khi còn vướng mắc, hỏi ai, hỏi ở đâu, hỏi lúc nào và',
      'hỏi thế nào cho đúng.',
      'Ai cũng biết thì việc mới nhanh, mới đúng, mới vui.',
      'Bà con nhớ giúp, cán bộ nhớ giúp, và các cháu học sinh cũng nhớ',
      'giúp bố mẹ, ông bà ở nhà.',
      '2. Kết quả các chỉ số của tỉnh trong năm qua, chỗ lên và chỗ còn',
      'xuống, vì sao.',
      'II. HÌNH THỨC',
      '1. Loa của bản, bảng tin của xã, báo và đài của tỉnh, mạng xã',
      'hội.',
    ];
    const plan = planIn(`${HEAD}\n${lines.join('\n\n')}\n`);
    expect(plan.items.map(({ text }) => text.split('\n').length)).toEqual([3, 1]);
    expect(plan.items[0]?.text).toMatch(/v\.v\. và cách hỏi/);
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

  test('without a column of numbers go on too, and groups of them are no tasks', () => {
    const table =
      'Nội dung\tChủ trì\tPhối hợp\tThời gian\nI. Việc chung\t\t\t\nViết bài\tSở\t\tNăm 2026\ncó ảnh\t\tĐài\t\n\tXã\tĐài\tNăm 2026';
    const { tasks } = planIn(`${HEAD}\nI. NỘI DUNG\n- Cải cách hành chính.\n\n${table}\n`);
    expect(tasks).toMatchObject([
      { tt: '1', task: 'Viết bài\ncó ảnh', co: 'Đài' },
      { tt: '2', task: '', lead: 'Xã' },
    ]);
  });

  test('with a number and no time are no quota, and have no due day', () => {
    const plan = planIn(withTable('1\tTreo 20 băng rôn\tSở\tXã\t\tBăng rôn'));
    expect(plan.quotas).toEqual([]);
    expect(planFromReading(plan, asId('x'), 2026).tasks).toMatchObject([
      { due: null, quantity: { count: 20 } },
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

  test('without a recipient or a day keep what the plan says', () => {
    const plan = ordering(
      '1. Báo cáo định kỳ hằng quý theo quy định.',
      '2. Các xã gửi báo cáo về Sở Tài chính trước 17 giờ hằng tháng.',
      'TT',
    );
    expect(plan.duties).toMatchObject([
      { who: null, to: null, periods: ['quarter'] },
      { to: 'Sở Tài chính', due: null },
    ]);
    expect(planFromReading(plan, asId('x'), 2026).duties[0]).toMatchObject({ from: '', to: '' });
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

describe('a plan with parts left out', () => {
  test('has its title on the line that names its kind', () => {
    const plan = planIn(
      'KẾ HOẠCH TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026\nI. NỘI DUNG\n1. Một việc của tỉnh trong năm mà các xã cùng làm.\n',
    );
    expect(plan.title).toBe('TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026');
  });

  test('without headings has no items, and says so', () => {
    const reading = planIn(
      'KẾ HOẠCH\nTuyên truyền cải cách hành chính của xã, phường và các trường trong tỉnh\nMọi người cùng làm.\n',
    );
    expect(reading).toMatchObject({ items: [], year: null, issuer: null, parent: null });
    expect(reading.warnings.map(({ message }) => message)).toContain(
      'Không tìm thấy mục nội dung tuyên truyền; hãy nhập tay.',
    );
    expect(planFromReading(reading, asId('x'), 2027)).toMatchObject({ year: 2027, issuer: '' });
  });

  test('has its year from its day, and its issuer from who wrote it', () => {
    const plan = planIn(
      'Núi Cao, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nTuyên truyền cải cách hành chính\nCăn cứ tình hình của ngành, Sở YT xây dựng kế hoạch:\nI. NỘI DUNG\nNói về SIPAS và Quyết định số 4791/QĐ-UBND.\n',
    );
    expect(plan).toMatchObject({ year: 2026, issuer: 'Sở YT Núi Cao', parent: 'UBND Núi Cao' });
    expect(plan.items).toMatchObject([{ label: '1', labelSource: 'paragraph' }]);
    expect(plan.warnings.map(({ message }) => message)).toContain(
      'Không thấy số, ký hiệu của kế hoạch.',
    );
    expect(planFromReading(plan, asId('x'), 2026).items).toMatchObject([
      { terms: ['SIPAS'], references: ['4791/QĐ-UBND'] },
    ]);
  });

  test('whose issuer names no place has no parent', () => {
    const plan = planIn(
      'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\nCăn cứ tình hình chung, Sở Y tế ban hành kế hoạch:\nI. NỘI DUNG\nTập trung vào các nội dung sau đây.\n1. Một việc.\n',
    );
    expect(plan).toMatchObject({ issuer: 'Sở Y tế', parent: null });
    expect(plan.items).toHaveLength(1);
  });

  test('issued by a decision is told apart from what the decision says', () => {
    const said = messages(
      'Số: 8/QĐ-UBND\nQUYẾT ĐỊNH\nBan hành Kế hoạch\n\nĐiều 1. Ban hành kế hoạch này cho các\n\ncơ quan.\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n(Kèm theo Quyết định số 8/QĐ-UBND)\n\n# I. NỘI DUNG\n\n## 1. Một việc:\n\n- Việc nhỏ của các\n\ncơ quan.\n\n# 2. Một việc.\n',
    );
    expect(said.match(/ngắt trang/g)).toHaveLength(1);
    expect(said).toContain('không nhất quán');
  });
});

describe('blocks of a file that was no text', () => {
  test('give up the tables that only lay out the head, and keep the others', () => {
    const text = (words: string, line: number) =>
      ({ kind: 'paragraph', text: words, line }) as const;
    const reading = readPlan(
      {
        blocks: [
          { kind: 'table', rows: [['Ảnh', '']], line: 1 },
          {
            kind: 'table',
            rows: [['SỞ NỘI VỤ\n\nSố: 5/KH-SNV', 'Núi Cao, ngày 02 tháng 3 năm 2026']],
            line: 2,
          },
          text('KẾ HOẠCH', 3),
          text('Tuyên truyền cải cách hành chính năm 2026', 4),
          text('I. NỘI DUNG', 5),
          text('1. Một việc', 6),
        ],
        warnings: [],
      },
      { today: '2026-11-20', known: [] },
    );
    expect(reading).toMatchObject({
      plan: { number: '5', date: '2026-03-02', issuer: 'SỞ NỘI VỤ' },
    });
  });
});
