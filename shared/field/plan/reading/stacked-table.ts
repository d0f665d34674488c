/**
 * A table that was copied with each cell on a line of its own, as text taken out
 * of a PDF or a Word file often is: the header's cells, then "1", its cells, "2" …
 */
import type { Table } from './block.ts';
import type { Line } from './lines.ts';
import { markerOf } from './marker.ts';
import { columnsOf } from './task-columns.ts';

type Lines = { readonly lines: readonly Line[] };

/** A text by its stacked tables and what stands between them. */
export function splitTables(lines: readonly Line[]): readonly (Table | Lines)[] {
  for (const [at, line] of lines.entries()) {
    const body = /^(?:TT|STT)$/iu.test(line.text) ? bodyAfter(lines, at) : 0;
    const header = lines.slice(at, body).map(({ text }) => text);
    if (columnsOf(header)) {
      const { rows, end } = rowsFrom(lines, body, header.length);
      const table: Table = { kind: 'table', rows: [header, ...rows], line: line.line };
      return [{ lines: lines.slice(0, at) }, table, ...splitTables(lines.slice(end))];
    }
  }
  return [{ lines }];
}

/** Where the row that is numbered 1 begins; 0 when a header goes on for too long. */
function bodyAfter(lines: readonly Line[], at: number, most = 10): number {
  const found = lines.slice(at, at + most).findIndex((line) => isRowNumber(line, 1));
  return found < 0 ? 0 : at + found;
}

function rowsFrom(
  lines: readonly Line[],
  body: number,
  width: number,
): { readonly rows: readonly (readonly string[])[]; readonly end: number } {
  const rows: string[][] = [];
  let end = body;
  for (const line of lines.slice(body)) {
    const row = rows.at(-1);
    if (isRowNumber(line, rows.length + 1)) {
      rows.push([line.text]);
    } else if (!row || isOver(row, line, width)) {
      break;
    } else {
      addCell(row, line.text, width);
    }
    end += 1;
  }
  return {
    rows: rows.map((row) => [...row, ...Array<string>(width).fill('')].slice(0, width)),
    end,
  };
}

/** The table is over at a heading, or at a gap once the row has all its cells. */
function isOver(row: readonly string[], line: Line, width: number): boolean {
  const kind = markerOf(line.text)?.kind;
  return kind === 'roman' || /^nơi nhận/iu.test(line.text) || (row.length >= width && line.gap);
}

/** A line in small letters goes on its cell; too many lines belong to the task. */
function addCell(row: string[], text: string, width: number): void {
  const last = row.length - 1;
  if (/^\p{Ll}/u.test(text) && last > 0) {
    row[last] = `${row[last]} ${text}`;
  } else if (row.length < width) {
    row.push(text);
  } else {
    row.splice(1, 2, `${row[1]} ${row[2]}`);
    row.push(text);
  }
}

function isRowNumber({ text }: Line, number: number): boolean {
  return text === String(number) || text === `${number}.` || text === `0${number}`;
}
