/**
 * Read a plan of communication from the command line, with the same reader as
 * the import in the app.
 *
 *     npm run -s plan -- FILE.txt|FILE.docx|FILE.pdf
 *
 * Prints the plan as JSON with its warnings. What is no plan, or cannot be
 * read, is one line of reason on the error output and exit code 2.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';

import { localTime } from '#base/day.ts';
import type { PlanWarning } from '#field/plan/reading/block.ts';
import type { ReadItem } from '#field/plan/reading/content.ts';
import type { ReadQuota } from '#field/plan/reading/quotas.ts';
import { type PlanReading, type ReadPlan, readPlan } from '#field/plan/reading/read-plan.ts';
import { KNOWN_REFERENCES } from '#field/reference/known-references.ts';
import { planFileSource } from '#page/plan-file/source.ts';

const USAGE = 'Cách dùng: npm run -s plan -- TỆP.(txt|docx|pdf)';

async function main([file]: readonly string[]): Promise<void> {
  if (!file || !existsSync(file) || !statSync(file).isFile()) {
    refuse(file ? `Không tìm thấy tệp: ${file}` : `Thiếu tệp. ${USAGE}`);
    return;
  }
  const source = await planFileSource(new Uint8Array(readFileSync(file)), file);
  if (!source.ok) {
    console.log(JSON.stringify({ ...BLANK, verdict: 'unreadable' }, null, 1));
    refuse(REASONS[source.problem]);
    return;
  }
  const { year, month, day } = localTime(Date.now());
  const today = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const reading = readPlan(source.value, { today, known: KNOWN_REFERENCES });
  console.log(JSON.stringify(printed(reading), null, 1));
  if (reading.verdict !== 'plan') {
    refuse(reading.reason);
  }
}

const REASONS = {
  'not-a-document': 'Tệp không phải văn bản, DOCX hay PDF đọc được.',
  'broken-file': 'Tệp hỏng hoặc có mật khẩu, không mở được.',
} as const;

function refuse(reason: string): void {
  console.error(reason);
  process.exitCode = 2;
}

const BLANK = {
  docType: null,
  number: null,
  symbol: null,
  date: null,
  year: null,
  issuer: null,
  parent: null,
  title: null,
  items: [],
  forms: [],
  tasks: [],
  quotas: [],
  reporting: [],
  warnings: [],
};

function printed(reading: PlanReading): unknown {
  if (reading.verdict !== 'plan') {
    const { verdict, docType, reason } = reading;
    return { ...BLANK, verdict, docType, warnings: [reason] };
  }
  return { verdict: 'plan', ...planPrinted(reading.plan) };
}

function planPrinted(plan: ReadPlan): object {
  const { docType, number, symbol, date, year, issuer, parent, title } = plan;
  return {
    docType,
    number,
    symbol,
    date,
    year,
    issuer,
    parent,
    title,
    items: plan.items.map(itemPrinted),
    forms: plan.forms.map(itemPrinted),
    tasks: plan.tasks.map(({ line: _, ...task }) => task),
    quotas: plan.quotas.map(quotaPrinted),
    reporting: plan.duties.map(({ who, to, periods, rule, due, cutOffDay }) => ({
      who,
      to,
      rule,
      periods: periods.map((period) => PERIODS[period]),
      due,
      cutOffDay,
    })),
    warnings: plan.warnings.map(warningPrinted),
  };
}

/** Periods in the words of plans. */
const PERIODS = {
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  half: '6 tháng',
  'nine-months': '9 tháng',
  year: 'năm',
} as const;

function quotaPrinted({ what, count, period, scope, countsDocuments }: ReadQuota): object {
  const per = scope === 'each-unit' ? 'đơn vị' : null;
  return { what, count, op: '>=', period: period && PERIODS[period], per, countsDocuments };
}

function itemPrinted({ printedLabel, label, labelSource, text, bullets }: ReadItem): unknown {
  return { printedLabel, label, labelSource, text, bullets };
}

function warningPrinted({ line, message }: PlanWarning): string {
  return line === null ? message : `Dòng ${line}: ${message}`;
}

await main(process.argv.slice(2));
