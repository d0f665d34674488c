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
import { printsOf } from './prints.ts';

/** Another site's page that has the same text or passages of it. */
export type SimilarClip = {
  readonly row: ClipRow;
  /** Of the shorter text, from 0 to 1. */
  readonly share: number;
  readonly kinship: Kinship;
};

/** Candidates compared word by word, and those looked at to find as many on other sites. */
const [MOST_COMPARED, MOST_LOOKED_AT] = [8, 40];

/**
 * Pages of other sites in this library that are like a clip, the most alike
 * first. Works in slices, so that a big library never holds the screen.
 */
export async function similarClips(
  log: DexieLog,
  clip: ClipRow,
  { least = 0.08, signal }: { readonly least?: number; readonly signal?: AbortSignal } = {},
): Promise<SimilarClip[]> {
  const breathe = breather(signal);
  const prints = await printsOf(log, breathe);
  const own = prints.get(clip.id) ?? fingerprint(syllablesOf(clip.folded));
  const candidates: { id: Id<'clip'>; like: number }[] = [];
  for (const [id, print] of prints) {
    const like = id === clip.id ? 0 : likeness(own, print);
    if (like >= least) {
      candidates.push({ id, like });
    }
    await breathe();
  }
  const nearest = candidates.toSorted((a, b) => b.like - a.like).slice(0, MOST_LOOKED_AT);
  const rows = await log.db.clips.bulkGet(nearest.map(({ id }) => [log.ws, id]));
  const elsewhere = rows.filter((row) => row !== undefined && hostOf(row) !== hostOf(clip));
  const text = await textOf(log, clip.id);
  const compared: SimilarClip[] = [];
  for (const row of elsewhere.slice(0, MOST_COMPARED)) {
    const share = row ? coverage(text, await textOf(log, row.id)) : 0;
    const kinship = kinshipOf(share);
    compared.push(...(row && kinship ? [{ row, share, kinship }] : []));
    await breathe();
  }
  return compared.toSorted((a, b) => b.share - a.share);
}

async function textOf(log: DexieLog, clip: Id<'clip'>): Promise<string[]> {
  const newest = (await capturesOf(log, clip))[0];
  return syllablesOf((newest?.paragraphs ?? []).join(' '));
}

function hostOf({ url }: ClipRow): string {
  // An address from another device may be one that no browser opens.
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
