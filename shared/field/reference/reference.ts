/**
 * References to legal and administrative documents, however they are written:
 * "Quyết định số 4791/QĐ-UBND ngày 29/12/2023", "18 - NQ/TW", "23/CT- TTg",
 * "76/NQCP". The forms are those of Nghị định 30/2020/NĐ-CP for the State and
 * of Hướng dẫn 36-HD/VPTW for the Party, which puts its hyphen before the type.
 */

/** One reference in a text. */
export type Reference = {
  /** The one way we write it: "76/NQ-CP", "03-NQ/TU", "TCVN ISO 9001:2015". */
  readonly canonical: string;
  readonly kind: 'document' | 'standard';
  /** "Quyết định"; null where neither the text nor the symbol tells. */
  readonly type: string | null;
  readonly number: string;
  /** "QĐ-UBND", "NQ/TW". */
  readonly symbol: string;
  /** "2023-12-29", or the printed day where there is none like it: see `isImpossible`. */
  readonly date: string | null;
  readonly isImpossible: boolean;
  readonly issuer: string | null;
  readonly subject: string | null;
  /** As printed. */
  readonly printed: string;
  /** Where it begins in the text. */
  readonly start: number;
};

/** Types by their abbreviations (Nghị định 30/2020/NĐ-CP, phụ lục III; party documents). */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['NQ', 'Nghị quyết'],
  ['QĐ', 'Quyết định'],
  ['CT', 'Chỉ thị'],
  ['NĐ', 'Nghị định'],
  ['TT', 'Thông tư'],
  ['TTLT', 'Thông tư liên tịch'],
  ['KH', 'Kế hoạch'],
  ['KL', 'Kết luận'],
  ['HD', 'Hướng dẫn'],
  ['TB', 'Thông báo'],
  ['BC', 'Báo cáo'],
  ['CTr', 'Chương trình'],
  ['CTR', 'Chương trình'],
  ['ĐA', 'Đề án'],
  ['PA', 'Phương án'],
  ['TTr', 'Tờ trình'],
  ['CĐ', 'Công điện'],
  ['QC', 'Quy chế'],
  ['QyĐ', 'Quy định'],
  ['VBHN', 'Văn bản hợp nhất'],
]);

const NAMED =
  /(Quyết định|Nghị quyết|Nghị định|Chỉ thị|Thông tư liên tịch|Thông tư|Kế hoạch|Kết luận|Chương trình hành động|Chương trình|Công văn|Hướng dẫn|Thông báo|Báo cáo|Tờ trình|Công điện|Luật|Đề án|Quy định|Quy chế|Văn bản)(?:\s+số)?[\s:]*$/iu;

const STATE =
  /(?<![\p{L}\d/.-])(\d{1,5})\s?\/\s?(?:((?:19|20)\d\d)\s?\/\s?)?(\p{Lu}[\p{Lu}\p{Ll}]*\d*(?:\s?[-–]\s?\p{Lu}[\p{Lu}\p{Ll}&.]*)*)(?![\p{L}])/u;
const PARTY =
  /(?<![\p{L}\d/.-])(\d{1,4})\s?[-–]\s?(\p{Lu}[\p{Lu}\p{Ll}]{1,3})\s?\/\s?(\p{Lu}{2,8})(?![\p{L}])/u;
const STANDARD = /(?:TCVN\s+)?(?:(?:ISO(?:\/IEC)?)\s*|TCVN\s+)\d{3,5}(?:-\d+)?(?:\s?:\s?\d{4})?/u;
const ANY = new RegExp(
  `(?<party>${PARTY.source})|(?<state>${STATE.source})|(?<standard>${STANDARD.source})`,
  'gu',
);

/** Bodies that are written right behind the type by mistake: "76/NQCP". */
const GLUED = /^(NQ|QĐ|CT|NĐ|TT|KH|KL|TB)(CP|TTg|UBND|HĐND|TW|TU)$/u;

/** The references of a text in their order. A document's own number ("Số: 109/KH") is none. */
export function referencesIn(text: string): readonly Reference[] {
  return [...text.matchAll(ANY)].flatMap((match) => {
    const { index, groups = {} } = match;
    const [printed] = match;
    const named = namesOf(groups, printed);
    const isOwn = /(?:^|\n)\s*Số\s*:\s*$/u.test(text.slice(0, index));
    return isName(named.symbol) && !isOwn
      ? [{ ...named, ...about(text, index, printed, named), printed, start: index }]
      : [];
  });
}

type Names = Pick<Reference, 'canonical' | 'kind' | 'number' | 'symbol'>;

function namesOf(groups: Readonly<Record<string, string | undefined>>, printed: string): Names {
  if (groups.standard !== undefined) {
    const number = printed
      .replace(/^(?:TCVN\s+)?/u, '')
      .replace(/\s?:\s?/u, ':')
      .replace(/\s+/g, ' ');
    return { canonical: `TCVN ${number}`, kind: 'standard', number, symbol: 'TCVN' };
  }
  const compact = printed.replace(/\s/g, '').replace(/–/g, '-');
  if (groups.party !== undefined) {
    const [number = '', symbol = ''] = compact.split(/-(.*)/su);
    return {
      canonical: `${padded(number)}-${symbol}`,
      kind: 'document',
      number: padded(number),
      symbol,
    };
  }
  const [number = '', ...rest] = compact.split('/');
  const parts = rest.map((part) => part.replace(GLUED, '$1-$2').replace(/[.-]+$/, ''));
  return {
    canonical: [padded(number), ...parts].join('/'),
    kind: 'document',
    number: padded(number),
    symbol: parts.slice(-1).join(''),
  };
}

function padded(number: string): string {
  return number.padStart(2, '0');
}

/** "37/KH-UBND" and "06/CP" name documents; "02/Tin" does not. */
function isName(symbol: string): boolean {
  return /[-/]/.test(symbol) || /^(?:TCVN|CP|TTg|QH\d*|UBTVQH\d+|L-CTN|PL)$/u.test(symbol);
}

function about(
  text: string,
  start: number,
  printed: string,
  { symbol }: Names,
): Pick<Reference, 'type' | 'date' | 'isImpossible' | 'issuer' | 'subject'> {
  const behind = text.slice(start + printed.length, start + printed.length + 400);
  const named = NAMED.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  const [code = ''] = symbol.split(/[-/]/);
  const day = DAY.exec(behind);
  const rest = behind.slice(day?.[0].length ?? 0);
  const issuer = ISSUER.exec(rest);
  const subject = SUBJECT.exec(rest.slice(issuer?.[0].length ?? 0))?.[1]?.trim();
  return {
    type: TYPES.get(code) ?? (named ? capital(named) : null),
    ...dateOf(day),
    issuer: issuer?.[1]?.trim() ?? null,
    subject: subject ?? null,
  };
}

const DAY =
  /^[\s,(]*(?:ký\s+|ban hành\s+)?ngày\s+(\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(\d{1,2})(?:\s?[/.-]\s?|\s+năm\s+)(\d{4})/u;
const ISSUER =
  /^\s*của\s+((?:Bộ|Chính phủ|Thủ tướng|Ủy ban|UBND|HĐND|Hội đồng|Ban|Sở|Quốc hội|Thành ủy|Tỉnh ủy|Hội nghị|Phòng)(?:(?!\s+(?:về|ban hành|quy định|phê duyệt|thực hiện|triển khai|từ ngày|sửa đổi|hướng dẫn|và (?:Kế hoạch|Nghị|Quyết định|Chỉ thị|Công văn|Kết luận))(?!\p{L}))[^,;.()\n“])*)/u;
const SUBJECT =
  /^\s*,?\s*((?:về|ban hành|quy định|phê duyệt|thực hiện|triển khai|sửa đổi|hướng dẫn)(?!\p{L})(?:[^;.()\n“]|\(\p{Lu}+\)){3,300})/u;

function dateOf(found: RegExpExecArray | null): Pick<Reference, 'date' | 'isImpossible'> {
  if (!found) {
    return { date: null, isImpossible: false };
  }
  const [, day = '', month = '', year = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return {
    date,
    isImpossible: Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(date),
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
