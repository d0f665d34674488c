import { countSyllables } from '#base/vietnamese.ts';

import { nameOf, textOf } from './text-of.ts';

/** A cell with more syllables than this holds an article, not a value. */
const LONGEST_CELL = 150;

/**
 * Whether a table holds data. Old systems also lay out pages with tables: those
 * have one cell a row, tables or figures inside, or whole articles in a cell.
 */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  return (
    rows.some((row) => row.filter((cell) => textOf(cell) !== '').length > 1) &&
    !table.querySelector('table, figure, iframe, video') &&
    rows.every((row) => row.every((cell) => countSyllables(textOf(cell)) <= LONGEST_CELL))
  );
}

/** The cells of a table by rows. Rows of tables inside it do not count. */
export function rowsOf(table: Element): readonly (readonly Element[])[] {
  return [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table)
    .map((row) => [...row.children].filter((cell) => /^t[dh]$/.test(nameOf(cell))));
}
