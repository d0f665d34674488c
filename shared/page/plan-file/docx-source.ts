/** A DOCX file as paragraphs and tables, by mammoth, which is loaded when it is first needed. */
import { mendLetters } from '#base/vietnamese.ts';
import type { Block, Source } from '#field/plan/reading/block.ts';
import { cellText, withoutMarkup } from '#field/plan/reading/noise.ts';

import { withWrittenNumbers } from './docx-numbers.ts';

/** A part of a document as mammoth hands it out. Only what is read here is named. */
type Part = {
  readonly type: string;
  readonly children?: readonly Part[];
  readonly value?: string;
  readonly breakType?: string;
  readonly styleName?: string | null;
  readonly rowSpan?: number;
  readonly colSpan?: number;
};

/** Read a DOCX file. Merged cells give their words to every row and column they span. */
export async function docxSource(bytes: Uint8Array): Promise<Source> {
  const mammoth = await import('mammoth');
  const written = withWrittenNumbers(bytes);
  let parts: readonly Part[] = [];
  const options = {
    transformDocument: (document: Part): Part => {
      parts = document.children ?? [];
      return { ...document, children: [] };
    },
  };
  await mammoth.default.convertToHtml(inputOf(written), options);
  const blocks = parts.flatMap((part, index) => blocksOf(part, index + 1));
  return { blocks, warnings: [] };
}

/** Node's build of mammoth takes a Buffer, the browser's an ArrayBuffer. */
function inputOf(bytes: Uint8Array): { buffer: Buffer } | { arrayBuffer: ArrayBuffer } {
  if (typeof Buffer === 'undefined') {
    return { arrayBuffer: bytes.slice().buffer };
  }
  return { buffer: Buffer.from(bytes) };
}

function blocksOf(part: Part, line: number): readonly Block[] {
  if (part.type === 'table') {
    return [{ kind: 'table', rows: rowsOf(part), line }];
  }
  const heading = /^heading/i.test(part.styleName ?? '');
  return textOf(part)
    .split('\n')
    .map((text) => withoutMarkup(text).text)
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text, line, heading }));
}

function rowsOf(table: Part): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const [index, row] of (table.children ?? []).entries()) {
    const cells = rows[index] ?? [];
    rows[index] = cells;
    let column = 0;
    for (const cell of row.children ?? []) {
      while (cells[column] !== undefined) {
        column += 1;
      }
      fill(rows, { row: index, column }, cell);
      column += cell.colSpan ?? 1;
    }
  }
  return rows;
}

function fill(
  rows: string[][],
  at: { readonly row: number; readonly column: number },
  cell: Part,
): void {
  const text = cellText((cell.children ?? []).map(textOf).join('\n'));
  for (let down = 0; down < (cell.rowSpan ?? 1); down += 1) {
    const row = rows[at.row + down] ?? [];
    rows[at.row + down] = row;
    for (let right = 0; right < (cell.colSpan ?? 1); right += 1) {
      row[at.column + right] = right === 0 ? text : '';
    }
  }
}

function textOf(part: Part): string {
  if (part.type === 'text') {
    return mendLetters(part.value ?? '');
  }
  if (part.type === 'tab') {
    return ' ';
  }
  if (part.type === 'break') {
    return part.breakType === 'line' ? '\n' : ' ';
  }
  return (part.children ?? []).map(textOf).join(part.type === 'tableRow' ? '\n' : '');
}
