/**
 * Tasks without a table, each with its fields behind it: "Mở hội thi. Chủ trì:
 * Văn phòng Sở; Phối hợp: các phòng; Thời gian: quý II", on one line or on many.
 */
import type { PlanWarning } from './block.ts';
import { RANK } from './marker.ts';
import type { Section } from './outline.ts';
import { type Column, columnNamed } from './task-columns.ts';
import { type Cells, type ReadTask, type TaskList, taskOf } from './tasks.ts';

/** A field's name stands at the head of a line or of a clause. */
const FIELD = /(?<=(?:^|[\n.;,(])\s*)(?:[-–+*•]\s*)?(\p{L}[\p{L} /]{1,40}?)\s*:\s*/gu;

/** The tasks that a plan writes out under numbers of their own. */
export function proseTasksOf(sections: readonly Section[], year: number): TaskList {
  const tasks = found(sections).map((section, index) =>
    taskOf({ cells: cellsOf(section), line: section.line }, index, year),
  );
  return { tasks, warnings: tasks.slice(0, 1).map(warningAt) };
}

function warningAt({ line }: ReadTask): PlanWarning {
  const message =
    'Nhiệm vụ viết thành đoạn văn, không có bảng; đã tách theo “Chủ trì”, “Phối hợp”, “Thời gian”, hãy kiểm tra.';
  return { line, message };
}

/** Beside one task, a part with any field at all is a task too. */
function found(sections: readonly Section[]): readonly Section[] {
  const hasTask = sections.some((section) => isTask(section));
  return sections.flatMap((section) => {
    const below = found(section.children);
    const isOne = isTask(section) || (hasTask && fieldsOf(section).size > 0);
    return below.length === 0 && isOne ? [section] : below;
  });
}

/** Who leads it and one thing more are named, and what is to be done stands before them. */
function isTask(section: Section): boolean {
  const fields = fieldsOf(section);
  return RANK[section.marker.kind] > RANK.roman && fields.has('lead') && fields.size > 1;
}

function fieldsOf(section: Section): ReadonlySet<Column> {
  const { task, tt: _, ...fields } = cellsOf(section);
  // The keys of cells are columns: TypeScript forgets it.
  return new Set(task === '' ? [] : (Object.keys(fields) as Column[]));
}

function cellsOf(section: Section): Cells {
  const text = wholeText(section);
  const marks = [...text.matchAll(FIELD)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const column = columnNamed(name);
    const isField = column !== null && !['tt', 'task', 'note'].includes(column);
    return isField ? [{ column, from: index, behind: index + whole.length }] : [];
  });
  const [first] = marks;
  const fields = marks.map(({ column, behind }, index) => {
    const value = text.slice(behind, marks[index + 1]?.from);
    return [column, value.replace(/\s*\n\s*/g, ' ').replace(/[\s.;,()–-]+$/, '')] as const;
  });
  const task = text.slice(0, first?.from).replace(/[\s;,(–-]+$/, '');
  const { label } = section.marker;
  return { ...Object.fromEntries(fields), task, ...(label === '' ? {} : { tt: label }) };
}

function wholeText({ marker, paragraphs, children }: Section): string {
  return [marker.rest, ...paragraphs.map(({ text }) => text), ...children.map(wholeText)].join(
    '\n',
  );
}
