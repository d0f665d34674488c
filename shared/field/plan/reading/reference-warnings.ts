/** What is odd about the documents that a plan cites. */
import { type Reference, referencesIn } from '#field/reference/reference.ts';
import {
  type CitingSource,
  conflictsIn,
  impossibleDates,
  joinRegistries,
  type ReferenceProblem,
  type RegistryEntry,
  registryOf,
} from '#field/reference/registry.ts';

import type { PlanWarning } from './block.ts';
import type { Passage } from './quotas.ts';

type Cited = Reference & { readonly line: number };

/** Everything to check about a plan's references, beside what is known from other plans. */
export function referenceWarnings(
  passages: readonly Passage[],
  plan: Omit<CitingSource, 'text'>,
  known: readonly RegistryEntry[],
): readonly PlanWarning[] {
  const cited = passages.flatMap(({ text, line }) =>
    referencesIn(text).map((reference) => ({ ...reference, line })),
  );
  const source = { ...plan, text: passages.map(({ text }) => text).join('\n') };
  const read = registryOf([source]);
  const named = new Set(read.map(({ canonical }) => canonical));
  const others = known.map((entry) => ({
    ...entry,
    seen: entry.seen.filter((one) => one.source !== plan.id),
  }));
  const conflicts = conflictsIn(joinRegistries(others, read)).filter(({ canonical }) =>
    named.has(canonical),
  );
  const problems = [...conflicts, ...impossibleDates([source])];
  return [
    ...problems.map((one) => ({ line: lineOf(cited, one), message: inWords(one) })),
    ...oddSymbols(cited),
    ...sameNumbers(cited),
    ...yearMismatches(cited),
    ...unnumbered(passages),
    ...twoSpans(passages),
  ];
}

function lineOf(cited: readonly Cited[], { canonical }: ReferenceProblem): number {
  return Math.min(...cited.filter((one) => one.canonical === canonical).map(({ line }) => line));
}

function inWords({ kind, canonical, sightings }: ReferenceProblem): string {
  const days = [...new Set(sightings.map(({ date }) => vietnamese(date)))];
  if (kind === 'conflict') {
    const where = sightings.map(({ source, date }) => `${source}: ${vietnamese(date)}`);
    return `Mâu thuẫn ngày của ${canonical}: ${[...new Set(where)].join('; ')}.`;
  }
  return kind === 'impossible'
    ? `${canonical}: ngày ${days.join()} không có trong lịch.`
    : `${canonical}: ngày ${days.join()} sau ngày của kế hoạch (ngày ở tương lai).`;
}

/** "29/12/2023". Every sighting that is told has a day. */
function vietnamese(day: string | null): string {
  return String(day).split('-').toReversed().join('/');
}

/** "76/NQCP", "CT- TTg", "18 - NQ/TW". */
function oddSymbols(cited: readonly Cited[]): readonly PlanWarning[] {
  return cited
    .filter(
      ({ printed, canonical, kind }) =>
        kind === 'document' && printed !== canonical && /\s|NQCP|QĐ(?:TTg|UBND)/u.test(printed),
    )
    .map(({ printed, canonical, line }) => ({
      line,
      message: `Ký hiệu viết lệch “${printed}”, hiểu là ${canonical}.`,
    }));
}

/** "06/QĐ-TTg" and "06/CP": one number, two bodies, easily taken for each other. */
function sameNumbers(cited: readonly Cited[]): readonly PlanWarning[] {
  return cited
    .filter(({ symbol }) => symbol === 'CP')
    .flatMap(({ canonical, number, line }) => {
      const other = cited.find((one) => one.number === number && one.canonical !== canonical);
      return other
        ? [{ line, message: `Trùng số hiệu khác cơ quan: ${other.canonical} và ${canonical}.` }]
        : [];
    });
}

/** A plan for 2022 dated 2023, or for 2023 dated 2021. */
function yearMismatches(cited: readonly Cited[]): readonly PlanWarning[] {
  return cited.flatMap(({ canonical, date, subject, line }) => {
    const year = Number(date?.slice(0, 4));
    const about = Number(/(?<!đến )năm (20\d\d)(?!\s*[-–])/u.exec(subject ?? '')?.[1]);
    const isOdd = about < year || about > year + 1;
    return isOdd
      ? [
          {
            line,
            message: `${canonical}: ngày ${vietnamese(date)} nhưng trích yếu ghi năm ${about}; năm không khớp.`,
          },
        ]
      : [];
  });
}

function unnumbered(passages: readonly Passage[]): readonly PlanWarning[] {
  return passages.flatMap(({ text, line }) => {
    const found = /Nghị quyết (?:của |Hội nghị )(?:lần thứ|Ban|Trung ương)[^,;.]{0,50}/u.exec(
      text,
    )?.[0];
    return found ? [{ line, message: `Dẫn văn bản không ghi số: “${found}…”.` }] : [];
  });
}

/** One programme with two spans of years. */
function twoSpans(passages: readonly Passage[]): readonly PlanWarning[] {
  const spans = passages.flatMap(({ text, line }) =>
    [
      ...text.matchAll(
        /Chương trình tổng thể[^.;]{0,80}?giai đoạn\s*(20\d\d)\s*[-–]\s*(20\d\d)/giu,
      ),
    ].map(([, first, last]) => ({ span: `${first}-${last}`, line })),
  );
  const kinds = [...new Map(spans.map((each) => [each.span, each])).values()];
  const [one] = kinds;
  const where = kinds.map(({ span, line }) => `${span} (dòng ${line})`).join(', ');
  return one && kinds.length > 1
    ? [
        {
          line: one.line,
          message: `Chương trình tổng thể CCHC được ghi nhiều giai đoạn khác nhau: ${where}; hãy kiểm tra.`,
        },
      ]
    : [];
}
