/** Everything that a person should look at in a plan, beyond what reading it mended. */
import type { PlanWarning } from './block.ts';
import type { Header } from './header.ts';
import { labelWarnings } from './label-warnings.ts';
import { allSections, type Outline, ownText } from './outline.ts';
import {
  abbreviationWarnings,
  type Parts,
  partWarnings,
  taskWarnings,
  termWarnings,
} from './plan-warnings.ts';
import type { Passage } from './quotas.ts';
import type { ReadingOptions } from './read-plan.ts';
import { referenceWarnings } from './reference-warnings.ts';
import { wordingWarnings } from './wording.ts';

type Read = Omit<Header, 'warnings' | 'year'> & Parts & { readonly year: number };

/** The warnings of a plan that was read. */
export function warningsOf(
  outline: Outline,
  plan: Read,
  options: ReadingOptions,
): readonly PlanWarning[] {
  const { year, month, date, issuer, tasks } = plan;
  const passages = passagesOf(outline, plan);
  const place = placeOf(issuer);
  const until = date ?? lastDay(year, month ?? 6);
  return [
    ...labelWarnings(outline.sections),
    ...taskWarnings(tasks, { year, month }),
    ...partWarnings(outline, plan),
    ...abbreviationWarnings(tasks, passages),
    ...referenceWarnings(passages, { id: 'kế hoạch này', place, until }, options.known),
    ...wordingWarnings(passages),
    ...termWarnings(passages, { today: options.today, isCity: /thành phố/iu.test(issuer ?? '') }),
  ];
}

/** "Hải Phòng": whose documents a plan cites when it does not say. */
function placeOf(issuer: string | null): string | null {
  return (
    /(?:thành phố|tỉnh|TP\.?)\s+(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})/iu.exec(issuer ?? '')?.[1] ??
    null
  );
}

/** A plan without a day of issue was written by midyear of its own year, or in its month. */
function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function passagesOf(
  { head, sections, closing, tail }: Outline,
  { tasks, title }: Read,
): readonly Passage[] {
  return [
    { text: title, line: head.at(0)?.line ?? 1 },
    ...head,
    ...allSections(sections).map((section) => ({ text: ownText(section), line: section.line })),
    ...closing,
    ...tail,
    ...tasks.map(({ task, lead, co, line }) => ({ text: [task, lead, co].join('\n'), line })),
  ];
}
