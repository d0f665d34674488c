/** Which column of a task table says what: read from its header, never from its place. */
import { fold } from '#base/vietnamese.ts';

export type Column =
  | 'tt'
  | 'task'
  | 'lead'
  | 'co'
  | 'time'
  | 'product'
  | 'form'
  | 'quantity'
  | 'note';

/** In this order: "Thời gian thực hiện" is a time, "Đơn vị thực hiện" who leads. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['tt', /^(?:tt|stt|so tt|so thu tu|#)$/],
  ['note', /^ghi chu/],
  ['time', /thoi gian|thoi han|tien do|thoi diem|hoan thanh|^han(?: |$)/],
  ['task', /^(?:ten )?(?:nhiem vu|noi dung|cong viec|hoat dong|dau viec|viec)/],
  [
    'lead',
    /chu tri|phu trach|dau moi|(?:don vi|co quan|bo phan|nguoi) (?:thuc hien|chiu trach nhiem)/,
  ],
  ['co', /phoi hop/],
  ['quantity', /so luong|chi tieu|dinh luong/],
  ['product', /san pham|ket qua|dau ra/],
  ['form', /hinh thuc|phuong thuc|cach thuc|kenh/],
  ['task', /nhiem vu|noi dung|cong viec|hoat dong/],
];

/** A header is a few words; longer text is a row's. */
const LONGEST = 50;

/** What each column of a header row says, or undefined when the row heads no task table. */
export function columnsOf(row: readonly string[]): readonly (Column | null)[] | undefined {
  const columns = row.map(columnNamed);
  const telling = (['lead', 'co', 'time', 'product', 'form'] as const).filter((one) =>
    columns.includes(one),
  );
  return columns.includes('task') && telling.length >= 1 && row.length >= 3 ? columns : undefined;
}

/** What a header says, in the plan's own words, is missing from the usual six. */
export function missingColumns(columns: readonly (Column | null)[]): readonly string[] {
  const usual: readonly (readonly [Column, string])[] = [
    ['tt', 'TT'],
    ['lead', 'Chủ trì'],
    ['co', 'Phối hợp'],
    ['time', 'Thời gian'],
    ['product', 'Sản phẩm'],
  ];
  return usual.filter(([column]) => !columns.includes(column)).map(([, name]) => name);
}

/** The column that a few words name, or null for words that name none. */
export function columnNamed(header: string): Column | null {
  const words = fold(header)
    .replace(/[^a-z#/ ]/g, ' ')
    .trim();
  const isShort = words.length <= LONGEST;
  return HEADERS.find(([, pattern]) => isShort && pattern.test(words))?.[0] ?? null;
}
