/**
 * Where the parts of a site's articles stand, as a person has pointed at them.
 * Remembered on this device for the host.
 */
import * as v from 'valibot';

import type { Site } from '#page/site.ts';
import type { Database } from '#store/database.ts';
import { readSetting, writeSetting } from '#store/settings.ts';

const select = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

export const choice = v.object({
  title: v.exactOptional(select),
  date: v.exactOptional(
    v.object({ select, form: v.picklist(['day-first', 'month-first', 'iso']) }),
  ),
  body: v.exactOptional(select),
});
export type Choice = v.InferOutput<typeof choice>;

/** The parts that can be pointed at, in the order in which they are asked for. */
export const PARTS = ['title', 'date', 'body'] as const;
export type ChoicePart = (typeof PARTS)[number];

/** What was pointed at on pages of an address's host; undefined when nothing was. */
export async function choiceFor(db: Database, address: string): Promise<Choice | undefined> {
  const key = keyFor(address);
  const parsed = v.safeParse(choice, key && (await readSetting(db, key)));
  return parsed.success ? parsed.output : undefined;
}

/** Remember what was pointed at; what was pointed at earlier and is not now stays. */
export async function rememberChoice(db: Database, address: string, made: Choice): Promise<void> {
  const key = keyFor(address);
  if (key) {
    await writeSetting(db, key, { ...(await choiceFor(db, address)), ...made });
  }
}

/** Read pages of the address's host as if nobody had pointed at anything. */
export async function forgetChoice(db: Database, address: string): Promise<void> {
  const key = keyFor(address);
  if (key) {
    await writeSetting(db, key, undefined);
  }
}

/**
 * A choice as the rules of a site. What nobody pointed at is read by the rules
 * that are known, if there are any.
 */
export function siteFrom(made: Choice, host: string, known: Site | null = null): Site {
  return {
    ...known,
    name: host,
    version: 1,
    outlet: known?.outlet ?? null,
    hosts: [host],
    title: made.title ? [made.title] : [...(known?.title ?? []), 'h1'],
    date: made.date ? [made.date] : (known?.date ?? []),
    body: made.body ? [made.body] : [...(known?.body ?? []), 'article'],
  };
}

/** The rules as text, for those who look after the product's own (docs/adding-a-site.md). */
export function proposal(made: Choice, address: string, outlet: string): string {
  const site = { ...siteFrom(made, new URL(address).hostname), outlet };
  return JSON.stringify(site, null, 2);
}

function keyFor(address: string): string | undefined {
  return /^https?:\/\//i.test(address) ? `choice.${new URL(address).hostname}` : undefined;
}
