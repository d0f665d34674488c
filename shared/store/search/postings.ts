/**
 * In which texts a word or a pair stands, as bytes. For each text, in order:
 * the step from the one before, doubled, plus one when more follows about it:
 * how often and whether in title or lead. A pair's places come last, each as one
 * byte: whether pairs stand side by side shows in their lower eight bits but for
 * chance, and a phrase is checked on the text itself before it is shown.
 */
import type { ByteReader, ByteWriter } from './bytes.ts';

/** Set in `marks` when it stands in the title, or in the lead. */
export const [IN_TITLE, IN_LEAD] = [1, 2];

/** A word or pair in one text. */
export type Posting = {
  doc: number;
  /** {@link IN_TITLE} and {@link IN_LEAD}. */
  marks: number;
  count: number;
};

/**
 * Write one text's posting after that of `before`. A pair's places are to be
 * written after it: the lower eight bits of each, all different, `count` bytes.
 */
export function writePosting(
  writer: ByteWriter,
  before: number,
  doc: number,
  { marks, count }: Pick<Posting, 'marks' | 'count'>,
): void {
  const isPlain = marks === 0 && count === 1;
  writer.number(((doc - before) << 1) | (isPlain ? 0 : 1));
  if (!isPlain) {
    writer.number((count << 2) | marks);
  }
}

/** Read the next text's posting into `posting`. Where places follow, they are `posting.count` bytes. */
export function readPosting(reader: ByteReader, posting: Posting): void {
  const step = reader.number();
  posting.doc += step >>> 1;
  if ((step & 1) === 0) {
    posting.marks = 0;
    posting.count = 1;
  } else {
    const more = reader.number();
    posting.marks = more & 3;
    posting.count = more >>> 2;
  }
}
