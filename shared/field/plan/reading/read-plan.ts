/** A plan out of a document, with everything a person should look at. */
import { fold } from '#base/vietnamese.ts';

import type { Block, Paragraph, PlanWarning, Source, Table } from './block.ts';
import { formsOf, itemsOf, itemWarnings, type ReadItem } from './content.ts';
import { attachedPlan, type TypeLine, typeOf } from './document-type.ts';
import { dutiesOf, ordersOf, type ReadDuty } from './duties.ts';
import { type Header, headerOf } from './header.ts';
import { allSections, type Outline, outlineOf, ownText } from './outline.ts';
import { type Passage, quotasOf, type ReadQuota } from './quotas.ts';
import { columnsOf } from './task-columns.ts';
import { type ReadTask, tasksOf } from './tasks.ts';

/** What a document turned out to be. */
export type PlanReading =
  | { readonly verdict: 'plan'; readonly plan: ReadPlan }
  | { readonly verdict: 'not-a-plan'; readonly docType: string | null; readonly reason: string }
  | { readonly verdict: 'unreadable'; readonly docType: null; readonly reason: string };

/** A plan as it was read. Nothing is invented: what the document leaves blank is null. */
export type ReadPlan = Omit<Header, 'warnings' | 'month'> & {
  readonly docType: string;
  readonly items: readonly ReadItem[];
  readonly forms: readonly ReadItem[];
  readonly tasks: readonly ReadTask[];
  readonly quotas: readonly ReadQuota[];
  readonly duties: readonly ReadDuty[];
  readonly warnings: readonly PlanWarning[];
};

/** Read a plan from a document's blocks. The kind of document is checked first. */
export function readPlan(source: Source): PlanReading {
  const blocks = source.blocks.flatMap(withoutLayout);
  const type = typeOf(blocks);
  if (type?.docType === 'QUYẾT ĐỊNH') {
    const attached = attachedPlan(blocks, type.place);
    return attached.length > 0
      ? readFrom(source, attached, paragraphs(blocks.slice(0, type.place)))
      : refused(type);
  }
  if (type?.docType !== 'KẾ HOẠCH') {
    return refused(type);
  }
  return readFrom(source, blocks.slice(type.place), paragraphs(blocks.slice(0, type.place)));
}

function refused(type: TypeLine | undefined): PlanReading {
  const reason = type
    ? `Văn bản này là ${type.docType.toLowerCase()}, không phải kế hoạch tuyên truyền.`
    : 'Không thấy dòng tên loại “KẾ HOẠCH”; văn bản này không phải kế hoạch tuyên truyền.';
  return { verdict: 'not-a-plan', docType: type?.docType ?? null, reason };
}

function notAPlan(reason: string): PlanReading {
  return { verdict: 'not-a-plan', docType: 'KẾ HOẠCH', reason };
}

function readFrom(
  source: Source,
  blocks: readonly Block[],
  above: readonly Paragraph[],
): PlanReading {
  const type = typeOf(blocks);
  const outline = outlineOf(blocks.slice(1));
  const header = headerOf(above, outline.head, type?.rest ?? '');
  const title = fold(header.title);
  if (!/tuyen truyen|truyen thong|thong tin/.test(title)) {
    return notAPlan(
      'Văn bản là kế hoạch nhưng không phải kế hoạch tuyên truyền (tiêu đề không nói về tuyên truyền).',
    );
  }
  const words = fold(
    paragraphs(blocks)
      .map(({ text }) => text)
      .join(' '),
  );
  if (!/cai cach hanh chinh|cchc|thu tuc hanh chinh/.test(words)) {
    return notAPlan('Văn bản là kế hoạch tuyên truyền nhưng không nói về cải cách hành chính.');
  }
  return { verdict: 'plan', plan: planFrom(source, outline, header) };
}

function planFrom(
  source: Source,
  outline: Outline,
  { warnings, month: _month, ...header }: Header,
): ReadPlan {
  const year = header.year ?? 0;
  const items = itemsOf(outline.sections);
  const forms = formsOf(outline.sections);
  const { tasks, warnings: taskWarnings } = tasksOf(outline.tables, year);
  const passages: Passage[] = [
    ...allSections(outline.sections).map((section) => ({
      text: ownText(section),
      line: section.line,
    })),
    ...outline.closing,
  ];
  const itemPassages = items.flatMap(({ text, bullets, line }) =>
    [text, ...bullets].map((one) => ({ text: one, line })),
  );
  return {
    ...header,
    docType: 'KẾ HOẠCH',
    items,
    forms,
    tasks,
    quotas: quotasOf(passages, itemPassages, tasks),
    duties: dutiesOf(ordersOf(outline.sections, outline.closing), year),
    warnings: [
      ...warnings,
      ...source.warnings,
      ...itemWarnings(items, 'Nội dung'),
      ...itemWarnings(forms, 'Hình thức'),
      ...taskWarnings,
    ],
  };
}

/** Word lays out the head and the signature of a document with tables that hold no tasks. */
function withoutLayout(block: Block): readonly Block[] {
  if (block.kind === 'paragraph' || !isLayout(block)) {
    return [block];
  }
  return block.rows.flat().flatMap((cell) =>
    cell
      .split('\n')
      .filter((text) => text !== '')
      .map((text): Paragraph => ({ kind: 'paragraph', text, line: block.line })),
  );
}

function isLayout({ rows }: Table): boolean {
  const text = rows.flat().join('\n');
  return (
    !rows.some((row) => columnsOf(row)) && /cộng h(?:òa|oà) xã hội|nơi nhận|số\s*:/iu.test(text)
  );
}

function paragraphs(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}
