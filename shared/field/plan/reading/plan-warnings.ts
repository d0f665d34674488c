/** What a person should look at in a plan that was read. */

import { fold } from '#base/vietnamese.ts';
import { dueRuleOf } from '#field/plan/due-words.ts';
import { supersededIn } from '#field/reference/superseded.ts';

import type { PlanWarning } from './block.ts';
import type { ReadItem } from './content.ts';
import type { ReadDuty } from './duties.ts';
import type { Outline } from './outline.ts';
import type { Passage } from './quotas.ts';
import type { ReadTask } from './tasks.ts';

/** The parts of a plan that warnings look at together. */
export type Parts = {
  readonly items: readonly ReadItem[];
  readonly forms: readonly ReadItem[];
  readonly tasks: readonly ReadTask[];
  readonly duties: readonly ReadDuty[];
};

/** Cells that are blank, who leads and helps at once, and tasks of before the plan's day. */
export function taskWarnings(
  tasks: readonly ReadTask[],
  { year, month }: { readonly year: number; readonly month: number | null },
): readonly PlanWarning[] {
  const signed = month === null ? '' : `${year}-${String(month).padStart(2, '0')}`;
  return tasks.flatMap((task) =>
    [
      ...blankCells(task, tasks),
      ...(isSelfHelp(task) ? [`${task.lead} vừa chủ trì vừa phối hợp`] : []),
      ...(isOver(task, year, signed)
        ? [`thời hạn ${task.time} đã qua khi ký kế hoạch (quá hạn khi nhập)`]
        : []),
    ].map((message) => ({ line: task.line, message: `Nhiệm vụ ${task.tt}: ${message}.` })),
  );
}

/** A column that no task fills is not there, or not meant. */
function blankCells(task: ReadTask, tasks: readonly ReadTask[]): readonly string[] {
  const cells: readonly (readonly [string, (one: ReadTask) => string | null])[] = [
    ['chủ trì', ({ lead }) => lead],
    ['thời gian', ({ time }) => time],
    ['sản phẩm', ({ product, form }) => product ?? form],
  ];
  const blank = cells
    .filter(([, cell]) => cell(task) === null && tasks.some((one) => cell(one) !== null))
    .map(([name]) => name);
  return blank.length > 0 ? [`ô ${blank.join(', ')} để trống`] : [];
}

function isSelfHelp({ lead, co }: ReadTask): boolean {
  return lead !== null && (co?.includes(lead) ?? false);
}

function isOver({ time }: ReadTask, year: number, signed: string): boolean {
  const due = dueRuleOf(time ?? '', year);
  return due?.kind === 'range' && due.last.slice(0, 7) < signed;
}

/** Parts that plans of this kind usually have, and this one has not. */
export function partWarnings(
  outline: Outline,
  { items, forms, tasks, duties, issuer }: Parts & { readonly issuer: string | null },
): readonly PlanWarning[] {
  const tail = outline.tail.map(({ text }) => text).join('\n');
  const signature = tail.replace(/^-.*$/gmu, '');
  const isSigned =
    /giám đốc|chủ tịch|hiệu trưởng|trưởng phòng|trưởng ban|cục trưởng|viện trưởng|thủ trưởng|chánh văn phòng|bí thư|t\/?m\.?\s|kt\./iu.test(
      signature,
    );
  const messages = [
    ...(items.length === 0 ? ['Không tìm thấy mục nội dung tuyên truyền; hãy nhập tay.'] : []),
    ...(forms.length === 0 ? ['Không tìm thấy mục hình thức tuyên truyền.'] : []),
    ...(tasks.length === 0 ? ['Không có danh mục nhiệm vụ; không có hạn theo nhiệm vụ.'] : []),
    ...(duties.length === 0 ? ['Không thấy quy định về báo cáo.'] : []),
    ...(isSigned ? [] : ['Không có khối ký (chức vụ, họ tên).']),
    ...(/-\s*-\s/.test(tail) ? ['Nơi nhận có gạch đầu dòng kép “- -”.'] : []),
    ...absentRecipients(duties, `${tail}\n${issuer}`),
  ];
  return messages.map((message) => ({ line: null, message }));
}

/** Reports go to a body that the plan itself is not sent to. */
function absentRecipients(duties: readonly ReadDuty[], tail: string): readonly string[] {
  const bodies = duties.flatMap(({ to, periods }) =>
    periods.length > 0
      ? (to ?? '').split(/[,;]\s*/).filter((body) => /^Sở (?!GD|Giáo dục)/u.test(body))
      : [],
  );
  return bodies
    .filter((body) => !fold(tail).includes(fold(body)))
    .map((body) => `Nơi nhận không ghi ${body} là nơi nhận báo cáo (Nơi nhận chỉ nội bộ).`);
}

/** Old names, another place's words, and abbreviations that nobody explains. */
export function termWarnings(
  passages: readonly Passage[],
  { today, isCity }: { readonly today: string; readonly isCity: boolean },
): readonly PlanWarning[] {
  const warnings = passages.flatMap(({ text, line }) => {
    const old = supersededIn(text, today).map(({ found, advice, from }) => ({
      key: advice,
      line,
      message: `Từ ngữ, tên gọi cũ “${found}”: ${advice} (từ ${from.split('-').toReversed().join('/')}).`,
    }));
    const place = /trên địa bàn tỉnh|của tỉnh(?=[,.;])/u.exec(text)?.[0];
    const left =
      isCity && place
        ? [
            {
              key: place,
              line,
              message: `“${place}” trong kế hoạch của thành phố; có thể sót từ văn bản mẫu nơi khác.`,
            },
          ]
        : [];
    return [...old, ...left];
  });
  return warnings
    .filter(({ key }, index) => warnings.findIndex((one) => one.key === key) === index)
    .map(({ line, message }) => ({ line, message }));
}

/** Abbreviations that staff know without an explanation. */
const KNOWN =
  /^(?:CCHC|TTHC|UBND|HĐND|MTTQ|GDĐT|GD|ĐT|CNTT|THPT|THCS|TH|MN|PCI|PAPI|SIPAS|DTI|ISO|TCVN|PAR|INDEX|VP|DVC|TT|TTĐT|TP|HS|CBCCVC|CB|CC|VC|NQ|QĐ|CT|CP|TW|TU|KL|NĐ)$/u;

/** Abbreviations of the task list that the plan never spells out. */
export function abbreviationWarnings(
  tasks: readonly ReadTask[],
  passages: readonly Passage[],
): readonly PlanWarning[] {
  const text = passages.map((passage) => passage.text).join('\n');
  const cells = tasks.flatMap((task) => [task.task, task.lead, task.co, task.form]).join('\n');
  const found = [
    ...cells.matchAll(/(?<![\p{L}\d/-])\p{Lu}{2,6}(?:[,&]{1,2}\p{Lu}{2,6})?(?![\p{L}/-])/gu),
  ]
    .map(([short]) => short)
    .filter((short) => !KNOWN.test(short) && !text.includes(`(${short})`));
  const unknown = [...new Set(found)];
  return unknown.length > 0
    ? [
        {
          line: Math.min(...tasks.map(({ line }) => line)),
          message: `Chữ viết tắt không giải thích: ${unknown.join('; ')}.`,
        },
      ]
    : [];
}
