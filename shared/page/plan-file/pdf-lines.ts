/** The printed lines of a PDF page: words side by side, cut where a wide gap parts columns. */

/** A run of letters as PDF.js gives it. */
export type Glyphs = {
  readonly str: string;
  /** The last two numbers are where it stands, from the lower left corner. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};

/** Words of a line that stand together. */
export type Piece = { readonly left: number; readonly right: number; readonly text: string };

export type PrintedLine = {
  readonly y: number;
  readonly pieces: readonly Piece[];
  /** The same words one by one: in a table the gaps between cells may be narrow. */
  readonly words: readonly Piece[];
};

/** A gap of so many letter heights parts columns; words are never that far apart. */
const COLUMN_GAP = 1.4;

/** A gap of so many letter heights is a space that the file did not write. */
const WORD_GAP = 0.18;

type Run = {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
  readonly text: string;
};

/** The lines of a page from top to bottom. */
export function printedLines(glyphs: readonly Glyphs[]): readonly PrintedLine[] {
  const runs = glyphs.filter(({ str }) => str.trim() !== '').map(runOf);
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => b.y - a.y || a.left - b.left)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.y - run.y) < first.height * 0.45) {
      row.push(run);
    } else {
      rows.push([run]);
    }
  }
  return rows.map(lineOf);
}

function runOf({ str, transform, width, height }: Glyphs): Run {
  const [, , , scale = 0, left = 0, y = 0] = transform;
  const tall = height || Math.abs(scale) || 10;
  return { left, right: left + width, y, height: tall, text: str };
}

function lineOf(row: readonly Run[]): PrintedLine {
  const pieces: Piece[] = [];
  for (const { left, right, text, height } of row.toSorted((a, b) => a.left - b.left)) {
    const before = pieces.at(-1);
    const gap = before ? left - before.right : 0;
    if (before && gap < height * COLUMN_GAP) {
      const space = gap > height * WORD_GAP ? ' ' : '';
      pieces[pieces.length - 1] = { left: before.left, right, text: before.text + space + text };
    } else {
      pieces.push({ left, right, text });
    }
  }
  const [first] = row;
  return { y: first?.y ?? 0, pieces, words: row.flatMap(wordsOf) };
}

/** The words of a run, each with the share of the run's width that its letters take. */
function wordsOf({ left, right, text }: Run): readonly Piece[] {
  const step = (right - left) / text.length;
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    left: left + index * step,
    right: left + (index + word.length) * step,
    text: word,
  }));
}
