/** A made-up plan as Word and as a browser would write it. */
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const LEFT = AlignmentType.LEFT;

/** Lists that Word numbers by itself: I. 1. a) and hyphens. */
const NUMBERING = {
  config: [
    {
      reference: 'main',
      levels: [
        { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: LEFT },
        { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: LEFT },
        { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)', alignment: LEFT },
      ],
    },
    {
      reference: 'dash',
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: '-', alignment: LEFT },
        { level: 1, format: LevelFormat.BULLET, text: '+', alignment: LEFT },
      ],
    },
  ],
};

const HEADER = ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm'];

/** A plan with automatic numbers, a head and a signature in tables, merged cells. */
export async function wordPlan(): Promise<Uint8Array> {
  const children = [
    tableOf([
      'UBND THÀNH PHỐ HẢI ĐĂNG\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 77/KH-SGDĐT',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHải Đăng, ngày 09 tháng 02 năm 2026',
    ]),
    line('KẾ HOẠCH'),
    line('Tuyên truyền cải cách hành chính năm 2026'),
    line('Căn cứ Kế hoạch số 31/KH-UBND ngày 20/01/2026 của UBND thành phố, Sở xây dựng Kế hoạch:'),
    item('NỘI DUNG TUYÊN TRUYỀN', 'main'),
    item('Nội dung', 'main', 1),
    item('Văn bản mới của thành phố;', 'main', 2),
    item('Kết quả các chỉ số năm 2025;', 'main', 2),
    item('Chỉ số hài lòng.', 'dash'),
    item('Đo tại các trường.', 'dash', 1),
    item('Hình thức', 'main', 1),
    item('Tin, bài trên Cổng của ngành.', 'dash'),
    item('TỔ CHỨC THỰC HIỆN', 'main'),
    line('Các trường báo cáo về Sở Giáo dục và Đào tạo trước ngày 10 tháng cuối quý./.'),
    tableOf(['Nơi nhận:\n- UBND thành phố;\n- Lưu: VT.', 'GIÁM ĐỐC']),
    taskTable(),
  ];
  return await Packer.pack(
    new Document({ numbering: NUMBERING, sections: [{ children }] }),
    'uint8array',
  );
}

/** A plan whose numbers come from the styles of its paragraphs; one style rests on another. */
export async function styledPlan(): Promise<Uint8Array> {
  const styled = (text: string, name: string) => new Paragraph({ text, style: name });
  const style = (id: string, level: number, basedOn = 'Normal') => ({
    id,
    name: id,
    basedOn,
    paragraph: { numbering: { reference: 'main', level } },
  });
  const children = [
    line('SỞ NỘI VỤ TỈNH NÚI CAO'),
    line('Số: 18/KH-SNV'),
    line('KẾ HOẠCH'),
    line('Tuyên truyền cải cách hành chính năm 2026'),
    styled('NỘI DUNG TUYÊN TRUYỀN', 'Muc'),
    styled('Chính quyền hai cấp.', 'Dieu'),
    styled('Dịch vụ công trực tuyến.', 'DieuCon'),
    styled('HÌNH THỨC', 'Muc'),
    styled('Loa truyền thanh.', 'Dieu'),
    styled('Báo của tỉnh.', 'Dieu'),
  ];
  const paragraphStyles = [
    { id: 'DieuCon', name: 'DieuCon', basedOn: 'Dieu' },
    style('Muc', 0),
    style('Dieu', 1),
  ];
  return await Packer.pack(
    new Document({ numbering: NUMBERING, styles: { paragraphStyles }, sections: [{ children }] }),
    'uint8array',
  );
}

function taskTable(): Table {
  const row = (...cells: readonly string[]) =>
    new TableRow({ children: cells.map((text) => cell(text)) });
  return new Table({
    rows: [
      row(...HEADER),
      new TableRow({ children: [cell('I'), cell('VIỆC CHUNG', { columnSpan: 5 })] }),
      new TableRow({
        children: [
          cell('1'),
          cell('Ban hành kế hoạch'),
          cell('Văn phòng Sở', { rowSpan: 2 }),
          ...['Các trường', 'Tháng 02/2026', 'Kế hoạch'].map((text) => cell(text)),
        ],
      }),
      row('2', 'Đăng 24 tin, bài\ntrên Cổng', 'Các phòng', 'Cả năm 2026', 'Tin, bài'),
      row(...HEADER),
      row('3', 'Mở hội thi', 'Công đoàn ngành', '', 'Quý III năm 2026', 'Hội thi'),
    ],
  });
}

function tableOf(cells: readonly string[]): Table {
  return new Table({ rows: [new TableRow({ children: cells.map((text) => cell(text)) })] });
}

function cell(
  text: string,
  span: { readonly columnSpan?: number; readonly rowSpan?: number } = {},
): TableCell {
  return new TableCell({ children: text.split('\n').map(line), ...span });
}

function line(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(text)] });
}

function item(text: string, reference: string, level = 0): Paragraph {
  return new Paragraph({ text, numbering: { reference, level } });
}

/** A plan as HTML to print: two columns over it, justified lines, a task table over two pages. */
export function printedPlan(numbers: 'top' | 'middle'): string {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  const tasks = Array.from({ length: 8 }, (_, index) =>
    row(
      [
        String(index + 1),
        `Việc thứ ${index + 1}: làm chuyên mục trên báo của tỉnh về cách nộp hồ sơ qua mạng cho bà con vùng cao`,
        index % 2 === 0 ? 'Báo Núi Cao' : 'Sở Khoa học và Công nghệ',
        'Các sở, ngành, ủy ban nhân dân các xã, phường',
        `Tháng ${index + 1}/2026`,
        'Tin, bài, ảnh',
      ],
      'td',
    ),
  );
  return `<meta charset="utf-8"><style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 13pt serif; text-align: justify }
table { border-collapse: collapse; width: 100% }
.tasks td, .tasks th { border: 1px solid; padding: 3px; vertical-align: ${numbers}; text-align: left }
</style>
<table><tr><td>UBND TỈNH NÚI CAO<br>SỞ NỘI VỤ<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc
<tr><td>Số: 41/KH-SNV<td>Núi Cao, ngày 22 tháng 01 năm 2026</table>
<p>KẾ HOẠCH<p>Tuyên truyền cải cách hành chính tỉnh Núi Cao năm 2026
<p>Thực hiện Kế hoạch số 9/KH-UBND ngày 15/01/2026 của UBND tỉnh về cải cách hành chính năm 2026, Sở Nội vụ xây dựng Kế hoạch tuyên truyền với những việc sau đây để các cơ quan trong tỉnh cùng làm:
<p>I. MỤC ĐÍCH<p>${'Để bà con các bản biết nơi nộp hồ sơ, biết bao lâu có kết quả và biết hỏi ai. '.repeat(5)}
<p>II. NỘI DUNG TUYÊN TRUYỀN
<p>a) Chủ trương mới của Trung ương và của tỉnh về sắp xếp bộ máy chính quyền hai cấp, nhất là những việc bà con các bản phải biết khi đi làm giấy tờ;
<p>b) Kết quả các chỉ số của tỉnh năm 2025, trong đó:<p>- Chỉ số hài lòng của người dân;<p>- Chỉ số chuyển đổi số.
<p>III. HÌNH THỨC TUYÊN TRUYỀN<p>1. Báo và đài của tỉnh.<p>2. Loa của bản.
<p>IV. TỔ CHỨC THỰC HIỆN<p>1. Các xã, phường gửi báo cáo về Sở Nội vụ định kỳ hằng quý, trước ngày 12 tháng cuối quý./.
<p>Nơi nhận:<p>GIÁM ĐỐC<p>DANH MỤC NHIỆM VỤ
<table class="tasks"><thead>${row(['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện', 'Sản phẩm'], 'th')}</thead>${tasks.join('')}</table>`;
}

/** A plan to print whose task table has groups, and numbered text before and behind it. */
export function groupedPlan(): string {
  const row = (...cells: readonly string[]) =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const group = (number: string, name: string) =>
    `<tr><td>${number}</td><td colspan="4">${name}</td></tr>`;
  return `<meta charset="utf-8"><style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 14pt serif; text-align: justify }
p { margin: 4px 0; text-indent: 1cm }
table { border-collapse: collapse; width: 100%; font-size: 12pt }
td { border: 1px solid; padding: 3px; text-align: left; vertical-align: top }</style>
<p>SỞ NỘI VỤ TỈNH NÚI CAO<p>Số: 44/KH-SNV<p>KẾ HOẠCH<p>Tuyên truyền cải cách hành chính năm 2026
<p>I. NỘI DUNG TUYÊN TRUYỀN<p>1. Chính quyền hai cấp.<p>2. Dịch vụ công trực tuyến.
<p>II. HÌNH THỨC<p>1. Báo của tỉnh.<p>2. Loa của bản.<p>III. NHIỆM VỤ
<table>${row('STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành', 'Kết quả')}
${group('I', 'Việc chung của các cơ quan trong tỉnh, cả những việc của năm trước chuyển sang')}
${row('1', 'Ban hành kế hoạch tuyên truyền của tỉnh', 'Sở Nội vụ', 'Tháng 01', 'Kế hoạch')}
${row('2', 'Mở lớp tập huấn cho người viết tin, bài của các xã', 'Sở Nội vụ', 'Quý III', 'Lớp tập huấn')}
${group('II', 'Việc của báo và đài')}
${row('1', 'Làm phóng sự về trung tâm phục vụ hành chính công', 'Báo Núi Cao', 'Quý II', 'Phóng sự truyền hình')}</table>
<p>IV. TỔ CHỨC THỰC HIỆN<p>1. Các xã, phường gửi báo cáo về Sở Nội vụ định kỳ hằng quý, trước ngày 12 tháng cuối quý để tổng hợp.
<p>2. Văn phòng Sở theo dõi, đôn đốc việc thực hiện kế hoạch này và báo cáo Giám đốc Sở.<p>GIÁM ĐỐC`;
}
