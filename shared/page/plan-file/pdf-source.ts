/** A PDF file as paragraphs and tables, by PDF.js, which is loaded when it is first needed. */
import { mendLetters } from '#base/vietnamese.ts';
import type { Block, Source } from '#field/plan/reading/block.ts';
import { textSource } from '#field/plan/reading/text-source.ts';

import { type Glyphs, type PrintedLine, printedLines } from './pdf-lines.ts';
import { findTable } from './pdf-table.ts';

/**
 * Read the text layer of a PDF file. The reader runs in the thread that calls:
 * a plan has a few pages, and a worker of its own would need a rule in the CSP.
 */
export async function pdfSource(bytes: Uint8Array): Promise<Source> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const lines: PrintedLine[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const glyphs = items.filter((item): item is typeof item & Glyphs => 'str' in item);
    lines.push(...withoutPageNumber(printedLines(glyphs)));
  }
  await task.destroy();
  return sourceOf(lines);
}

function withoutPageNumber(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  return lines.filter(
    (line, index) => !(isPageNumber(line) && (index === 0 || index === lines.length - 1)),
  );
}

function isPageNumber({ pieces }: PrintedLine): boolean {
  return (
    pieces.length === 1 && /^(?:[-–]\s*)?\d{1,3}(?:\s*[-–])?$/.test(pieces[0]?.text.trim() ?? '')
  );
}

function sourceOf(lines: readonly PrintedLine[]): Source {
  const table = findTable(lines);
  if (!table) {
    return textSource(textOf(lines));
  }
  const before = textSource(textOf(lines.slice(0, table.first)));
  const after = sourceOf(lines.slice(table.end));
  const rows = table.rows.map((row) => row.map((cell) => mendLetters(cell).trim()));
  const block: Block = { kind: 'table', rows, line: table.first + 1 };
  return {
    blocks: [...before.blocks, block, ...after.blocks],
    warnings: [...before.warnings, ...after.warnings],
  };
}

/** Pieces far apart are lines of their own: the head of a document has two columns. */
function textOf(lines: readonly PrintedLine[]): string {
  return lines.flatMap(({ pieces }) => pieces.map(({ text }) => text.trim())).join('\n');
}
