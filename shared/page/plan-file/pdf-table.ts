/**
 * The task table of a PDF. A page knows only where words stand, so the columns
 * are found by the header's words and by where no words cross, the rows by the
 * numbers under "TT".
 */
import { columnsOf } from '#field/plan/reading/task-columns.ts';

import type { Piece, PrintedLine } from './pdf-lines.ts';

/** Lines of all pages in their order, with the table found among them. */
export type FoundTable = {
  readonly first: number;
  /** The line after the table's last. */
  readonly end: number;
  readonly rows: readonly (readonly string[])[];
};

const NUMBER_COLUMN = /^(?:TT|STT|Số TT|Số thứ tự)\.?$/iu;

/** How many lines of a header may stand over its "TT". */
const ABOVE = 3;

/** The first task table among lines, or undefined. */
export function findTable(lines: readonly PrintedLine[], from = 0): FoundTable | undefined {
  const tt = lines.findIndex(
    ({ pieces }, index) =>
      index >= from && NUMBER_COLUMN.test(pieces.at(0)?.text.trim() ?? '') && pieces.length > 1,
  );
  if (tt < 0) {
    return undefined;
  }
  for (let above = 0; above <= ABOVE; above += 1) {
    const table = tableFrom(lines, tt - above, tt);
    if (table) {
      return table;
    }
  }
  return findTable(lines, tt + 1);
}

function tableFrom(
  lines: readonly PrintedLine[],
  first: number,
  tt: number,
): FoundTable | undefined {
  const left = lines[tt]?.pieces.at(0);
  const body = lines.findIndex((line, index) => index > tt && isNumbered(line, left));
  if (first < 0 || !left || body < 0 || body - tt > 4) {
    return undefined;
  }
  const header = clusters(lines.slice(first, body).flatMap(({ pieces }) => pieces));
  const names = header.map((cluster) => cluster.map(({ text }) => text).join(' '));
  if (!columnsOf(names)) {
    return undefined;
  }
  const end = endOf(lines, body, header);
  const rows = rowsOf(lines.slice(body, end), header, left);
  return { first, end, rows: [names, ...rows] };
}

function isNumbered({ pieces }: PrintedLine, left: Piece | undefined): boolean {
  const [first] = pieces;
  const isNumber = /^\d{1,2}\.?$/.test(first?.text.trim() ?? '');
  return isNumber && first !== undefined && left !== undefined && first.left < left.right + 12;
}

/** Pieces of a header by columns: those that stand over each other are one. */
function clusters(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const columns: Piece[][] = [];
  for (const piece of pieces) {
    const column = columns.find((one) =>
      one.some((other) => piece.left < other.right && other.left < piece.right),
    );
    if (column) {
      column.push(piece);
    } else {
      columns.push([piece]);
    }
  }
  return columns.toSorted((a, b) => leftOf(a) - leftOf(b));
}

function leftOf(pieces: readonly Piece[]): number {
  return Math.min(...pieces.map(({ left }) => left));
}

function middleOf(pieces: readonly Piece[]): number {
  return (leftOf(pieces) + Math.max(...pieces.map(({ right }) => right))) / 2;
}

/** A line that runs across three columns is text again. */
function endOf(
  lines: readonly PrintedLine[],
  body: number,
  header: readonly (readonly Piece[])[],
): number {
  const middles = header.map(middleOf);
  const end = lines.findIndex(
    ({ pieces }, index) =>
      index > body &&
      pieces.some(
        ({ left, right }) =>
          middles.filter((middle) => left < middle && middle < right).length >= 3,
      ),
  );
  return end < 0 ? lines.length : end;
}

function rowsOf(
  lines: readonly PrintedLine[],
  header: readonly (readonly Piece[])[],
  left: Piece,
): readonly (readonly string[])[] {
  const bounds = boundsOf(
    header,
    lines.flatMap(({ pieces }) => pieces),
  );
  const starts = startsOf(lines, left);
  return starts
    .map((start, index) => {
      const cells = header.map((): string[] => []);
      for (const { pieces } of lines.slice(start, starts[index + 1] ?? lines.length)) {
        for (const piece of pieces) {
          const column = bounds.filter(
            (bound) => (piece.left + Math.min(piece.right, piece.left + 20)) / 2 > bound,
          ).length;
          cells[column]?.push(piece.text.trim());
        }
      }
      const texts = cells.map((cell) => cell.join(' '));
      return isHeader(texts) ? [] : texts;
    })
    .filter((cells) => cells.length > 0);
}

function isHeader(texts: readonly string[]): boolean {
  return columnsOf(texts) !== undefined;
}

/** Between two columns, where the fewest words cross. */
function boundsOf(
  header: readonly (readonly Piece[])[],
  pieces: readonly Piece[],
): readonly number[] {
  return header.slice(1).map((column, index) => {
    const from = middleOf(header[index] ?? column);
    const to = middleOf(column);
    const places = Array.from(
      { length: 40 },
      (_, step) => from + ((to - from) * (step + 0.5)) / 40,
    );
    const crossings = places.map(
      (x) => pieces.filter(({ left, right }) => left < x && x < right).length,
    );
    const least = Math.min(...crossings);
    const free = places.filter((_, place) => crossings[place] === least);
    return free[Math.floor(free.length / 2)] ?? to;
  });
}

/**
 * The lines at which rows begin. Numbers may stand in the middle of their rows:
 * then a row begins after the widest gap before its number.
 */
function startsOf(lines: readonly PrintedLine[], left: Piece): readonly number[] {
  const numbered = lines.flatMap((line, index) => (isNumbered(line, left) ? [index] : []));
  return numbered.map((at, index) => {
    const before = numbered[index - 1];
    if (before === undefined) {
      return 0;
    }
    let start = at;
    for (let line = at; line > before; line -= 1) {
      start = gapOver(lines, line) > gapOver(lines, start) * 1.15 ? line : start;
    }
    return start;
  });
}

function gapOver(lines: readonly PrintedLine[], index: number): number {
  const gap = (lines[index - 1]?.y ?? 0) - (lines[index]?.y ?? 0);
  return gap < 0 ? 0 : gap;
}
