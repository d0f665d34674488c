/** The content items and the forms of a plan, found by the headings they stand under. */
import { fold } from '#base/vietnamese.ts';
import type { LabelSource } from '#field/plan/plan.ts';

import type { PlanWarning } from './block.ts';
import { allSections, ownText, type Section } from './outline.ts';

/** An item or a form as it was read. */
export type ReadItem = {
  /** As printed; null where the plan prints no label. */
  readonly printedLabel: string | null;
  /** Never the same twice in a plan: printed twice, the second is "d#2". */
  readonly label: string;
  readonly labelSource: LabelSource;
  readonly text: string;
  readonly bullets: readonly string[];
  readonly line: number;
};

/** How a heading that stands over items begins, and what is only named among others. */
type Heading = { readonly begins: RegExp; readonly names: RegExp };

const CONTENT: Heading = {
  begins:
    /^(?:(?:cac|mot so|nhung) )?(?:noi dung(?! va hinh| hinh|, hinh)|trong tam tuyen truyen|nhiem vu tuyen truyen)/,
  names: /noi dung|nhiem vu trong tam|nhiem vu va giai phap/,
};

const FORMS: Heading = {
  begins:
    /^(?:(?:cac|mot so|nhung) )?(?:hinh thuc|cach thuc|phuong thuc|bien phap|kenh tuyen truyen)/,
  names: /hinh thuc|cach thuc|phuong thuc/,
};

/** A heading is not longer than this; longer text is an item. */
const HEADING = 120;

/** The content items of a plan. */
export function itemsOf(sections: readonly Section[]): readonly ReadItem[] {
  return readUnder(sections, CONTENT);
}

/** The forms of communication that a plan asks for. */
export function formsOf(sections: readonly Section[]): readonly ReadItem[] {
  return readUnder(sections, FORMS);
}

function readUnder(sections: readonly Section[], heading: Heading): readonly ReadItem[] {
  const found = sectionsUnder(sections, heading);
  const items = found.flatMap((section) => {
    const prefix = found.length > 1 ? `${section.marker.label}.` : '';
    return itemsUnder(section).map((item) => ({ ...item, label: prefix + item.label }));
  });
  return withUniqueLabels(items);
}

/** The headings that say it best and lowest; those beside the first belong together. */
function sectionsUnder(sections: readonly Section[], heading: Heading): readonly Section[] {
  for (const pattern of [heading.begins, heading.names]) {
    const fitting = allSections(sections).filter((each) => pattern.test(headingOf(each)));
    const lowest = fitting.filter(
      (each) =>
        !allSections(each.children).some((one) => fitting.includes(one) && isPart(one, each)),
    );
    const [first] = lowest.filter(hasContent);
    if (first) {
      const siblings = beside(sections, first);
      return lowest.filter((each) => siblings.includes(each) && hasContent(each));
    }
  }
  return [];
}

/**
 * Whether one heading parts a chapter into its subjects ("Nội dung", "Hình thức",
 * "Đối tượng"). Among items, one of which only begins with "Các nội dung", it does not.
 */
function isPart(one: Section, chapter: Section): boolean {
  const siblings = chapter.children.filter(({ marker }) => marker.kind === one.marker.kind);
  return !siblings.includes(one) || siblings.every((each) => PART.test(headingOf(each)));
}

const PART =
  /noi dung|hinh thuc|phuong thuc|cach thuc|bien phap|doi tuong|thoi gian|yeu cau|muc dich|dia ban|pham vi|nhiem vu|giai phap|tien do|kinh phi|trong tam|khau hieu|thanh phan|luc luong|chu the/;

function hasContent(section: Section): boolean {
  return section.children.length > 0 || bodyOf(section).length > 0;
}

function beside(sections: readonly Section[], wanted: Section): readonly Section[] {
  if (sections.includes(wanted)) {
    return sections;
  }
  return (
    sections.map(({ children }) => beside(children, wanted)).find((found) => found.length > 0) ?? []
  );
}

/** The words of a heading, folded; empty for a section that is none. */
function headingOf({ marker }: Section): string {
  const words = marker.rest.split(/[:;]/, 1).join('');
  const isHeading = marker.label !== '' && words.length <= HEADING;
  return isHeading ? fold(words).replace(/^(?:ve|xac dinh) /, '') : '';
}

/** What a heading says behind its colon, and the paragraphs under it. */
function bodyOf({ marker, paragraphs, line }: Section): readonly { text: string; line: number }[] {
  const behind = marker.rest.replace(/^[^:]*:?\s*/, '');
  return [{ text: behind, line }, ...paragraphs].filter(({ text }) => text !== '');
}

function itemsUnder(section: Section): readonly ReadItem[] {
  const said = bodyOf(section).filter(({ text }) => !isIntroduction(text));
  if (section.children.length === 0) {
    return said.flatMap(({ text, line }) => piecesOf(text, line)).map(numbered);
  }
  const hyphens = section.children.every(({ marker }) => marker.label === '');
  const before = hyphens ? said.map(({ text, line }) => paragraphItem(text, line)) : [];
  return [...before, ...section.children.map(childItem)].map(numbered);
}

function isIntroduction(text: string): boolean {
  return /:$/.test(text) || (/(?:sau|sau đây|dưới đây)\.?$/u.test(text) && text.length < 200);
}

function paragraphItem(text: string, line: number): ReadItem {
  return { printedLabel: null, label: '', labelSource: 'paragraph', text, bullets: [], line };
}

/** One long sentence holds its items between semicolons. */
function piecesOf(text: string, line: number, fewest = 3): readonly ReadItem[] {
  const [, behind = text] = /^[^;:]{0,120}:\s+(.+)$/su.exec(text) ?? [];
  const pieces = behind
    .split(/;(?![^(]*\))/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces.length < fewest
    ? [paragraphItem(text, line)]
    : pieces.map((piece) => ({ ...paragraphItem(piece, line), labelSource: 'semicolon' }));
}

function childItem(section: Section): ReadItem {
  const { kind, label } = section.marker;
  return {
    printedLabel: label === '' ? null : label,
    label,
    labelSource: sourceOf(kind),
    text: ownText(section),
    bullets: section.children.map(bulletText),
    line: section.line,
  };
}

function sourceOf(kind: Section['marker']['kind']): LabelSource {
  if (kind === 'hyphen' || kind === 'plus') {
    return 'hyphen';
  }
  return kind === 'letter' || kind === 'capital' ? 'letter' : 'number';
}

/** A bullet with what stands beneath it on lines of their own. */
function bulletText(section: Section): string {
  const below = section.children.map((child) => `+ ${bulletText(child)}`);
  return [ownText(section), ...below].join('\n');
}

function numbered(item: ReadItem, index: number): ReadItem {
  return item.label === '' ? { ...item, label: String(index + 1) } : item;
}

function withUniqueLabels(items: readonly ReadItem[]): readonly ReadItem[] {
  return items.map((item, index) => {
    const earlier = items.slice(0, index).filter(({ label }) => label === item.label).length;
    return earlier === 0 ? item : { ...item, label: `${item.label}#${earlier + 1}` };
  });
}

/** What a person should look at in the items of one sentence: one idea may hold two. */
export function* itemWarnings(items: readonly ReadItem[], of: string): Generator<PlanWarning> {
  const made = items.filter(({ printedLabel }) => printedLabel === null);
  const [first] = made;
  if (first) {
    const how =
      first.labelSource === 'semicolon' ? 'tách một đoạn theo dấu chấm phẩy' : 'không có nhãn';
    const message = `${of}: ${how}, đã tự đánh nhãn ${made.map(({ label }) => label).join(', ')}; hãy kiểm tra và sửa nếu cần.`;
    yield { line: first.line, message };
  }
  for (const { label, labelSource, text, line } of items) {
    const joined = /^(\p{L}+ \p{L}+|\p{L}+).* và \1 /iu.exec(text);
    if (labelSource === 'semicolon' && joined) {
      yield {
        line,
        message: `${of} ${label}: một ý có hai vế nối bằng “và”; có thể là hai nội dung.`,
      };
    }
  }
  for (const { label, text, bullets, line } of items) {
    if (bullets.length > 0 && text.length > HEADING) {
      const message = `${of} ${label}: có đoạn văn và ${bullets.length} gạch đầu dòng; các gạch được xếp vào ${label}, không phải mục mới.`;
      yield { line, message };
    }
  }
}
