/** A plan to keep, out of one that was read. */
import { asId, type Id } from '#base/id.ts';
import { dueRuleOf } from '#field/plan/due-words.ts';
import type { Plan, PlanForm, PlanItem, PlanTask, ReportDuty } from '#field/plan/plan.ts';
import { referencesIn } from '#field/reference/reference.ts';

import type { ReadItem } from './content.ts';
import type { ReadDuty } from './duties.ts';
import type { ReadPlan } from './read-plan.ts';
import type { ReadTask } from './tasks.ts';

/** Indices that plans name, as they write them. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/par[\s-]?index/iu, 'PAR INDEX'],
  [/sipas/iu, 'SIPAS'],
  [/papi(?!\p{L})/iu, 'PAPI'],
  [/(?<!\p{L})pci(?!\p{L})/iu, 'PCI'],
  [/(?<!\p{L})dti(?!\p{L})/iu, 'DTI'],
  [/ict[\s-]?index/iu, 'ICT Index'],
];

/**
 * The plan that a reading proposes. Short labels are the first words of each
 * text, for the office to replace with its own; nothing is saved here.
 *
 * @param year - Where the document names none
 */
export function planFromReading(read: ReadPlan, id: Id<'plan'>, year: number): Plan {
  const { issuer, parent, title, number, symbol, date, items, forms, tasks, quotas, duties } = read;
  const ofYear = read.year ?? year;
  return {
    id,
    issuer: issuer ?? '',
    parent,
    year: ofYear,
    title,
    number,
    symbol,
    date,
    items: items.map((item) => itemFrom(item, id)),
    forms: forms.map((form) => formFrom(form, id)),
    tasks: tasks.map((task, index) => taskFrom(task, `${id}.task-${index + 1}`, ofYear)),
    quotas: quotas.map(({ line: _, ...quota }) => quota),
    duties: duties.map((duty, index) => dutyFrom(duty, `${id}.duty-${index + 1}`)),
  };
}

function itemFrom({ label, labelSource, text, bullets }: ReadItem, plan: string): PlanItem {
  const whole = [text, ...bullets].join('\n');
  return {
    id: asId(`${plan}.${plainLabel(label)}`),
    printedLabel: label.replace(/#\d+$/, ''),
    labelSource,
    short: shortOf(text),
    text,
    bullets,
    references: [...new Set(referencesIn(whole).map(({ canonical }) => canonical))],
    terms: TERMS.filter(([pattern]) => pattern.test(whole)).map(([, term]) => term),
  };
}

function formFrom({ label, text }: ReadItem, plan: string): PlanForm {
  return {
    id: asId(`${plan}.form-${plainLabel(label)}`),
    printedLabel: label.replace(/#\d+$/, ''),
    short: shortOf(text),
    text,
  };
}

function taskFrom({ tt, task, line: _, ...cells }: ReadTask, id: string, year: number): PlanTask {
  const due = cells.time === null ? null : dueRuleOf(cells.time, year);
  return { id: asId(id), number: tt, short: shortOf(task), text: task, due, ...cells };
}

function dutyFrom({ who, to, periods, due, rule, cutOffDay }: ReadDuty, id: string): ReportDuty {
  return { id: asId(id), from: who ?? '', to: to ?? '', periods, due, dueWords: rule, cutOffDay };
}

/** Ids hold no "#". */
function plainLabel(label: string): string {
  return label.replace('#', '-');
}

/** The first words of a text, to its first pause behind a few of them. */
function shortOf(text: string, most = 90): string {
  const [clause = ''] = text.split(/[;:\n]|\.\s|\.$/, 1);
  if (clause.length <= most) {
    return clause.trim();
  }
  return `${clause.slice(0, clause.lastIndexOf(' ', most)).trim()}…`;
}
