/**
 * The fingerprints of all texts in a library. Each is made once and stays on the
 * disk, for making them means reading every text; a capture never changes.
 */
import type { Id } from '#base/id.ts';
import { fingerprint, syllablesOf } from '#field/clip/similar.ts';

import type { PrintRow } from './database.ts';
import type { DexieLog } from './dexie-log.ts';
import { isDiskFull } from './disk-full.ts';

/** Fingerprints and whole texts read at once. */
const [PRINTS_AT_ONCE, TEXTS_AT_ONCE] = [500, 50];

type Print = ReadonlySet<number>;

/** Fingerprints of this session, by capture. */
const known = new Map<string, Print>();

/**
 * The fingerprint of each clip's newest text.
 *
 * @param breathe - Called between pieces of work; what it throws ends it
 */
export async function printsOf(
  log: DexieLog,
  breathe: () => Promise<void>,
): Promise<Map<Id<'clip'>, Print>> {
  const { db, ws } = log;
  const keys = await db.clips.where('[ws+id+capture]').between([ws, ''], [ws, '\uffff']).keys();
  // The index is of these three.
  const clips = keys as unknown as [ws: string, id: Id<'clip'>, capture: string][];
  await readPrints(
    log,
    unknown(clips).map(([, , capture]) => capture),
    breathe,
  );
  await makePrints(
    log,
    unknown(clips).map(([, id]) => id),
    breathe,
  );
  const prints = new Map<Id<'clip'>, Print>();
  for (const [, id, capture] of clips) {
    const print = known.get(capture);
    if (print) {
      prints.set(id, print);
    }
  }
  return prints;
}

function unknown<Clip extends readonly [string, string, string]>(clips: readonly Clip[]): Clip[] {
  return clips.filter(([, , capture]) => !known.has(capture));
}

async function readPrints(
  { db }: DexieLog,
  captures: readonly string[],
  breathe: () => Promise<void>,
): Promise<void> {
  for (let at = 0; at < captures.length; at += PRINTS_AT_ONCE) {
    const rows = await db.prints.bulkGet(captures.slice(at, at + PRINTS_AT_ONCE));
    for (const row of rows) {
      if (row) {
        known.set(row.capture, new Set(row.print));
      }
    }
    await breathe();
  }
}

async function makePrints(
  { db, ws }: DexieLog,
  ids: readonly Id<'clip'>[],
  breathe: () => Promise<void>,
): Promise<void> {
  for (let at = 0; at < ids.length; at += TEXTS_AT_ONCE) {
    const rows = await db.clips.bulkGet(ids.slice(at, at + TEXTS_AT_ONCE).map((id) => [ws, id]));
    const made: PrintRow[] = [];
    for (const row of rows) {
      if (row) {
        const print = fingerprint(syllablesOf(row.folded));
        known.set(row.capture, print);
        made.push({ capture: row.capture, print: Uint32Array.from(print) });
      }
      await breathe();
    }
    await keepPrints(db, made);
  }
}

async function keepPrints(db: DexieLog['db'], made: readonly PrintRow[]): Promise<void> {
  try {
    await db.prints.bulkPut(made);
  } catch (cause) {
    if (!isDiskFull(cause)) {
      throw cause;
    }
    // They are made anew in the next session.
  }
}
