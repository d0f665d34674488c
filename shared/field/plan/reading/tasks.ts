/** The list of tasks of a plan, from its tables. */
import type { Quantity } from '#field/plan/plan.ts';

import type { PlanWarning, Table } from './block.ts';
import { quantityOf } from './quantity.ts';
import { type Column, columnsOf, missingColumns } from './task-columns.ts';

/** A task as it was read: each cell in the plan's words, null where it is blank. */
export type ReadTask = {
  readonly tt: string;
  readonly task: string;
  readonly lead: string | null;
  readonly co: string | null;
  readonly time: string | null;
  readonly product: string | null;
  readonly form: string | null;
  readonly quantity: Quantity | null;
  readonly line: number;
};

type Columns = readonly (Column | null)[];
/** What stands under each column; nothing where a cell is blank. */
export type Cells = { readonly [Name in Column]?: string };
type Row = { readonly cells: Cells; readonly line: number };

/** Tasks and what is odd about the place they were read from. */
export type TaskList = {
  readonly tasks: readonly ReadTask[];
  readonly warnings: readonly PlanWarning[];
};

/** The tasks in the tables of a plan. */
export function tasksOf(tables: readonly Table[], year: number): TaskList {
  const rows: Row[] = [];
  const warnings: PlanWarning[] = [];
  let columns: Columns | undefined;
  for (const table of tables) {
    const header = table.rows.findIndex((row) => columnsOf(row));
    const own = table.rows
      .slice(Math.max(header, 0), header + 1)
      .flatMap((row) => [columnsOf(row)]);
    const isContinued = header < 0 && goesOn(table, columns);
    columns = own[0] ?? (isContinued ? columns : undefined);
    if (columns) {
      warnings.push(...tableWarnings(table, columns, isContinued));
      addRows(rows, table, header, columns, warnings);
    }
  }
  return { tasks: rows.map((row, index) => taskOf(row, index, year)), warnings };
}

/** A table without a header goes on the one before it when it has as many columns. */
function goesOn({ rows }: Table, columns: Columns | undefined): boolean {
  return columns !== undefined && rows.every((row) => row.length === columns.length);
}

function* tableWarnings(
  table: Table,
  columns: Columns,
  isContinued: boolean,
): Generator<PlanWarning> {
  if (isContinued) {
    const message =
      'Bảng nhiệm vụ bị cắt đôi, phần sau không có tiêu đề cột; đã dùng tiêu đề của phần trước.';
    yield { line: table.line, message };
    return;
  }
  const missing = missingColumns(columns);
  if (missing.length > 0) {
    const form = columns.includes('form') ? ', có cột Hình thức' : '';
    yield { line: table.line, message: `Bảng nhiệm vụ thiếu cột ${missing.join(', ')}${form}.` };
  }
}

function addRows(
  rows: Row[],
  table: Table,
  header: number,
  columns: Columns,
  warnings: PlanWarning[],
): void {
  for (const [index, row] of table.rows.entries()) {
    const cells = cellsBy(columns, row);
    if (index <= header || isHeaderAgain(row) || isGroup(cells)) {
      continue;
    }
    const before = rows.at(-1);
    if (before && isContinuation(cells, columns)) {
      rows[rows.length - 1] = { ...before, cells: appended(before.cells, cells) };
      const message = `Nhiệm vụ ${before.cells.tt ?? rows.length}: hàng bị ngắt trang (ô TT trống), đã nối từng cột.`;
      warnings.push({ line: table.line + index, message });
    } else {
      rows.push({ cells, line: table.line + index });
    }
  }
}

function cellsBy(columns: Columns, row: readonly string[]): Cells {
  const filled = columns.flatMap((column, index) => {
    const text = row.slice(index, index + 1).join('');
    return column && text !== '' && !/^[-–…._\s]+$/.test(text) ? [[column, text] as const] : [];
  });
  const cells: Cells = Object.fromEntries(filled);
  const [, tt, task] = /^(\d{1,2})[.)]\s+(.+)$/su.exec(cells.task ?? '') ?? [];
  return cells.tt === undefined && tt && task ? { ...cells, tt, task } : cells;
}

/** The header printed again on a new page, or the row of column numbers under it. */
function isHeaderAgain(row: readonly string[]): boolean {
  return columnsOf(row) !== undefined || row.every((cell) => /^\(?(?:\d|[A-F])\)?$/.test(cell));
}

/** A line over several tasks: "I. Công tác chỉ đạo" with nothing beside it. */
function isGroup({ tt, ...others }: Cells): boolean {
  const filled = Object.values(others).filter((text) => text !== undefined);
  const named = /^(?:[IVX]+|[A-E])\.?$/.test(tt ?? '');
  return (
    filled.length === 0 ||
    (filled.length === 1 && (named || /^(?:[IVX]+|[A-E])\.\s/.test(filled.join(''))))
  );
}

/** A row cut by a page's end goes on with an empty TT, and never fills every column. */
function isContinuation(cells: Cells, columns: Columns): boolean {
  const blank = (['lead', 'time'] as const).filter((one) => columns.includes(one) && !cells[one]);
  const counted = columns.includes('tt') || cells.lead === undefined;
  return cells.tt === undefined && counted && blank.length > 0;
}

function appended(before: Cells, more: Cells): Cells {
  const joined = Object.entries(more).map(([column, text]) => {
    const earlier = before[column as Column];
    const glue = column === 'task' ? '\n' : ' ';
    return [column, earlier === undefined ? text : `${earlier}${glue}${text}`] as const;
  });
  return { ...before, ...Object.fromEntries(joined) };
}

/** A task from its cells; one without a number takes its place in the list. */
export function taskOf({ cells, line }: Row, index: number, year: number): ReadTask {
  const { tt = String(index + 1), task = '', lead, co, time, product, form, quantity } = cells;
  return {
    tt: tt.replace(/[.)]$/, ''),
    task,
    lead: lead ?? null,
    co: co ?? null,
    time: time ?? null,
    product: product ?? null,
    form: form ?? null,
    quantity: quantityOf({ task: `${task}\n${quantity ?? ''}`, product: product ?? '', year }),
    line,
  };
}
