/**
 * The shape of a plan where it comes from outside: out of another device's log,
 * or out of a file. The types stand in `plan.ts`; the compiler keeps both alike.
 */
import * as v from 'valibot';

import type { Id } from '#base/id.ts';

import type { DueRule } from './due-rule.ts';
import type { Crosswalk, Plan } from './plan.ts';
import { TOPIC_IDS } from './topics/topic.ts';

/** Whether a text can be the id of a plan or of a part of one: letters, digits, dots, hyphens. */
export function isPlanId(text: string): boolean {
  return /^[\p{L}\p{N}._-]{1,100}$/u.test(text);
}

function id<Noun extends string>() {
  return v.custom<Id<Noun>>((value) => typeof value === 'string' && isPlanId(value));
}

/** A line of a plan. The longest paragraph of the plans at hand has 1,900 characters. */
const words = v.pipe(v.string(), v.maxLength(8000));
const wordsOrNull = v.nullable(words);
const day = v.pipe(v.string(), v.isoDate());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const each = v.picklist(['week', 'month', 'quarter', 'half', 'year']);
const period = v.picklist([...each.options, 'nine-months']);

const dueRule: v.GenericSchema<unknown, DueRule> = v.variant('kind', [
  v.object({ kind: v.literal('always') }),
  v.object({ kind: v.literal('range'), first: day, last: day }),
  v.object({ kind: v.literal('day'), day, before: v.boolean() }),
  v.object({ kind: v.literal('each'), period: each }),
  v.object({
    kind: v.literal('day-of-month'),
    day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
    months: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
    before: v.boolean(),
  }),
]);

const topic = v.picklist(TOPIC_IDS);

const item = v.object({
  id: id<'item'>(),
  printedLabel: words,
  labelSource: v.picklist(['letter', 'number', 'hyphen', 'paragraph', 'semicolon']),
  short: words,
  text: v.exactOptional(words),
  bullets: v.array(words),
  references: v.array(words),
  terms: v.array(words),
  topics: v.exactOptional(
    v.object({ main: v.array(topic), also: v.exactOptional(v.array(topic)) }),
  ),
});

const task = v.object({
  id: id<'task'>(),
  number: words,
  short: words,
  text: v.exactOptional(words),
  lead: wordsOrNull,
  co: wordsOrNull,
  time: wordsOrNull,
  due: v.nullable(dueRule),
  quantity: v.nullable(
    v.object({
      count,
      unit: words,
      each: v.exactOptional(words),
      window: v.exactOptional(words),
    }),
  ),
  product: wordsOrNull,
  form: wordsOrNull,
});

/** A whole plan. */
export const plan: v.GenericSchema<unknown, Plan> = v.object({
  // Documents about a plan are named by it: see `sync/entry.ts`.
  id: v.custom<Id<'plan'>>((value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value)),
  issuer: words,
  parent: wordsOrNull,
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200)),
  title: words,
  number: wordsOrNull,
  symbol: wordsOrNull,
  date: v.nullable(day),
  items: v.pipe(v.array(item), v.maxLength(200)),
  forms: v.array(
    v.object({
      id: id<'form'>(),
      printedLabel: words,
      short: words,
      text: v.exactOptional(words),
    }),
  ),
  tasks: v.pipe(v.array(task), v.maxLength(500)),
  quotas: v.array(
    v.object({
      what: words,
      count,
      period: v.nullable(period),
      scope: v.picklist(['each-unit', 'plan']),
      countsDocuments: v.boolean(),
    }),
  ),
  duties: v.array(
    v.object({
      id: id<'duty'>(),
      from: words,
      to: words,
      periods: v.array(period),
      due: v.nullable(dueRule),
      dueWords: wordsOrNull,
      cutOffDay: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31))),
    }),
  ),
});

/** How items of one plan became items of another. */
export const crosswalk: v.GenericSchema<unknown, Crosswalk> = v.object({
  from: id<'plan'>(),
  to: id<'plan'>(),
  links: v.array(
    v.object({
      from: id<'item'>(),
      to: v.array(id<'item'>()),
      kind: v.picklist(['same', 'split', 'merged', 'dropped']),
    }),
  ),
});
