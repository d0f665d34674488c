/**
 * A part of a page that the user points at in its context menu: words, a
 * picture, a link.
 *
 * The menu's click comes to the worker, and the popup that opens then asks for
 * it. In between the worker may be killed, so the part waits in the database.
 */
import * as v from 'valibot';

import type { Database } from '#store/database.ts';
import { readSetting, writeSetting } from '#store/settings.ts';

const inFrame = { frameId: v.number() };

const part = v.variant('kind', [
  v.object({ kind: v.literal('selection'), words: v.string(), ...inFrame }),
  v.object({ kind: v.literal('image'), src: v.string(), ...inFrame }),
  v.object({ kind: v.literal('link'), href: v.string(), ...inFrame }),
]);
/** The words are as the browser tells them, without their lines. */
export type Part = v.InferOutput<typeof part>;

const noted = v.object({ tabId: v.number(), part, at: v.number() });

const POINTED = 'pointed-part';

/** A popup that opens later than this was opened for something else. */
const PATIENCE_MS = 30_000;

/** Note what was pointed at, for the popup that is about to open. */
export async function notePart(
  db: Database,
  tabId: number,
  pointed: Part,
  now = Date.now,
): Promise<void> {
  await writeSetting(db, POINTED, { tabId, part: pointed, at: now() });
}

/** Take what was pointed at in a tab. It is given once: the next popup is for the whole page. */
export async function takePart(
  db: Database,
  tabId: number,
  now = Date.now,
): Promise<Part | undefined> {
  const parsed = v.safeParse(noted, await readSetting(db, POINTED));
  if (!parsed.success) {
    return undefined;
  }
  await writeSetting(db, POINTED, undefined);
  const { output } = parsed;
  return output.tabId === tabId && now() - output.at < PATIENCE_MS ? output.part : undefined;
}
