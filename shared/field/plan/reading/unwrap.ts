/**
 * Paragraphs from lines. Pages and narrow columns cut sentences; a cut is healed
 * where the line before has no end and the next begins nothing new.
 */
import type { Paragraph, PlanWarning } from './block.ts';
import type { Line } from './lines.ts';
import { markerOf } from './marker.ts';
import { isFalseBullet } from './noise.ts';

/** Lines that stand by themselves: nothing goes on before or after them. */
const ALONE =
  /^(?:k\s*ế\s*h\s*o\s*ạ\s*c\s*h|quyết định:?|báo cáo|tờ trình|danh mục|phụ lục(?: \S+)?|cộng h(?:òa|oà) xã hội.*|độc lập\s*[-–].*|số\s*:.*|nơi nhận.*|(?:kt\.|t\/m|tm\.|tl\.|tuq\.|q\.).*|(?:phó )?(?:giám đốc|chủ tịch|hiệu trưởng|trưởng phòng|trưởng ban))$|^.{3,40}, ngày.*tháng.*năm.*$/iu;

/** Paragraphs that begin with such words go on nothing. */
const OPENING =
  /^(?:\(?(?:Ban hành )?[Kk]èm theo|(?:SỞ|UBND|ỦY BAN|TRƯỜNG|PHÒNG|CỘNG H) |Kính gửi|Trên đây là|(?:Nội dung|Hình thức) \d{1,2}[.:]|(?:Sở|UBND|Ủy ban|Phòng|Trường) .{0,80}(?:xây dựng|ban hành)|Căn cứ |Thực hiện (?:Kế hoạch|Quyết định|Nghị quyết|Công văn|Chỉ thị|Chương trình|Luật|Thông tư|Văn bản))/u;

/** Words after which a sentence cannot end. */
const UNDONE =
  /(?:,|\p{Lu}-|\s(?:của|và|về|các|cho|với|tại|theo|trong|để|do|từ|đến|hoặc|là|bằng|những|trên|qua))$/u;

/** A heading is not longer than this. */
const HEADING = 90;

type Growing = { text: string; readonly line: number; heading: boolean; last: Line };

/** The paragraphs of lines, and a warning for each cut that was healed across a gap. */
export function paragraphsOf(
  lines: readonly Line[],
  width: number | null,
): { readonly paragraphs: readonly Paragraph[]; readonly warnings: readonly PlanWarning[] } {
  const grown: Growing[] = [];
  const warnings: PlanWarning[] = [];
  for (const line of lines) {
    const before = grown.at(-1);
    if (before && goesOn(before, line, width)) {
      warnings.push(...healed(before, line, width));
      before.text = glue(before.text, line.text);
      before.last = line;
    } else {
      grown.push({ text: line.text, line: line.line, heading: line.heading, last: line });
    }
  }
  const paragraphs = grown.map(({ text, line, heading }): Paragraph => {
    return { kind: 'paragraph', text, line, heading };
  });
  return { paragraphs, warnings };
}

function goesOn(before: Growing, line: Line, width: number | null): boolean {
  if (isFalseBullet(before.text, line.text) || isCutSymbol(before.text, line.text)) {
    return true;
  }
  const begins =
    markerOf(line.text) ||
    OPENING.test(line.text) ||
    ALONE.test(line.text) ||
    ALONE.test(before.text);
  if (begins || line.heading || before.heading || before.last.meantBreak) {
    return false;
  }
  return width === null
    ? goesOnWritten(before, line)
    : goesOnWrapped(before.last.text, line.text, width);
}

/** Where lines are paragraphs, only a page's end cuts them. */
function goesOnWritten(before: Growing, { text }: Line): boolean {
  const undone = UNDONE.test(before.text) || before.text.length > HEADING;
  return !hasEnd(before.text) && (isSmall(text) || undone);
}

/** Where lines have one width, a full line goes on unless it ends a sentence. */
function goesOnWrapped(before: string, text: string, width: number): boolean {
  if (isSmall(text)) {
    return !/[.!?]$/.test(before) || before.length > width * 0.72;
  }
  const full = before.length >= width * 0.72;
  return full && !(hasEnd(before) && before.length < width * 0.9);
}

function healed(before: Growing, line: Line, width: number | null): PlanWarning[] {
  if (isFalseBullet(before.text, line.text)) {
    return [
      { line: line.line, message: `Gạch đầu dòng giả do ngắt dòng, đã nối: “${opening(line)}”.` },
    ];
  }
  if (width === null && line.gap) {
    return [
      {
        line: line.line,
        message: `Câu bị ngắt giữa chừng (ngắt trang), đã nối: “${opening(line)}”.`,
      },
    ];
  }
  if (isCutSymbol(before.text, line.text)) {
    return [{ line: line.line, message: `Ký hiệu bị ngắt dòng, đã nối: “${opening(line)}”.` }];
  }
  if (width !== null && /^\s/.test(line.raw)) {
    return [{ line: line.line, message: `Ngắt trang giữa câu, đã nối: “${opening(line)}”.` }];
  }
  return markerOf(before.text)?.kind === 'number' &&
    before.text.length > 1 &&
    isHeading(before, line)
    ? [{ line: line.line, message: `Tiêu đề tràn sang dòng sau, đã nối: “${opening(line)}”.` }]
    : [];
}

function isHeading(before: Growing, { text }: Line): boolean {
  return before.text === before.last.text && text.length < 40 && !hasEnd(text);
}

function opening({ text }: Line): string {
  return text.split(' ').slice(0, 6).join(' ');
}

/** A document number may be cut after its hyphen: "4079/SNV-⏎CCHC". */
function glue(before: string, text: string): string {
  return isCutSymbol(before, text) ? before + text : `${before} ${text}`;
}

function isCutSymbol(before: string, text: string): boolean {
  return /\/\s?\p{Lu}[\p{Lu}\p{Ll}]*-$/u.test(before) && /^\p{Lu}{2}/u.test(text);
}

function hasEnd(text: string): boolean {
  return /[.;:!?…/]["”'’)]*$/u.test(text);
}

function isSmall(text: string): boolean {
  return /^[\p{Ll}(“"]/u.test(text);
}
