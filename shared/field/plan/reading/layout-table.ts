/** Word lays out the head and the signature of a document with tables that hold no tasks. */
import type { Block, Paragraph, Table } from './block.ts';
import { columnsOf } from './task-columns.ts';

/** The cells of a layout table as paragraphs; any other block as it is. */
export function withoutLayout(block: Block): readonly Block[] {
  if (block.kind === 'paragraph' || !isLayout(block)) {
    return [block];
  }
  const lines = block.rows.flat().flatMap((cell) => cell.split('\n'));
  return lines
    .filter((text) => text !== '')
    .map((text): Paragraph => ({ kind: 'paragraph', text, line: block.line }));
}

function isLayout({ rows }: Table): boolean {
  const text = rows.flat().join('\n');
  const isList = rows.some((row) => columnsOf(row));
  return !isList && /cộng h(?:òa|oà) xã hội|nơi nhận|số\s*:/iu.test(text);
}
