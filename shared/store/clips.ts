import * as Y from 'yjs';

import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';
import { clipIdOf } from '#field/clip/address.ts';
import type { Annotation } from '#field/clip/annotation.ts';
import { type Arrival, type Arrived, broughtBy, withArrivals } from '#field/clip/arrival.ts';
import { type Capture, contentHash } from '#field/clip/capture.ts';
import { annotationDocName, writeAnnotation } from '#sync/annotation-doc.ts';
import { type KeyedEntry, keyed, recordEntry } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import type { ClipRow } from './database.ts';
import type { DexieLog } from './dexie-log.ts';
import { loadDoc } from './project.ts';

/**
 * What keeping a capture came to: a `new` clip, the `same` text as before (only
 * what people say about it was kept), or a page that has `changed` since.
 */
export type Kept = { readonly clip: Id<'clip'>; readonly outcome: 'new' | 'same' | 'changed' };

/** What people may say about a clip. */
export type Remarks = Partial<Pick<Annotation, 'items' | 'note' | 'archived'>>;

/**
 * Keep what a page says, and what the user says about it. When it resolves,
 * both are on the disk: only then may a screen say "Đã lưu".
 *
 * The same text is not kept once more. What it brings of images and files that
 * were missing is.
 */
export async function keepClip(
  log: DexieLog,
  capture: Capture,
  remarks: Remarks = {},
): Promise<Kept> {
  const clip = await clipIdOf(capture.canonicalUrl);
  const earlier = await capturesOf(log, clip);
  const [newest] = earlier;
  // A page that changed back is a new version: the library shows what it says now.
  const isSame = newest && (await contentHash(newest)) === (await contentHash(capture));
  const remark = await remarkEntry(log, clip, remarks);
  const brought = isSame ? broughtBy(capture, newest) : [];
  const entries = [
    ...(isSame ? [] : [await recordEntry(capture)]),
    ...(brought.length > 0 ? [await arrivalEntry(clip, brought, capture.capturedAt)] : []),
    ...(remark ? [remark] : []),
  ];
  await log.append(entries, OWN);
  if (isSame) {
    return { clip, outcome: 'same' };
  }
  return { clip, outcome: earlier.length > 0 ? 'changed' : 'new' };
}

/** Keep what came later of a clip's images and files, or why it will not come. */
export async function keepArrivals(
  log: DexieLog,
  clip: Id<'clip'>,
  files: readonly Arrived[],
  at: number,
): Promise<void> {
  await log.append([await arrivalEntry(clip, files, at)], OWN);
}

/** Change what people say about a clip. */
export async function annotate(log: DexieLog, clip: Id<'clip'>, remarks: Remarks): Promise<void> {
  const entry = await remarkEntry(log, clip, remarks);
  if (entry) {
    await log.append([entry], OWN);
  }
}

/** The library: clips that are not put away, newest first. */
export async function listClips(
  log: DexieLog,
  {
    words = '',
    item,
    most = 200,
  }: { words?: string; item?: Id<'item'> | undefined; most?: number } = {},
): Promise<ClipRow[]> {
  const matches = matcher(words);
  return await log.db.clips
    .where('[ws+capturedAt]')
    .between([log.ws, 0], [log.ws, Number.MAX_SAFE_INTEGER])
    .reverse()
    .filter((clip) => clip.archived === 0 && (!item || clip.items.includes(item)) && matches(clip))
    .limit(most)
    .toArray();
}

/** Every clip of the workspace, also those put away, newest first. */
export async function allClips(log: DexieLog): Promise<ClipRow[]> {
  return await log.db.clips
    .where('[ws+capturedAt]')
    .between([log.ws, 0], [log.ws, Number.MAX_SAFE_INTEGER])
    .reverse()
    .toArray();
}

/** One clip, or undefined when this device does not have it. */
export async function readClip(log: DexieLog, clip: Id<'clip'>): Promise<ClipRow | undefined> {
  return await log.db.clips.get([log.ws, clip]);
}

/** Everything a page has said, the newest capture first, with what came later of its images and files. */
export async function capturesOf(log: DexieLog, clip: Id<'clip'>): Promise<Capture[]> {
  const rows = await log.db.records.where('[ws+about]').equals([log.ws, clip]).toArray();
  const arrivals = rows.flatMap(({ content }) => (content.type === 'arrival' ? [content] : []));
  return rows
    .flatMap(({ content }) => (content.type === 'capture' ? [content] : []))
    .toSorted((a, b) => b.capturedAt - a.capturedAt)
    .map((capture) => withArrivals(capture, arrivals));
}

/**
 * Whether a clip has the words, with or without tones: first as a phrase, else
 * every word somewhere. Vietnamese syllables alone select almost nothing.
 */
function matcher(words: string): (clip: ClipRow) => boolean {
  const phrase = fold(words);
  const each = phrase.split(' ');
  return ({ folded }) => folded.includes(phrase) || each.every((word) => folded.includes(word));
}

async function arrivalEntry(
  clip: Id<'clip'>,
  files: readonly Arrived[],
  at: number,
): Promise<KeyedEntry> {
  const arrival: Arrival = { type: 'arrival', clip, files: [...files], at };
  return await recordEntry(arrival);
}

async function remarkEntry(
  log: DexieLog,
  clip: Id<'clip'>,
  remarks: Remarks,
): Promise<KeyedEntry | undefined> {
  const name = annotationDocName(clip);
  const doc = await loadDoc(log.db, log.ws, name);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  writeAnnotation(doc, remarks);
  doc.destroy();
  return updates.length > 0
    ? await keyed({ kind: 'y', doc: name, payload: Y.mergeUpdates(updates).slice() })
    : undefined;
}
