/** A file or pasted words as a plan to look through. The readers are loaded only here. */
import { isoDayAt } from '#base/day.ts';
import { newId } from '#base/id.ts';
import { problem } from '#base/result.ts';
import type { Plan } from '#field/plan/plan.ts';
import type { PlanWarning, Source } from '#field/plan/reading/block.ts';

/** A plan that nobody has kept yet, beside what it was read from. */
export type UnkeptPlan = {
  readonly name: string;
  readonly plan: Plan;
  readonly source: Source['blocks'];
  readonly warnings: readonly PlanWarning[];
};

/** What came of a file. A refused PDF may still be shown as pictures beside an empty form. */
export type FileRead =
  | { readonly state: 'plan'; readonly unkept: UnkeptPlan }
  | { readonly state: 'refused'; readonly reason: string; readonly pdf?: Uint8Array };

const PROBLEMS = {
  'not-a-document': 'Tệp này không phải văn bản, DOCX hay PDF. Hãy chọn tệp khác hoặc dán chữ.',
  'no-reader': 'Chưa tải được bộ đọc tệp này. Hãy nối mạng rồi thử lại, hoặc dán chữ của kế hoạch.',
  'broken-file': 'Tệp hỏng hoặc có mật khẩu, không mở được. Hãy chọn tệp khác.',
} as const;

/** Read a file by what it is. */
export async function readFile(file: File): Promise<FileRead> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const source = await sourceOf(bytes, file.name);
  if (!source.ok) {
    return { state: 'refused', reason: PROBLEMS[source.problem] };
  }
  const read = await readSource(source.value, file.name);
  const isPdf = file.name.toLowerCase().endsWith('.pdf') || file.type === 'application/pdf';
  return read.state === 'refused' && isPdf ? { ...read, pdf: bytes } : read;
}

/** The readers of DOCX and PDF are fetched when they are first needed, which takes a network. */
async function sourceOf(bytes: Uint8Array, name: string) {
  const { planFileSource } = await import('#page/plan-file/source.ts');
  try {
    return await planFileSource(bytes, name);
  } catch (cause) {
    if (cause instanceof TypeError) {
      return problem('no-reader');
    }
    throw cause;
  }
}

/** Read words that were pasted. */
export async function readWords(words: string): Promise<FileRead> {
  const { textSource } = await import('#field/plan/reading/text-source.ts');
  return await readSource(textSource(words), 'Chữ đã dán');
}

/** A plan with nothing in it, to be filled in by hand. */
export function emptyPlan(): Plan {
  return {
    id: newId(),
    issuer: '',
    parent: null,
    year: Number(isoDayAt(Date.now()).slice(0, 4)),
    title: 'Kế hoạch tuyên truyền cải cách hành chính',
    number: null,
    symbol: null,
    date: null,
    items: [],
    forms: [],
    tasks: [],
    quotas: [],
    duties: [],
  };
}

async function readSource(source: Source, name: string): Promise<FileRead> {
  const [{ readPlan }, { planFromReading }, { KNOWN_REFERENCES }] = await Promise.all([
    import('#field/plan/reading/read-plan.ts'),
    import('#field/plan/reading/to-plan.ts'),
    import('#field/reference/known-references.ts'),
  ]);
  const today = isoDayAt(Date.now());
  const reading = readPlan(source, { today, known: KNOWN_REFERENCES });
  if (reading.verdict !== 'plan') {
    return { state: 'refused', reason: reading.reason };
  }
  const plan = planFromReading(reading.plan, newId(), Number(today.slice(0, 4)));
  return {
    state: 'plan',
    unkept: { name, plan, source: source.blocks, warnings: reading.plan.warnings },
  };
}
