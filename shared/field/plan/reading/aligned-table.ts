/**
 * A table whose columns are only held apart by spaces, as programs write that
 * print a page as text. Columns are parted where no line of the table has a letter.
 */
import type { Line } from './lines.ts';
import { columnsOf } from './task-columns.ts';

type Column = { readonly from: number; readonly to: number };

/** How many lines a header may take. */
const HEADER = 5;

/** Lines in which the rows of such tables have tabs between their cells. */
export function withAlignedRows(lines: readonly Line[]): readonly Line[] {
  for (const [at, line] of lines.entries()) {
    const rows = isHeader(line) ? rowsOf(lines, at) : undefined;
    if (rows) {
      return [...lines.slice(0, at), ...rows.lines, ...withAlignedRows(lines.slice(rows.end))];
    }
  }
  return lines;
}

function isHeader({ raw }: Line): boolean {
  const pieces = piecesOf(raw);
  return pieces.length >= 4 && /^\s*(?:TT|STT)\s/i.test(raw);
}

function rowsOf(
  lines: readonly Line[],
  at: number,
): { readonly lines: readonly Line[]; readonly end: number } | undefined {
  const after = lines.slice(at + 1).findIndex((line) => !isWithin(line));
  const end = after < 0 ? lines.length : at + 1 + after;
  const block = lines.slice(at, end);
  const columns = columnsAcross(block);
  const cells = block.map(({ raw }) => columns.map(({ from, to }) => raw.slice(from, to).trim()));
  const marks = cells.flatMap((row, index) =>
    /^\d{1,2}\.?$/.test(row.slice(0, 1).join('')) ? [index] : [],
  );
  const rows = [0, ...marks].map((from, index) => joined(cells.slice(from, marks[index])));
  const hasHeader = rows.slice(0, 1).some(columnsOf);
  const isNear = marks.slice(0, 1).some((first) => first < HEADER);
  if (!hasHeader || !isNear) {
    return undefined;
  }
  const starts = [0, ...marks].flatMap((index) => block.slice(index, index + 1));
  return {
    lines: starts.map((line, index) => ({
      ...line,
      raw: rows
        .slice(index, index + 1)
        .flat()
        .join('\t'),
    })),
    end,
  };
}

/** A line of the table has several pieces, or stands in from the margin under one of them. */
function isWithin({ raw, gap }: Line): boolean {
  const isIn = /^\s{3,}\S/.test(raw) && !gap;
  return !raw.includes('\t') && (piecesOf(raw).length > 2 || isIn);
}

function piecesOf(raw: string): readonly { readonly text: string; readonly from: number }[] {
  return [...raw.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({ text, from: index }));
}

/** The stretches between strips of two blanks or more that go through every line. */
function columnsAcross(block: readonly Line[]): readonly Column[] {
  const columns: Column[] = [];
  const pieces = block.flatMap(({ raw }) => piecesOf(raw)).toSorted((a, b) => a.from - b.from);
  for (const { text, from } of pieces) {
    const to = from + text.length;
    const last = columns.at(-1);
    if (last && from < last.to + 2) {
      columns[columns.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    } else {
      columns.push({ from, to });
    }
  }
  return columns;
}

function joined(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = rows.slice(0, 1).flatMap((row) => [...row.keys()]);
  return columns.map((column) =>
    rows
      .flatMap((row) => row.slice(column, column + 1))
      .filter((text) => text !== '')
      .join(' '),
  );
}
