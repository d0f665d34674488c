/** "At least so many in every period", wherever a plan says it. */
import type { Quota } from '#field/plan/plan.ts';

import { countOf } from './quantity.ts';
import type { ReadTask } from './tasks.ts';

/** A place of a document where a quota may stand. */
export type Passage = { readonly text: string; readonly line: number };

/** A quota with where it stands. */
export type ReadQuota = Quota & { readonly line: number };

const NUMBER = '(\\d{1,3}(?:\\.\\d{3})+|\\d{1,6})';
const PER = '(tuần|tháng|quý|6 tháng|năm)';

/** "ít nhất 01 văn bản hoặc tin, bài/tháng", "tối thiểu 02 tin, bài mỗi tháng". */
const BEHIND = new RegExp(
  `(?:(?:ít nhất|tối thiểu|từ|đạt|không dưới)\\s+)?(?<!ngày\\s)(?<![\\d/])${NUMBER}\\s+([^.;:()\\d]{2,80}?)\\s*(?:(?:/|trên|trong|một|mỗi|h[àằ]ng)\\s*(?:01 |1 |một )?)(?:đơn vị\\s*/\\s*|trường\\s*/\\s*)?${PER}(?!\\p{L})`,
  'giu',
);

/** "mỗi tháng đăng ít nhất 02 tin, bài", "hằng quý tổ chức 01 buổi tọa đàm". */
const BEFORE = new RegExp(
  `(?:mỗi|h[àằ]ng|một)\\s+${PER}[^.;:\\d]{0,80}?(?:ít nhất|tối thiểu|không dưới|từ)\\s+${NUMBER}\\s+([\\p{L}, ]{2,60})`,
  'giu',
);

/** "mỗi tháng 02 chuyên trang", "ít nhất mỗi quý 01 bài": nothing but a verb stands between. */
const BESIDE = new RegExp(
  `(?:mỗi|h[àằ]ng|một)\\s+${PER}(?:\\s+(?:có|đăng|viết|gửi|phát|phát sóng|đăng tải|xây dựng|tổ chức|thực hiện))*\\s+${NUMBER}\\s+([\\p{L}, ]{2,60})`,
  'giu',
);

/** "thực hiện 02 nhóm dịch vụ …": how many, without a period. */
const DONE =
  /(?:thực hiện|tổ chức|phát hành|xây dựng|in)\s+(0\d|\d{2,3}(?:\.\d{3})*)\s+([\p{L}\d, ]{3,60})/giu;

const PERIODS = {
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  '6 tháng': 'half',
  năm: 'year',
} as const;

/** The quotas of a plan: from its passages, and from tasks that name a number. */
export function quotasOf(
  passages: readonly Passage[],
  items: readonly Passage[],
  tasks: readonly ReadTask[],
): readonly ReadQuota[] {
  return [
    ...passages.flatMap(perPeriod),
    ...tasks.flatMap(({ task, line }) => perPeriod({ text: task, line })),
    ...items.flatMap(withoutPeriod),
    ...tasks.flatMap(fromTask),
  ];
}

function perPeriod({ text, line }: Passage): readonly ReadQuota[] {
  const behind = [...text.matchAll(BEHIND)].map(([, count = '', what = '', per = '']) =>
    quota(text, line, { count, what, per }),
  );
  const before = [...text.matchAll(BEFORE)].map(([, per = '', count = '', what = '']) =>
    quota(text, line, { count, what, per }),
  );
  const beside = [...text.matchAll(BESIDE)].map(([, per = '', count = '', what = '']) =>
    quota(text, line, { count, what, per }),
  );
  return [behind, before, beside].find((found) => found.length > 0) ?? [];
}

function quota(
  text: string,
  line: number,
  { count, what, per }: { readonly count: string; readonly what: string; readonly per: string },
): ReadQuota {
  return {
    what: [what.trim(), placeOf(text)].filter((part) => part !== '').join(' '),
    count: countOf(count),
    // The patterns name no other period.
    period: PERIODS[per.toLowerCase() as keyof typeof PERIODS],
    scope:
      /(?:các|mỗi|từng|thủ trưởng|hiệu trưởng)[\p{L} ,]* (?:đơn vị|trường|phòng|cơ sở)|đơn vị\s*\//iu.test(
        text,
      )
        ? 'each-unit'
        : 'plan',
    countsDocuments: /văn bản/iu.test(what),
    line,
  };
}

/** Where it must stand: "trên chuyên mục CCHC – website của đơn vị". */
function placeOf(text: string): string {
  return (
    /trên (?:chuyên mục|chuyên trang|trang|cổng|website)[^.;:]*?(?=\s+(?:ít nhất|tối thiểu|không dưới|từ \d))/iu.exec(
      text,
    )?.[0] ?? ''
  );
}

function withoutPeriod({ text, line }: Passage): readonly ReadQuota[] {
  return [...text.matchAll(DONE)].map(([, count = '', what = '']) => ({
    what: what.trim(),
    count: countOf(count),
    period: null,
    scope: 'plan',
    countsDocuments: false,
    line,
  }));
}

/** A task that asks for several of something asks for them in its year. */
function fromTask({ task, quantity, time, line }: ReadTask): readonly ReadQuota[] {
  const when = time ?? '';
  const isYearly = /năm/iu.test(when) && !/tháng|quý|ngày/iu.test(when);
  if (!quantity || quantity.count < 2 || !isYearly) {
    return [];
  }
  const [first = ''] = task.split(/\.(?!\d)|[\n*]| (?:giữa|trên) /, 1);
  const what = first.replace(/^(?:Chủ trì|Tham gia|Tổ chức|Phối hợp)\s+/iu, '').trim();
  return [
    { what, count: quantity.count, period: 'year', scope: 'plan', countsDocuments: false, line },
  ];
}
