/** Tables inside a text: cells between tabs or bars, or each on a line of its own. */
import type { Line } from './lines.ts';
import { cellText } from './noise.ts';

/** Whether a line is a row of a table. */
export function isRow({ raw }: Line): boolean {
  return raw.split('\t').length >= 4 || /\|.*\|.*\|/.test(raw);
}

/** The cells of a row, or none for the rule under a table's header. */
export function cellsOf({ raw }: Line): readonly string[] {
  if (raw.includes('\t')) {
    return raw.split('\t').map(cellText);
  }
  const cells = raw
    .trim()
    .replace(/^\|(.*)\|$/, '$1')
    .split('|')
    .map(cellText);
  return cells.every((cell) => /^:?-*:?$/.test(cell)) ? [] : cells;
}
