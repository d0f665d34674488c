/** Who reports to whom, for which periods and by when. */

import type { DueRule } from '#field/plan/due-rule.ts';
import { dueRuleOf } from '#field/plan/due-words.ts';
import type { PlanPeriod } from '#field/plan/plan.ts';

import { ownText, type Section } from './outline.ts';
import type { Passage } from './quotas.ts';

/** A report that is owed, as it was read. */
export type ReadDuty = {
  readonly who: string | null;
  readonly to: string | null;
  readonly periods: readonly PlanPeriod[];
  readonly due: DueRule | null;
  /** The plan's words for periods and due day. */
  readonly rule: string | null;
  readonly cutOffDay: number | null;
  readonly line: number;
};

/** A sentence that may order a report, and who it speaks to. */
export type Order = Passage & { readonly who: string | null };

const BODY =
  '(?:[Ll]ãnh đạo|Giám đốc|Chủ tịch|Thủ trưởng|Ban Giám hiệu|Cục|Chi cục|Tổng cục|Đảng ủy|Công đoàn|Trường|Sở|UBND|Ủy ban|Uỷ ban|Bộ|Ban|Văn phòng|Phòng|Hội đồng|Trung tâm|Hiệu trưởng|[Cc]ấp trên|Thành ủy|Tỉnh ủy|Ban Giám (?:đốc|hiệu))';

/** "gửi Sở Nội vụ, Sở Tài chính", "báo cáo Lãnh đạo Sở", "về Sở GDĐT". */
const TO = [
  new RegExp(`gửi (?:báo cáo )?(?:về |cho |đến )?(${BODY}[^.;:]*)`, 'u'),
  new RegExp(`(?:báo cáo|gửi (?:kết quả|số liệu)).*? (?:về|cho|lên|đến|với) (${BODY}[^.;:]*)`, 'u'),
  new RegExp(`báo cáo (${BODY}[^.;:]*)`, 'u'),
];

const PERIODS: readonly (readonly [RegExp, PlanPeriod])[] = [
  [/tuần/iu, 'week'],
  [/(?<!\d )(?<!\d)(?:h[àằ]ng |mỗi )?tháng(?!\s*(?:\d|cuối|đầu|thứ))/iu, 'month'],
  [/quý/iu, 'quarter'],
  [/6 tháng|sáu tháng|nửa năm|bán niên/iu, 'half'],
  [/9 tháng|chín tháng/iu, 'nine-months'],
  [
    /(?:h[àằ]ng|cuối|cả|tổng kết|định kỳ|,|và|kết thúc) năm|quý,? năm|tháng,? (?:và )?năm/iu,
    'year',
  ],
];

/** What asks for a report only when something happens. */
const OCCASION = /(?:kịp thời|nếu có|khi có|đột xuất)[^.;]*báo cáo|báo cáo kịp thời|phản ánh về/iu;

/** A report is ordered by these words. */
const ORDERS = /báo cáo|tổng hợp[^.;]*gửi|gửi (?:kết quả|số liệu)/iu;

/** The reporting duties of a plan. */
export function dutiesOf(orders: readonly Order[], year: number): readonly ReadDuty[] {
  const duties = orders.flatMap(({ text, line, who }) =>
    sentencesOf(text).flatMap((sentence) =>
      dutyIn(sentence, { text, line, who: subjectOf(text) ?? who }, year),
    ),
  );
  return duties
    .map((duty) => ({ ...duty, to: duty.to ?? sharedRecipient(duties, duty.who) }))
    .filter((duty, index, all) => duty.periods.length > 0 || !isSaidElsewhere(duty, index, all));
}

/** The orders of a document: each section with who it speaks to, and the closing words. */
export function ordersOf(
  sections: readonly Section[],
  closing: readonly Passage[],
): readonly Order[] {
  return [
    ...sections.flatMap((section) => ordersIn(section, null)),
    ...closing.map(({ text, line }) => ({ text, line, who: null })),
  ];
}

function ordersIn(section: Section, above: string | null): readonly Order[] {
  const { rest, kind } = section.marker;
  const named =
    rest.length < 120 && kind !== 'roman' && !/báo cáo/iu.test(rest)
      ? rest.replace(/:$|^Đề nghị (?:các )?/gu, '')
      : null;
  const isHeading = section.children.length > 0 || section.paragraphs.length > 0;
  const speaker = /^(\p{Lu}[^.:]{2,100}):\s+(?=\S)/u.exec(rest);
  const who = speaker?.[1] ?? (isHeading ? named : null) ?? above;
  return [
    { text: ownText(section).slice(speaker?.[0].length), line: section.line, who },
    ...section.children.flatMap((child) => ordersIn(child, who)),
  ];
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[\p{L}\d)][.;])\s+|\n/u);
}

function dutyIn(sentence: string, { line, who }: Order, year: number): readonly ReadDuty[] {
  if (!ORDERS.test(sentence) || OCCASION.test(sentence)) {
    return [];
  }
  const order = sentence.replace(/(?:có thể )?lồng ghép[^.;)]*/iu, '');
  const to = recipientIn(order);
  const rule = ruleIn(order);
  const periods = PERIODS.filter(([pattern]) => pattern.test(rule ?? '')).map(
    ([, period]) => period,
  );
  const due = dueIn(order, year);
  if (to === null && periods.length === 0 && due === null) {
    return [];
  }
  const duty = { who: subjectOf(sentence) ?? who, to, cutOffDay: cutOffIn(sentence), line };
  const own = termsIn(order, year);
  const terms = own.length > 1 ? own : daysIn(order, periods, year);
  return terms.length > 1
    ? terms.map((term) => ({ ...duty, ...term }))
    : [{ ...duty, periods, due, rule }];
}

/** The words of a due day, to the end of their clause. */
const WHEN = /(?:trước|chậm nhất|muộn nhất|vào)\s+(?:là\s+)?(?:ngày\s+)?\d[^.;()]*/iu;

/** A period with a day of its own behind it. */
const TERM =
  /((?:h[àằ]ng |mỗi )?(?:tuần|quý|(?:6|sáu|9|chín) tháng(?: đầu năm| cuối năm)?|tháng|năm))\s*[(:,]?\s*(?:gửi )?((?:trước|chậm nhất|muộn nhất|vào)\s+(?:là\s+)?(?:ngày\s+)?\d[^(),;.]*?)(?=\s*[),;.]|\s+và\s|$)/giu;

/** "6 tháng (trước ngày 10/6) và năm (trước ngày 10/12)" are two duties with one recipient. */
function termsIn(
  order: string,
  year: number,
): readonly Pick<ReadDuty, 'periods' | 'due' | 'rule'>[] {
  return [...order.matchAll(TERM)].map(([, period = '', when = '']) => ({
    periods: PERIODS.filter(([pattern]) => pattern.test(`định kỳ ${period}`)).map(([, one]) => one),
    due: dueIn(when, year),
    rule: `${period}; ${when}`,
  }));
}

/** "Trước ngày 20 tháng cuối quý và trước ngày 05/12": days that no one rule gives. */
function daysIn(
  order: string,
  periods: readonly PlanPeriod[],
  year: number,
): readonly Pick<ReadDuty, 'periods' | 'due' | 'rule'>[] {
  const whole = WHEN.exec(order)?.[0] ?? '';
  const words = whole.split(/\s+và\s+(?:trước\s+)?(?:ngày\s+)?(?=\d{1,2}\s*(?:\/|tháng))/iu);
  const days = words.map((part, index) => (index === 0 ? part : `trước ngày ${part}`));
  const dues = days.map((part) => dueIn(part, year));
  const isOne =
    new Set(dues.map((due) => due?.kind)).size < 2 && dueIn(whole, year)?.kind !== 'range';
  return isOne
    ? []
    : days.map((rule, index) => ({
        periods: periods.length === days.length ? periods.slice(index, index + 1) : [],
        due: dueIn(rule, year),
        rule,
      }));
}

function recipientIn(order: string): string | null {
  for (const pattern of TO) {
    const found = pattern.exec(order)?.[1];
    if (found) {
      return found
        .replace(
          /\s*(?:,? (?:theo định kỳ|định kỳ|trước|vào|chậm nhất|để|theo quy định|kết quả|xem xét|về|hàng|hằng|trong)(?!\p{L}).*|\((?!qua).*)$/iu,
          '',
        )
        .replace(/[\s,./]+$/, '');
    }
  }
  return null;
}

/** "định kỳ hàng quý, 6 tháng và năm (trước ngày 08 tháng cuối của quý)". */
function ruleIn(order: string): string | null {
  const periods =
    /(?:định kỳ\s+)?(?:(?:h[àằ]ng|mỗi|theo|cuối)?\s*(?:tuần|tháng|quý|6 tháng(?: đầu năm| cuối năm)?|sáu tháng|9 tháng(?: đầu năm)?|năm|cuối năm|hàng năm)(?:\s*,\s*|\s+và\s+|\s*\/\s*)?)+(?!\s*20\d\d)/giu;
  const found = [...order.matchAll(periods)]
    .map(([part]) => part.trim().replace(/[,/]$| và$/u, ''))
    .filter((part) => /định kỳ|h[àằ]ng|mỗi|,| và |cuối năm|6 tháng|sáu tháng|9 tháng/iu.test(part));
  const when = /(?:trước|chậm nhất|vào|muộn nhất)[^.;()]*?\d{1,2}[^.;()]*/iu.exec(order)?.[0];
  const words = [...found, ...(when ? [when.trim()] : [])];
  return words.length > 0 ? words.join('; ') : null;
}

function dueIn(order: string, year: number): DueRule | null {
  const words = WHEN.exec(order)?.[0];
  const rule = words === undefined ? null : dueRuleOf(words, year);
  return rule?.kind === 'each' ? null : rule;
}

/** "số liệu tính đến ngày 14": the last day that a report counts. */
function cutOffIn(sentence: string): number | null {
  const day = /(?:số liệu|chốt|tính)[^.;]{0,30}đến (?:hết )?ngày (\d{1,2})/iu.exec(sentence)?.[1];
  return day === undefined ? null : Number(day);
}

/** "Các phòng Sở, các đơn vị giáo dục tổng hợp …", "Thủ trưởng các đơn vị trực thuộc, căn cứ …". */
function subjectOf(sentence: string): string | null {
  const found =
    /^((?:Các|Thủ trưởng|Trưởng|Hiệu trưởng|Đề nghị|Yêu cầu|Văn phòng|Phòng|Sở|UBND|Ủy ban)[^.;\n]*?),?\s+(?:tổng hợp|báo cáo|gửi|căn cứ|có trách nhiệm|tham mưu|chủ trì|thực hiện|định kỳ|chịu trách nhiệm|tổ chức|xây dựng)(?!\p{L})/u.exec(
      sentence,
    )?.[1];
  return found ?? null;
}

/** A duty without a recipient goes where its neighbour's report goes. */
function sharedRecipient(duties: readonly ReadDuty[], who: string | null): string | null {
  return duties.find((one) => one.to !== null && one.who === who)?.to ?? null;
}

function isSaidElsewhere(duty: ReadDuty, index: number, all: readonly ReadDuty[]): boolean {
  return all.some(
    (one, place) =>
      place !== index && one.who === duty.who && one.to === duty.to && one.periods.length > 0,
  );
}
