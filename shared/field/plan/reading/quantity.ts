/** How many of something a task asks for. */

import { dueRuleOf } from '#field/plan/due-words.ts';
import type { Quantity } from '#field/plan/plan.ts';

/** What can be counted one by one. */
const COUNTED =
  'cuộc thi|cuộc đối thoại|cuộc họp|cuộc|buổi|hội nghị|hội thi|hội thảo|tọa đàm|toạ đàm|lớp tập huấn|lớp|đợt|số|kỳ|tin, bài|tin bài|tin|bài viết|bài|chuyên mục|chuyên đề|chuyên trang|phóng sự|video clip|video|clip|ấn phẩm|tài liệu|tờ gấp|tờ rơi|tờ|băng rôn|khẩu hiệu|pa nô|áp phích|infographic|chương trình|văn bản|kế hoạch|báo cáo|mô hình|cái|chiếc|bộ|quyển|cuốn|bản';

const COUNT = new RegExp(
  `(?:^|[\\s:*(])(\\d{1,3}(?:\\.\\d{3})+|\\d{1,6})\\s+(${COUNTED})(?![\\p{L}])(?!\\s*/)`,
  'iu',
);
const ONE = /cuộc thi|hội thi|ấn phẩm|hội nghị|hội thảo|tọa đàm|tập huấn/iu;
const EACH = new RegExp(`Thời (?:gian|lượng):\\s*([^*\\n]+?)\\s*/\\s*(?:${COUNTED})`, 'iu');
const WHEN = /Thời gian(?: thực hiện| tổ chức)?:\s*([^\n*]+)/iu;

/** The quantity that a task names, or one of what it makes when it says when it happens. */
export function quantityOf({
  task,
  product,
  year,
}: {
  readonly task: string;
  readonly product: string;
  readonly year: number;
}): Quantity | null {
  const window = windowOf(WHEN.exec(task)?.[1], year);
  const when = window === undefined ? {} : { window };
  const [, number, unit] = COUNT.exec(withoutNotes(task)) ?? COUNT.exec(product) ?? [];
  if (number && unit) {
    const each = EACH.exec(task)?.[1];
    return { count: countOf(number), unit: unit.toLowerCase(), ...(each ? { each } : {}), ...when };
  }
  const made = ONE.exec(product)?.[0];
  return made && window ? { count: 1, unit: made.toLowerCase(), window } : null;
}

/** "10.000" is ten thousand, "03" three. */
export function countOf(number: string): number {
  return Number(number.replace(/\./g, ''));
}

/** A year is no count: "năm 2024 tin, bài". */
function withoutNotes(task: string): string {
  return task.replace(/(?:năm|tháng|ngày|quý|số)\s+\d+/giu, '');
}

function windowOf(words: string | undefined, year: number): string | undefined {
  const rule = words === undefined ? null : dueRuleOf(words, year);
  if (rule?.kind !== 'range') {
    return undefined;
  }
  const [first, last] = [rule.first.slice(0, 7), rule.last.slice(0, 7)];
  return first === last ? first : `${first}..${last}`;
}
