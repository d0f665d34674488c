/** What stands over a plan: who issued it, its number, its day and its title. */
import { cleanText } from '#base/vietnamese.ts';

import type { Paragraph, PlanWarning } from './block.ts';

/** The head of a plan. Everything that the document leaves blank is null. */
export type Header = {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly year: number | null;
  /** Month of issue where only the day is blank. */
  readonly month: number | null;
  readonly issuer: string | null;
  readonly parent: string | null;
  readonly title: string;
  readonly warnings: readonly PlanWarning[];
};

const NUMBER =
  /Số\s*:?[\s.…_]*(\d*)[\s.…_]*[/-]\s*(\p{Lu}[\p{Lu}\p{Ll}&]*(?:\s*[-/]\s*\p{Lu}[\p{Lu}&]*)*)/u;
const DATE =
  /(?:([\p{Lu}][\p{L}. ]{1,30}),\s*)?ngày[\s.…_]*(\d{0,2})[\s.…_]*tháng[\s.…_]*(\d{0,2})[\s.…_]*năm[\s.…_]*(\d{4}|\d{0,3})/iu;

/** Read the head of a plan: paragraphs before its type line, and those between it and the first heading. */
export function headerOf(
  above: readonly Paragraph[],
  below: readonly Paragraph[],
  behindType: string,
): Header {
  const titleEnd = below.findIndex(({ text }) => isGround(text));
  const titled = below.slice(0, titleEnd < 0 ? 1 : titleEnd).filter(({ text }) => !isNote(text));
  const title = cleanText([behindType, ...titled.map(({ text }) => text)].join(' '));
  const grounds = below.map(({ text }) => text).join('\n');
  const number = find(above, NUMBER);
  const date = find(above, DATE);
  const [place = null, day = '', month = '', year = ''] = date?.groups ?? [];
  const issuer = issuerOf(above, grounds, place);
  return {
    number: number?.groups[0] || null,
    symbol: number?.groups[1]?.replace(/\s+/g, '') ?? null,
    date: day && month && year.length === 4 ? isoDay(year, month, day) : null,
    month: month ? Number(month) : null,
    year: yearIn(title) ?? (year.length === 4 ? Number(year) : null),
    title: title.replace(/^V\/v:?\s*/iu, ''),
    ...issuer,
    warnings: [
      ...numberWarnings(number, above),
      ...dateWarnings(date),
      ...titleWarnings(title, titled),
      ...above
        .filter(({ text }) => /^\(?dự thảo/iu.test(text))
        .map(({ line }) => ({ line, message: 'Văn bản là dự thảo, chưa ban hành.' })),
    ],
  };
}

type Found = {
  readonly groups: readonly (string | undefined)[];
  readonly line: number;
  readonly whole: string;
};

function find(paragraphs: readonly Paragraph[], pattern: RegExp): Found | undefined {
  for (const { text, line } of paragraphs) {
    const found = pattern.exec(text);
    if (found) {
      return { groups: found.slice(1), line, whole: found[0] };
    }
  }
  return undefined;
}

function isGround(text: string): boolean {
  return (
    /^(?:căn cứ|thực hiện|triển khai|thi hành|tiếp tục|nhằm|để|theo|-)/iu.test(text) ||
    text.length > 220
  );
}

function isNote(text: string): boolean {
  return /^\(?(?:ban hành )?kèm theo/iu.test(text) || /^[-_—*\s]+$/.test(text);
}

function yearIn(title: string): number | null {
  const year = /năm(?: học)?\s+(20\d\d)/iu.exec(title)?.[1] ?? /\b(20\d\d)\b/.exec(title)?.[1];
  return year === undefined ? null : Number(year);
}

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function* numberWarnings(
  number: Found | undefined,
  above: readonly Paragraph[],
): Generator<PlanWarning> {
  if (!number) {
    const message =
      above.length === 0
        ? 'Không có phần đầu văn bản (cơ quan ban hành, số, ngày); năm được suy từ tiêu đề.'
        : 'Không thấy số, ký hiệu của kế hoạch.';
    yield { line: null, message };
    return;
  }
  if (!number.groups[0]) {
    const message = `Số văn bản để trống (“${number.whole}”); không tự điền, hãy nhập khi có số.`;
    yield { line: number.line, message };
  }
  if (/\d\s+\/|\/\s|\s-|-\s/.test(number.whole)) {
    yield { line: number.line, message: `Ký hiệu có khoảng trắng thừa: “${number.whole}”.` };
  }
}

function* dateWarnings(date: Found | undefined): Generator<PlanWarning> {
  const [, day, month, year] = date?.groups ?? [];
  const blank = [
    ...(day ? [] : ['ngày']),
    ...(month ? [] : ['tháng']),
    ...(year?.length === 4 ? [] : ['năm']),
  ];
  if (blank.length > 0) {
    const message = `Ngày ban hành để trống (thiếu ${blank.join(', ')}); không tự điền.`;
    yield { line: date?.line ?? null, message };
  }
}

function* titleWarnings(title: string, titled: readonly Paragraph[]): Generator<PlanWarning> {
  const line = titled.at(0)?.line ?? null;
  if (/^V\/v/iu.test(title)) {
    yield { line, message: 'Trích yếu bắt đầu bằng “V/v” dù là văn bản có tên loại; đã bỏ “V/v”.' };
  }
  if (yearIn(title) === null) {
    yield { line, message: 'Tiêu đề không ghi năm; hãy kiểm tra năm của kế hoạch.' };
  }
}

const BODY =
  /^(?:sở|ubnd|ủy ban|uỷ ban|bộ|ban|cục|chi cục|phòng|trường|trung tâm|văn phòng|tổng cục|đảng ủy|thành ủy|tỉnh ủy|huyện ủy|học viện|đại học|bảo hiểm|kho bạc|công an|hội|tỉnh đoàn)(?=\s)/iu;

/** Who issued the plan, printed above it or named where it says who "xây dựng Kế hoạch". */
function issuerOf(
  above: readonly Paragraph[],
  grounds: string,
  place: string | null,
): { readonly issuer: string | null; readonly parent: string | null } {
  const [first, ...below] = printedBodies(above);
  if (first !== undefined) {
    const own = below.join(' ');
    return own === ''
      ? { issuer: first, parent: parentOf(first, grounds, place) }
      : { issuer: own, parent: first };
  }
  const named = namedIssuer(grounds);
  if (named === null) {
    return { issuer: null, parent: null };
  }
  const hasPlace = /(?:thành phố|tỉnh|phường|xã) \p{Lu}/u.test(named);
  const issuer = hasPlace ? named : cleanText(`${named} ${placeName(grounds, place) ?? ''}`);
  return { issuer, parent: parentOf(issuer, grounds, place) };
}

/** Bodies over the document's number, the highest first. A name may take two lines. */
function printedBodies(above: readonly Paragraph[]): readonly string[] {
  const bodies: string[] = [];
  for (const { text } of above) {
    const line = withoutMotto(text);
    const before = bodies.at(-1);
    if (
      before !== undefined &&
      /^(?:TỈNH|THÀNH PHỐ|TP|QUẬN|HUYỆN|THỊ XÃ|PHƯỜNG|XÃ|ĐẶC KHU)\s/u.test(line)
    ) {
      bodies[bodies.length - 1] = `${before} ${line}`;
    } else if (BODY.test(line) && line.length < 100) {
      bodies.push(line);
    }
  }
  return bodies;
}

function withoutMotto(text: string): string {
  return cleanText(
    text
      .replace(/c[ộ]ng h(?:òa|oà) xã hội chủ nghĩa việt nam/iu, '')
      .replace(/độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/iu, ''),
  );
}

function namedIssuer(grounds: string): string | null {
  const clauses = grounds.split(/[;,.\n]|\d{4},? /);
  const found = clauses
    .map(
      (clause) =>
        /^(.*?)\s+(?:xây dựng|ban hành)(?: và [\p{L} ]+?)?\s+kế hoạch/iu.exec(clause.trim())?.[1],
    )
    .filter((subject) => subject !== undefined && BODY.test(subject));
  const name = found.at(-1)?.replace(/\s*\([^)]*\)/g, '') ?? null;
  const [, short] = /^Sở (\p{Lu}+)$/u.exec(name ?? '') ?? [];
  return short
    ? (new RegExp(`(Sở [\\p{L} ]+?) \\(${short}\\)`, 'u').exec(grounds)?.[1] ?? name)
    : name;
}

/** "thành phố Hải Phòng", when the text calls the place of issue so. */
function placeName(grounds: string, place: string | null): string | null {
  if (place === null) {
    return /(?:thành phố|tỉnh) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}/u.exec(grounds)?.[0] ?? null;
  }
  const found = new RegExp(`(?:thành phố|tỉnh|huyện|quận) ${place}`, 'iu').exec(grounds);
  return found ? found[0] : place;
}

function parentOf(issuer: string, grounds: string, place: string | null): string | null {
  if (!/^sở/iu.test(issuer)) {
    return null;
  }
  const inName = /(?:thành phố|tỉnh) .+$/iu.exec(issuer)?.[0];
  const where = inName ?? placeName(grounds, place);
  return where === null ? null : `UBND ${where}`;
}
