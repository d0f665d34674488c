/** A text, pasted or from a file, as paragraphs and tables. */
import { withAlignedRows } from './aligned-table.ts';
import type { Block, PlanWarning, Source, Table } from './block.ts';
import { type Line, linesOf, widthOf, withoutPageNumbers } from './lines.ts';
import { markerOf } from './marker.ts';
import { splitTables } from './stacked-table.ts';
import { cellsOf, isRow } from './text-tables.ts';
import { paragraphsOf } from './unwrap.ts';
import { withWholeRows } from './whole-rows.ts';

/** Read a text. Lines that were cut at one width become whole paragraphs again. */
export function textSource(text: string): Source {
  const lines = withWholeRows(withAlignedRows(linesOf(text)));
  const width = widthOf(lines.filter((line) => !isRow(line) && !line.isNumber));
  const blocks: Block[] = [];
  const warnings: PlanWarning[] = [...markupWarnings(lines)];
  if (width !== null) {
    warnings.push({
      line: null,
      message: 'Văn bản bị ngắt cứng theo từng dòng in; các dòng đã được nối lại thành đoạn.',
    });
  }
  for (const part of splitTables(lines)) {
    if ('kind' in part) {
      blocks.push(part);
    } else {
      const read = readLines(withoutPageNumbers(part.lines), width);
      blocks.push(...read.blocks);
      warnings.push(...read.warnings);
    }
  }
  return { blocks, warnings };
}

function readLines(lines: readonly Line[], width: number | null): Source {
  const read = runsOf(lines).map((run): Source => {
    if (run.every(isRow)) {
      return { blocks: [tableOf(run)], warnings: [] };
    }
    const { paragraphs, warnings } = paragraphsOf(run, width);
    return { blocks: paragraphs, warnings };
  });
  return {
    blocks: read.flatMap(({ blocks }) => blocks),
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}

/** Lines that follow each other and are all rows, or all text. A gap ends a table. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isRow(last) === isRow(line) && !(isRow(line) && line.gap)) {
      run.push(line);
    } else {
      runs.push([line]);
    }
  }
  return runs;
}

function tableOf(run: readonly Line[]): Table {
  const [first] = run as readonly [Line];
  const rows = run.map(cellsOf).filter((cells) => cells.length > 0);
  return { kind: 'table', rows, line: first.line };
}

/** What the mark-up of another program tells about a text. */
function* markupWarnings(lines: readonly Line[]): Generator<PlanWarning> {
  const checks: readonly (readonly [RegExp, string])[] = [
    [/[\t|].*<(?:p|ul|li)\b/i, 'Ô của bảng có mã HTML, đã bỏ mã và giữ chữ.'],
    [
      /(?:văn h(?:óa|oá)|kinh tế|chính trị|tài chính)\s*<\/p>\s*<p>\s*[-–]\s*\p{L}[^:<]*</iu,
      'Trong ô của bảng có gạch đầu dòng giả do ngắt dòng; đã nối vào dòng trước.',
    ],
    [/<https?:\/\/[^>\s]+>/, 'Liên kết viết trong dấu < >, có thể dính dấu câu; đã giữ địa chỉ.'],
    [/\u00A0/, 'Có khoảng trắng không ngắt (NBSP), đã coi là khoảng trắng thường.'],
    [/[¼½¾]/, 'Có ký tự phân số viết liền (½); hãy kiểm tra số lượng.'],
  ];
  for (const [pattern, message] of checks) {
    const found = lines.find(({ raw }) => pattern.test(raw));
    if (found) {
      yield { line: found.line, message };
    }
  }
  const levels = lines.flatMap(({ raw, text }) => {
    const level = /^(#+)\s/.exec(raw)?.[1];
    const kind = markerOf(text)?.kind;
    return level && kind ? [{ level, kind }] : [];
  });
  if (
    levels.some((one) => levels.some(({ kind, level }) => kind === one.kind && level !== one.level))
  ) {
    yield {
      line: null,
      message: 'Cấp tiêu đề không nhất quán; đã xếp lại theo số và chữ đánh mục.',
    };
  }
}
