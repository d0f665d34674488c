/** The lines of a text, before they become paragraphs again. */
import { fromTcvn3, isTcvn3 } from '#base/tcvn3.ts';

import { withoutMarkup } from './noise.ts';

export type Line = {
  readonly text: string;
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  readonly heading: boolean;
  /** Whether a blank line or a page number stands before it. */
  readonly gap: boolean;
  /** Two spaces at the end of a line are a break that was meant (Markdown). */
  readonly meantBreak: boolean;
  /** Whether the line is a small number, a page's or a row's of a table, or a running head. */
  readonly isNumber: boolean;
  /** As it came, for tables. */
  readonly raw: string;
};

const PAGE_NUMBER = /^(?:[-–]\s*)?\d{1,3}(?:\s*[-–])?$|^trang\s+\d+(?:\s*\/\s*\d+)?$/iu;

/** A running head with its page, and what a program that signs a file prints over it. */
const PRINTED_BY_MACHINE =
  /\S.*\s{2,}trang\s+\d+(?:\s*\/\s*\d+)?$|^.{0,100}[\s|–-]trang\s+\d+\s*\/\s*\d+$|^(?:người ký|ký bởi|thời gian ký|ngày ký|digitally signed|signature not verified|chữ ký số)(?=[\s:]|$)/iu;

/** The written lines of a text in Unicode, without the blank ones. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (const [index, raw] of inUnicode(text)
    .split(/\r\n?|\n/)
    .entries()) {
    const { text: plain, heading } = withoutMarkup(raw);
    if (plain !== '') {
      const meantBreak = /\S {2}$/.test(raw);
      const isPrinted = PAGE_NUMBER.test(plain) || PRINTED_BY_MACHINE.test(raw.trim());
      const isNumber = isPrinted && !raw.includes('\t');
      lines.push({ text: plain, line: index + 1, heading, gap, meantBreak, isNumber, raw });
    }
    gap = plain === '';
  }
  return lines;
}

/** Lines without page numbers. Where one stood there is a gap. */
export function withoutPageNumbers(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line, index) =>
    line.isNumber
      ? []
      : [{ ...line, gap: line.gap || lines.slice(0, index).at(-1)?.isNumber === true }],
  );
}

/** A whole text in TCVN3 shows it more surely than each of its lines. */
function inUnicode(text: string): string {
  return isTcvn3(text) ? fromTcvn3(text) : text;
}

/**
 * How wide a text is that was cut into lines of one width, or null for one whose
 * lines are paragraphs. Cut lines begin with a small letter again and again.
 */
export function widthOf(lines: readonly Line[], fewest = 15): number | null {
  const lengths = lines.map(({ text }) => text.length).toSorted((a, b) => a - b);
  const cut = lines.filter(({ text }) => /^\p{Ll}/u.test(text) && !/^[a-zđ]\s?[)./]/u.test(text));
  const wide = at(lengths, 0.98);
  if (lines.length < fewest || wide > 130 || cut.length < lines.length * 0.12) {
    return null;
  }
  return at(lengths, 0.9);
}

function at(sorted: readonly number[], share: number): number {
  return sorted.slice(Math.floor(sorted.length * share)).at(0) ?? 0;
}
