/** The outline of a document: what stands under which heading. */
import type { Block, Paragraph, Table } from './block.ts';
import { type Marker, markerOf, RANK } from './marker.ts';

/** A marked paragraph with everything beneath it. */
export type Section = {
  readonly marker: Marker;
  readonly line: number;
  /** The unmarked paragraphs after it. */
  readonly paragraphs: Paragraph[];
  readonly children: Section[];
};

/** A document by its parts. */
export type Outline = {
  /** Everything before the first numbered heading. */
  readonly head: readonly Paragraph[];
  readonly sections: readonly Section[];
  /** "Trên đây là Kế hoạch …": who reports to whom often stands here. */
  readonly closing: readonly Paragraph[];
  /** "Nơi nhận", the signature and what is attached. */
  readonly tail: readonly Paragraph[];
  readonly tables: readonly Table[];
};

/** The parts of a document. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const tables = blocks.filter((block) => block.kind === 'table');
  const end = endOf(paragraphs);
  const written = paragraphs.slice(0, end);
  const closingFrom = closingStart(written);
  const first = written.slice(0, closingFrom).findIndex(({ text }) => isTop(markerOf(text)));
  const start = first < 0 ? closingFrom : first;
  return {
    head: written.slice(0, start),
    sections: sectionsOf(written.slice(start, closingFrom)),
    closing: written.slice(closingFrom),
    tail: paragraphs.slice(end),
    tables,
  };
}

/** Every section of a document, each before those beneath it. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}

/** The text of a section without its marker, with its unmarked paragraphs on lines of their own. */
export function ownText({ marker, paragraphs }: Section): string {
  return [marker.rest, ...paragraphs.map(({ text }) => text)].join('\n');
}

function sectionsOf(paragraphs: readonly Paragraph[]): readonly Section[] {
  const top: Section[] = [];
  const open: Section[] = [];
  for (const paragraph of paragraphs) {
    const marker = markerOf(paragraph.text);
    if (!marker) {
      open.at(-1)?.paragraphs.push(paragraph);
      continue;
    }
    const section: Section = { marker, line: paragraph.line, paragraphs: [], children: [] };
    while (isUnder(open.at(-1), section)) {
      open.pop();
    }
    (open.at(-1)?.children ?? top).push(section);
    open.push(section);
  }
  return top;
}

/** Whether `last` is closed by `section`, which does not stand beneath it. */
function isUnder(last: Section | undefined, { marker }: Section): boolean {
  return last !== undefined && RANK[last.marker.kind] >= RANK[marker.kind];
}

function isTop(marker: Marker | undefined): boolean {
  return marker !== undefined && RANK[marker.kind] <= RANK.number;
}

/** Recipients or a signature: nothing of the plan stands behind them but what is attached. */
const SIGNING =
  /^(?:[Nn]ơi nhận|NƠI NHẬN|T\/M |TM\. |KT\. |TL\. |TUQ\. |(?:GIÁM ĐỐC|CHỦ TỊCH|\p{Lu}+ TRƯỞNG|TRƯỞNG (?:PHÒNG|BAN)|CHÁNH VĂN PHÒNG|BÍ THƯ)$)/u;

/** Where the recipients begin, or the paragraph after the closing "./.". */
function endOf(paragraphs: readonly Paragraph[]): number {
  const recipients = paragraphs.findIndex(({ text }) => SIGNING.test(text));
  const last = paragraphs.findIndex(({ text }) => /\.\s?\/\s?\.?$/u.test(text));
  const appendix = paragraphs.findIndex(({ text }) =>
    /^(?:danh mục|phụ lục(?: \S+)?)$/iu.test(text),
  );
  const ends = [recipients, last < 0 ? last : last + 1, appendix].filter((place) => place > 0);
  return Math.min(paragraphs.length, ...ends);
}

/** The closing words: from "Trên đây là", else the last paragraph when "./." ends it. */
function closingStart(written: readonly Paragraph[]): number {
  const found = written.findLastIndex(({ text }) => /^trên đây là/iu.test(text));
  if (found >= 0) {
    return found;
  }
  const last = written.at(-1);
  const closes = last && !markerOf(last.text) && /\.\s?\/\s?\.?$/u.test(last.text);
  return closes ? written.length - 1 : written.length;
}
