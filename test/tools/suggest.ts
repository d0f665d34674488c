/**
 * Suggest items of a plan from the command line, with the rules that suggest
 * them in the app.
 *
 *     npm run -s suggest -- --plan ID < TEXTS.jsonl
 *     npm run -s suggest -- --plan ID --confirmed TAGGED.jsonl < TEXTS.jsonl
 *
 * Reads lines `{id, title, text}` and prints `{id, items: [{label, score,
 * reason}]}`, the strongest item first, labels as the plan prints them. With
 * `--confirmed` it also learns from lines `{id, title, text, items: [label]}`,
 * as the app does from what a unit has confirmed; a text is no witness for itself.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';

import { PLANS, planOf } from '#field/plan/catalogue.ts';
import { type Confirmed, signatureOf } from '#field/plan/neighbours.ts';
import type { Plan } from '#field/plan/plan.ts';
import { suggestItems } from '#field/plan/suggest.ts';
import { reasonWords } from '#ui/plan/reason-words.ts';

import { InputError } from './clip/input.ts';

const USAGE =
  'Cách dùng: npm run -s suggest -- --plan MÃ_KẾ_HOẠCH [--confirmed TỆP.jsonl] < TIN_BÀI.jsonl';

/** As many as the app shows before one asks for more. */
const MOST = 3;

const named = { id: v.union([v.string(), v.number()]), title: v.string(), text: v.string() };
const textLine = { schema: v.object(named), fields: 'id, title, text' };
const taggedLine = {
  schema: v.object({ ...named, items: v.array(v.string()) }),
  fields: 'id, title, text, items',
};
type Tagged = v.InferOutput<typeof taggedLine.schema>;

main();

function main(): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof InputError)) {
      throw error;
    }
    console.error(error.message);
    process.exitCode = 2;
  }
}

function run(): void {
  const { values } = parseArgs({
    options: { plan: { type: 'string' }, confirmed: { type: 'string' } },
    strict: false,
  });
  const plan = planNamed(values.plan);
  const tagged = typeof values.confirmed === 'string' ? taggedTexts(values.confirmed, plan) : [];
  const all = tagged.map(({ witness }) => witness);
  for (const { id, title, text } of linesOf(readFileSync(0, 'utf8'), textLine, 'đầu vào')) {
    const isTagged = tagged.some((each) => each.id === id);
    const confirmed = isTagged
      ? tagged.filter((each) => each.id !== id).map(({ witness }) => witness)
      : all;
    const suggestions = suggestItems(plan, { title, text }, { confirmed, most: MOST });
    const items = suggestions.map(({ item, score, reasons }) => {
      const label = plan.items.find((each) => each.id === item)?.printedLabel ?? '';
      return { label, score: Number(score.toFixed(3)), reason: reasonWords(reasons, label) };
    });
    console.log(JSON.stringify({ id, items }));
  }
}

function planNamed(id: unknown): Plan {
  const plan = typeof id === 'string' ? planOf(id) : undefined;
  if (!plan) {
    const known = PLANS.map((each) => each.id).join(', ');
    throw new InputError(`Không có kế hoạch này. Các mã đang có: ${known}. ${USAGE}`);
  }
  return plan;
}

function taggedTexts(path: string, plan: Plan): { id: string | number; witness: Confirmed }[] {
  if (!existsSync(path)) {
    throw new InputError(`Không tìm thấy tệp: ${path}`);
  }
  return linesOf(readFileSync(path, 'utf8'), taggedLine, path)
    .filter(({ items }) => items.length > 0)
    .map((line) => ({ id: line.id, witness: witnessOf(line, plan) }));
}

function witnessOf({ title, text, items }: Tagged, plan: Plan): Confirmed {
  const ids = items.map((label) => {
    const item = plan.items.find((each) => each.printedLabel === label);
    if (!item) {
      throw new InputError(`Kế hoạch không có nội dung “${label}” (tin “${title}”).`);
    }
    return item.id;
  });
  return { title, items: ids, signature: signatureOf(`${title} ${text}`) };
}

function linesOf<Line>(
  input: string,
  { schema, fields }: { schema: v.GenericSchema<unknown, Line>; fields: string },
  source: string,
): Line[] {
  const line = v.pipe(v.string(), v.parseJson(), schema);
  return input.split('\n').flatMap((each, place) => {
    if (each.trim() === '') {
      return [];
    }
    const parsed = v.safeParse(line, each);
    if (!parsed.success) {
      const where = `Dòng ${place + 1} (${source})`;
      throw new InputError(`${where} không phải là một dòng JSON có ${fields}. ${USAGE}`);
    }
    return [parsed.output];
  });
}
