/**
 * The task table of a PDF. A page knows only where words stand, so the columns
 * are parted by the strips that no word of the table crosses, and the rows by
 * the numbers under "TT".
 */
import { markerOf } from '#field/plan/reading/marker.ts';
import { columnsOf } from '#field/plan/reading/task-columns.ts';

import type { Piece, PrintedLine } from './pdf-lines.ts';

/** A table among the lines of all pages. */
export type FoundTable = {
  readonly first: number;
  /** The line after the table's last. */
  readonly end: number;
  readonly rows: readonly (readonly string[])[];
};

/** A column of the page, from its leftmost letter to its rightmost. */
type Column = { readonly left: number; readonly right: number };

const NUMBER_COLUMN = /^(?:TT|STT)\.?$/iu;

/** How many lines of a header may stand over its "TT", and under it. */
const ABOVE = 3;
const BELOW = 12;

/** The first task table among lines, or undefined. */
export function findTable(lines: readonly PrintedLine[], from = 0): FoundTable | undefined {
  const tt = lines.findIndex(
    ({ words }, index) => index >= from && NUMBER_COLUMN.test(words.at(0)?.text ?? ''),
  );
  const mark = lines
    .slice(tt, tt + 1)
    .flatMap(({ words }) => words.slice(0, 1))
    .at(0);
  if (tt < 0 || !mark) {
    return undefined;
  }
  const heights = Array.from({ length: ABOVE + 1 }, (_, above) => tt - ABOVE + above);
  // A line of text over the header closes gaps between columns, and a header cut short
  // leaves gaps inside them: the one with most names in fewest columns wins.
  const tables = heights
    .filter((at) => at >= 0 && !lines.slice(at, tt).some((line) => markerOf(wholeLine(line))))
    .flatMap((first) => tableFrom(lines, first, tt, mark) ?? [])
    .toSorted((a, b) => named(b) - named(a) || width(a) - width(b) || a.first - b.first);
  return tables.at(0) ?? findTable(lines, tt + 1);
}

/** How many columns of a table have a name that says what they hold. */
function named({ rows }: FoundTable): number {
  const columns = columnsOf(rows.at(0) ?? []) ?? [];
  return columns.filter((column) => column !== null).length;
}

function width({ rows }: FoundTable): number {
  return rows.at(0)?.length ?? 0;
}

function tableFrom(
  lines: readonly PrintedLine[],
  first: number,
  tt: number,
  mark: Piece,
): FoundTable | undefined {
  const chapter = chapterAfter(lines, tt, mark);
  const marked = lines.flatMap((line, index) =>
    index > tt && index < chapter && isNumbered(line, mark) ? [index] : [],
  );
  const [one = 0] = marked;
  if (one === 0 || one - tt > BELOW) {
    return undefined;
  }
  // Numbered text after the table closes the strips between its columns, and too few rows
  // leave strips inside them: the longest stretch with the clearest header is the table.
  // A chapter that follows the table is numbered like a group: no table ends with one.
  const stretches = marked.flatMap((last, index) => {
    const ends = lines.slice(last, last + 1).some((line) => isGroup(line, mark));
    const clear = clearness(lines, { first, tt, one, last, mark });
    return ends ? [] : [{ last, numbered: marked.slice(0, index + 1), clear }];
  });
  const most = Math.max(...stretches.map(({ clear }) => clear));
  const table = stretches.findLast(({ clear }) => clear === most);
  return table && rowsFrom(lines, { first, tt, one, mark, ...table });
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Where the document goes on: at a roman number that does not follow the groups of the table. */
function chapterAfter(lines: readonly PrintedLine[], tt: number, mark: Piece): number {
  const numbers = lines.flatMap((line, index) =>
    index > tt && isGroup(line, mark)
      ? line.words.slice(0, 1).map(({ text }) => ({ index, number: text.replace('.', '') }))
      : [],
  );
  return numbers.find(({ number }, group) => number !== ROMANS[group])?.index ?? lines.length;
}

/** Where a table stands: its header, its first and last row, and every row's number. */
type Place = {
  readonly first: number;
  readonly tt: number;
  readonly one: number;
  readonly last: number;
  readonly numbered: readonly number[];
  readonly mark: Piece;
};

/** How many columns of a stretch say by different names what they hold, less those that do not. */
function clearness(
  lines: readonly PrintedLine[],
  { first, tt, one, last, mark }: Omit<Place, 'numbered'>,
): number {
  const columns = columnsAcross(
    lines.slice(first, last + 1).filter((line) => !isGroup(line, mark)),
  );
  const [body = one] = startsOf(lines, [tt, one]);
  const names = columnsOf(textsOf(lines.slice(first, body), columns)) ?? [];
  const told = new Set(names.filter((name) => name !== null)).size;
  return told * 2 - names.length;
}

function rowsFrom(
  lines: readonly PrintedLine[],
  { first, tt, one, last, numbered, mark }: Place,
): FoundTable | undefined {
  const starts = startsOf(lines, [tt, ...numbered]);
  const [body = one] = starts;
  const columns = columnsAcross(
    lines.slice(first, last + 1).filter((line) => !isGroup(line, mark)),
  );
  const header = textsOf(lines.slice(first, body), columns);
  if (!columnsOf(header)) {
    return undefined;
  }
  const more = lines.slice(last + 1).findIndex((line) => crosses(line, columns));
  const end = more < 0 ? lines.length : last + 1 + more;
  const printed = new Set(lines.slice(first, body).map(wholeLine));
  const rows = starts.map((start, index) =>
    textsOf(
      lines.slice(start, starts[index + 1] ?? end).filter((line) => !printed.has(wholeLine(line))),
      columns,
    ),
  );
  return { first, end, rows: [header, ...rows.map(withoutColumns)] };
}

/** The name of a group runs across all columns of its row. */
function withoutColumns(row: readonly string[]): readonly string[] {
  const [number = '', ...cells] = row;
  return GROUP.test(number) ? [number, cells.join(' ').trim(), ...cells.slice(1).fill('')] : row;
}

const GROUP = /^[IVX]{1,4}\.?$/;

/** "II	Công tác tuyên truyền": a row that is numbered like a chapter. */
function isGroup({ words }: PrintedLine, mark: Piece): boolean {
  return words.slice(0, 1).some(({ text, left }) => GROUP.test(text) && left < mark.right + 10);
}

/** By its words: the header of a table is printed again on each page. */
function wholeLine({ words }: PrintedLine): string {
  return words.map(({ text }) => text).join(' ');
}

function isNumbered(line: PrintedLine, mark: Piece): boolean {
  const [first] = line.words;
  const isRow = first && /^\d{1,2}\.?$/.test(first.text) && first.left < mark.right + 10;
  return isRow === true || isGroup(line, mark);
}

/** The columns between strips that no word crosses. */
function columnsAcross(lines: readonly PrintedLine[]): readonly Column[] {
  const words = lines.flatMap((line) => line.words).toSorted((a, b) => a.left - b.left);
  const columns: Column[] = [];
  for (const { left, right } of words) {
    const column = columns.at(-1);
    if (column && left < column.right + 0.5) {
      columns[columns.length - 1] = { left: column.left, right: Math.max(column.right, right) };
    } else {
      columns.push({ left, right });
    }
  }
  return columns;
}

/** Whether a line is text again: one of its words stands in no column, or a run of them in all. */
function crosses({ pieces, words }: PrintedLine, columns: readonly Column[]): boolean {
  const isOutside = words.some(
    ({ left, right }) => !columns.some((one) => left > one.left - 3 && right < one.right + 3),
  );
  return (
    isOutside ||
    (pieces.length === 1 && /^(?:Nơi nhận|Ghi chú|[IVX]+\.)/u.test(pieces[0]?.text ?? ''))
  );
}

function textsOf(lines: readonly PrintedLine[], columns: readonly Column[]): readonly string[] {
  return columns.map(({ left, right }) =>
    lines
      .flatMap(({ words }) => words.filter((word) => word.left > left - 3 && word.left < right))
      .map(({ text }) => text)
      .join(' '),
  );
}

/**
 * The lines at which rows begin, after the header's "TT" and each row's number.
 * Numbers may stand in the middle of their rows: then a row begins after the
 * widest gap before its number.
 */
function startsOf(lines: readonly PrintedLine[], marks: readonly number[]): readonly number[] {
  return marks.slice(1).map((at, index) => {
    const before = marks[index] ?? at;
    let start = at;
    for (let line = at; line > before; line -= 1) {
      start = gapOver(lines, line) > gapOver(lines, start) * 1.15 ? line : start;
    }
    return start;
  });
}

/** The gap over a line; at the head of a page there is none to go by. */
function gapOver(lines: readonly PrintedLine[], index: number): number {
  const [above, line] = lines.slice(index - 1, index + 1);
  return above && line ? Math.max(0, above.y - line.y) : 0;
}
