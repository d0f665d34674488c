import type { Id } from '#base/id.ts';
import {
  coverage,
  fingerprint,
  type Kinship,
  kinshipOf,
  likeness,
  syllablesOf,
} from '#field/clip/similar.ts';

import { breather } from './breathe.ts';
import { capturesOf } from './clips.ts';
import type { ClipRow } from './database.ts';
import type { DexieLog } from './dexie-log.ts';

/** Another site's page that has the same text or passages of it. */
export type SimilarClip = {
  readonly row: ClipRow;
  /** Of the shorter text, from 0 to 1. */
  readonly share: number;
  readonly kinship: Kinship;
};

/** Rows read at once, and candidates compared word by word. */
const [READ_AT_ONCE, MOST_COMPARED] = [50, 8];

/** Fingerprints of this session, by capture: a capture never changes. */
const prints = new Map<string, ReadonlySet<number>>();

/**
 * Pages of other sites in this library that are like a clip, the most alike
 * first. Works in slices, so that a big library never holds the screen; the
 * first look of a session reads it all, later ones only what is new.
 */
export async function similarClips(
  log: DexieLog,
  clip: ClipRow,
  { least = 0.08, signal }: { readonly least?: number; readonly signal?: AbortSignal } = {},
): Promise<SimilarClip[]> {
  const own = printOf(clip);
  const breathe = breather(signal);
  const candidates: { row: ClipRow; like: number }[] = [];
  for await (const row of rowsOf(log)) {
    const isElsewhere = row.id !== clip.id && hostOf(row) !== hostOf(clip);
    const like = isElsewhere ? likeness(own, printOf(row)) : 0;
    if (like >= least) {
      candidates.push({ row, like });
    }
    await breathe();
  }
  const nearest = candidates.toSorted((a, b) => b.like - a.like).slice(0, MOST_COMPARED);
  const text = await textOf(log, clip.id);
  const compared: SimilarClip[] = [];
  for (const { row } of nearest) {
    const share = coverage(text, await textOf(log, row.id));
    const kinship = kinshipOf(share);
    compared.push(...(kinship ? [{ row, share, kinship }] : []));
    await breathe();
  }
  return compared.toSorted((a, b) => b.share - a.share);
}

async function* rowsOf({ db, ws }: DexieLog): AsyncGenerator<ClipRow> {
  let last = '';
  for (;;) {
    const rows = await db.clips
      .where('[ws+id]')
      .between([ws, last], [ws, '\uffff'], last === '')
      .limit(READ_AT_ONCE)
      .toArray();
    yield* rows;
    const next = rows.at(-1);
    if (!next) {
      return;
    }
    last = next.id;
  }
}

function printOf({ capture, folded }: ClipRow): ReadonlySet<number> {
  const known = prints.get(capture);
  const print = known ?? fingerprint(syllablesOf(folded));
  prints.set(capture, print);
  return print;
}

async function textOf(log: DexieLog, clip: Id<'clip'>): Promise<string[]> {
  const newest = (await capturesOf(log, clip))[0];
  return syllablesOf((newest?.paragraphs ?? []).join(' '));
}

function hostOf({ url }: ClipRow): string {
  // An address from another device may be one that no browser opens.
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
