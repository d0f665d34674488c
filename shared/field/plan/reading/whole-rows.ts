/**
 * Rows between tabs that a break inside a cell cut in two, and rows that hold
 * nothing but the name of a group: they have fewer tabs than the rows around them.
 */
import type { Line } from './lines.ts';
import { markerOf } from './marker.ts';

/** A table has four columns or more. */
const FEWEST = 3;

/** Lines in which every row of a table has all its tabs. */
export function withWholeRows(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  let rest = lines;
  for (let [line] = rest; line; [line] = rest) {
    const width = tabsIn(whole.at(-1));
    const isInside = width >= FEWEST;
    const pieces = isInside ? piecesOf(rest, width) : 1;
    const isShort = isInside && pieces === 1 && isRowWithin(line, rest.at(1), width);
    whole.push(isShort ? padded(line, width) : joined(line, rest.slice(0, pieces)));
    rest = rest.slice(pieces);
  }
  return whole;
}

function tabsIn(line: Line | undefined): number {
  return (line?.raw.match(/\t/g) ?? []).length;
}

/** How many lines together have as many tabs as the row before them; 1 when none do. */
function piecesOf(lines: readonly Line[], width: number): number {
  let tabs = 0;
  for (const [index, line] of lines.entries()) {
    tabs += tabsIn(line);
    const isOver = index > 0 && (line.gap || tabs > width);
    if (isOver || (index === 0 && (tabs === 0 || tabs >= width))) {
      return 1;
    }
    if (tabs === width) {
      return index + 1;
    }
  }
  return 1;
}

/** A cell that goes on, or "I	Công tác chỉ đạo" or "I. Công tác chỉ đạo" before a whole row. */
function isRowWithin(line: Line, next: Line | undefined, width: number): boolean {
  const isShort = tabsIn(line) < width && !line.gap;
  if (isShort && line.raw.startsWith('\t')) {
    return true;
  }
  const kind = markerOf(line.text.replace(/^([IVX]+|[A-E])\.?\t\s*/, '$1. '))?.kind;
  const isNamed = kind === 'roman' || kind === 'capital';
  return isShort && isNamed && tabsIn(next) === width;
}

function padded(line: Line, width: number): Line {
  const raw = tabsIn(line) === 0 ? `\t${line.raw}` : line.raw;
  return { ...line, raw: raw + '\t'.repeat(width - tabsIn({ ...line, raw })) };
}

function joined(line: Line, pieces: readonly Line[]): Line {
  return pieces.length > 1 ? { ...line, raw: pieces.map(({ raw }) => raw).join('\n') } : line;
}
