/**
 * A document as a plan is read from it: paragraphs and tables in their order.
 * Text, DOCX and PDF files all become this, so one reader serves them all.
 */
export type Block = Paragraph | Table;

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Where it stands: the line of a text, the paragraph of a DOCX file. */
  readonly line: number;
  /** Whether the document sets it apart as a heading. */
  readonly heading?: boolean;
};

export type Table = {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  readonly line: number;
};

/** Something about a document that a person must look at, in words for staff. */
export type PlanWarning = {
  /** Null where the warning is about the whole document. */
  readonly line: number | null;
  readonly message: string;
};

/** A document in blocks, with what was mended on the way. */
export type Source = {
  readonly blocks: readonly Block[];
  readonly warnings: readonly PlanWarning[];
};
