/** A plan out of a document, with everything a person should look at. */
import { fold } from '#base/vietnamese.ts';
import type { RegistryEntry } from '#field/reference/registry.ts';

import type { Block, Paragraph, PlanWarning, Source } from './block.ts';
import { formsOf, itemsOf, itemWarnings, type ReadItem } from './content.ts';
import { attachedPlan, type TypeLine, typeOf } from './document-type.ts';
import { dutiesOf, ordersOf, type ReadDuty } from './duties.ts';
import { type Header, headerOf } from './header.ts';
import { withoutLayout } from './layout-table.ts';
import { allSections, type Outline, outlineOf, ownText } from './outline.ts';
import { proseTasksOf } from './prose-tasks.ts';
import { type Passage, quotasOf, type ReadQuota } from './quotas.ts';
import { type ReadTask, tasksOf } from './tasks.ts';
import { unreadableReason } from './text-layer.ts';
import { warningsOf } from './warnings.ts';

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

/** What a reading is compared with. */
export type ReadingOptions = {
  /** "2026-11-20": names that are old by then are warned of. */
  readonly today: string;
  /** References of the plans we know, to find days that disagree. */
  readonly known: readonly RegistryEntry[];
};

/** Read a plan from a document's blocks. The kind of document is checked first. */
export function readPlan(source: Source, options: ReadingOptions): PlanReading {
  const blocks = source.blocks.flatMap(withoutLayout);
  const reason = unreadableReason(textOf(blocks));
  if (reason !== null) {
    return { verdict: 'unreadable', docType: null, reason };
  }
  const type = typeOf(blocks);
  const isDecision = type?.docType === 'QUYẾT ĐỊNH';
  const own = isDecision ? attachedPlan(blocks, type.place) : blocks.slice(type?.place);
  const first = typeOf(own.slice(0, 1));
  if (!type || first?.docType !== 'KẾ HOẠCH') {
    return refused(type);
  }
  const outline = outlineOf(own.slice(1));
  const header = headerOf(paragraphsIn(blocks.slice(0, type.place)), outline.head, first.rest);
  const around = isDecision ? decisionAround(source, blocks.slice(type.place), own) : source;
  const whole = isDecision ? { ...outline, tail: paragraphsIn(blocks.slice(type.place)) } : outline;
  return (
    notForUs(header, own) ?? { verdict: 'plan', plan: planFrom(around, whole, header, options) }
  );
}

/** A plan that a decision issues has its number, its day and its signature in the decision. */
function decisionAround(source: Source, decision: readonly Block[], own: readonly Block[]): Source {
  const begins = Math.min(...own.map((block) => block.line));
  const [{ line }] = decision as readonly [Block];
  const issued = {
    line,
    message: 'Kế hoạch ban hành kèm theo Quyết định; số và ngày lấy từ quyết định.',
  };
  const ofPlan = source.warnings.filter((warning) => (warning.line ?? begins) >= begins);
  return { blocks: source.blocks, warnings: [issued, ...ofPlan] };
}

function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}

function refused(type: TypeLine | undefined): PlanReading {
  const reason = type
    ? `Văn bản này là ${type.docType.toLowerCase()}, không phải kế hoạch tuyên truyền.`
    : 'Không thấy dòng tên loại “KẾ HOẠCH”; văn bản này không phải kế hoạch tuyên truyền.';
  return { verdict: 'not-a-plan', docType: type?.docType ?? null, reason };
}

/** "Công nghệ thông tin" and "hệ thống thông tin" inform nobody. */
const INFORMS = /tuyen truyen|truyen thong|(?<!cong nghe |he thong |an toan )thong tin/;

/** A plan for one contest, inspection or course is not the plan of a year. */
const ONE_EVENT =
  /^(?:ve |ve viec )?(?:kiem tra|giam sat|khao sat|so ket|tong ket|(?:to chuc |phat dong |tham gia )?(?:hoi thi|cuoc thi|hoi nghi|hoi thao|(?:lop )?tap huan))/;

const REFORM = /cai cach hanh chinh|cchc|thu tuc hanh chinh|tthc|par index|sipas/;

/** A plan whose title names no reform speaks of it so often when it is about it. */
const FEWEST_MENTIONS = 4;

/** A plan of something else: an office has many kinds of plans. */
function notForUs({ title }: Header, blocks: readonly Block[]): PlanReading | undefined {
  const subject = fold(title);
  if (!INFORMS.test(subject) || ONE_EVENT.test(subject)) {
    const reason =
      'Văn bản là kế hoạch nhưng không phải kế hoạch tuyên truyền (tiêu đề không nói về tuyên truyền).';
    return { verdict: 'not-a-plan', docType: 'KẾ HOẠCH', reason };
  }
  const mentions = fold(textOf(blocks)).match(/cai cach hanh chinh|cchc/g)?.length ?? 0;
  if (!REFORM.test(subject) && mentions < FEWEST_MENTIONS) {
    const reason = 'Văn bản là kế hoạch tuyên truyền nhưng không nói về cải cách hành chính.';
    return { verdict: 'not-a-plan', docType: 'KẾ HOẠCH', reason };
  }
  return undefined;
}

function planFrom(
  source: Source,
  outline: Outline,
  header: Header,
  options: ReadingOptions,
): ReadPlan {
  const { warnings: _, month, ...head } = header;
  const year = header.year ?? Number(options.today.slice(0, 4));
  const items = itemsOf(outline.sections);
  const forms = formsOf(outline.sections);
  const listed = tasksOf(outline.tables, year);
  const { tasks, warnings: taskListWarnings } =
    listed.tasks.length > 0 ? listed : proseTasksOf(outline.sections, year);
  const parts = {
    items,
    forms,
    tasks,
    quotas: quotasOf(bodyOf(outline), contentOf(items), tasks),
    duties: dutiesOf(ordersOf(outline.sections, outline.closing), year),
  };
  const warnings = [
    ...header.warnings,
    ...source.warnings,
    ...itemWarnings(items, 'Nội dung'),
    ...itemWarnings(forms, 'Hình thức'),
    ...taskListWarnings,
    ...warningsOf(outline, { ...head, ...parts, year, month }, options),
  ];
  return { ...head, ...parts, docType: 'KẾ HOẠCH', warnings };
}

function bodyOf({ sections, closing }: Outline): readonly Passage[] {
  return [
    ...allSections(sections).map((section) => ({ text: ownText(section), line: section.line })),
    ...closing,
  ];
}

function contentOf(items: readonly ReadItem[]): readonly Passage[] {
  return items.flatMap(({ text, bullets, line }) =>
    [text, ...bullets].map((one) => ({ text: one, line })),
  );
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : block.rows.flat().join('\n')))
    .join('\n');
}
