/**
 * Reads lists out of the log, inside the transaction that appends to it.
 *
 * Each row is rewritten whole from the log, so the order in which entries
 * arrive never matters.
 */
import * as Y from 'yjs';

import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';
import { clipIdOf } from '#field/clip/address.ts';
import { type Arrival, withArrivals } from '#field/clip/arrival.ts';
import type { BlobRef, Capture } from '#field/clip/capture.ts';
import type { FieldRecord } from '#field/record.ts';
import { TOKENS_VERSION } from '#field/search/tokens.ts';
import { annotationDocName, clipOfDoc, readAnnotation } from '#sync/annotation-doc.ts';
import { draftOfDoc, readDraft } from '#sync/draft-doc.ts';
import { type KeyedEntry, recordIn } from '#sync/entry.ts';

import type { ClipRow, Database } from './database.ts';
import { keepSignature } from './search/keep-signature.ts';

/** An entry with all that must be worked out before the transaction opens. */
export type PreparedEntry = {
  readonly entry: KeyedEntry;
  readonly record: FieldRecord | undefined;
  readonly about: string;
};

/**
 * Work out what an entry is about. Hashing is asynchronous, and IndexedDB closes
 * a transaction that waits for anything else, so this comes first.
 */
export async function prepare(entry: KeyedEntry): Promise<PreparedEntry> {
  const record = recordIn(entry);
  return { entry, record, about: record ? await subjectOf(record) : entry.doc };
}

/** Bring the lists up to date after these entries were added to the log. */
export async function project(
  db: Database,
  ws: string,
  added: readonly { readonly seq: number; readonly prepared: PreparedEntry }[],
  open: (doc: string) => Y.Doc | undefined = () => undefined,
  /** Told before each row; what it throws ends the transaction. */
  onRow: () => void = () => {},
): Promise<void> {
  const clips = new Set<Id<'clip'>>();
  const drafts = new Map<Id<'draft'>, string>();
  for (const { seq, prepared } of added) {
    const { entry, record, about } = prepared;
    if (record) {
      await keepRecord(db, { ws, hash: entry.key, type: record.type, about, seq, content: record });
    }
    const clip = isOfClip(record) ? (about as Id<'clip'>) : clipOfDoc(entry.doc);
    const draft = draftOfDoc(entry.doc);
    if (clip) {
      clips.add(clip);
    }
    if (draft) {
      drafts.set(draft, entry.doc);
    }
  }
  for (const clip of clips) {
    onRow();
    await projectClip(db, ws, clip);
  }
  for (const [draft, doc] of drafts) {
    onRow();
    await projectDraft(db, ws, draft, open(doc) ?? (await loadDoc(db, ws, doc)));
  }
}

/** A document with everything the log has of it. An update that cannot be read is left out. */
export async function loadDoc(db: Database, ws: string, name: string): Promise<Y.Doc> {
  const rows = await db.log.where('[ws+doc]').equals([ws, name]).sortBy('seq');
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { payload } of rows) {
      applyOrSkip(doc, payload);
    }
  }, 'log');
  return doc;
}

/** Apply an update; one that is not an update must not hide the rest of the document. */
export function applyOrSkip(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(doc, update, 'log');
  } catch (cause) {
    if (!(cause instanceof Error)) {
      throw cause;
    }
  }
}

async function keepRecord(
  db: Database,
  row: Parameters<Database['records']['put']>[0],
): Promise<void> {
  await db.records.put(row);
  for (const hash of chunksOf(row.content)) {
    const isHere = (await db.chunks.where('hash').equals(hash).count()) > 0;
    const known = await db.chunkUses.get([row.ws, hash]);
    if (!known) {
      await db.chunkUses.put({ ws: row.ws, hash, state: isHere ? 'here' : 'wanted' });
    }
  }
}

async function projectClip(db: Database, ws: string, id: Id<'clip'>): Promise<void> {
  const rows = await db.records.where('[ws+about]').equals([ws, id]).toArray();
  const captures = rows.flatMap((each) =>
    each.content.type === 'capture' ? [{ hash: each.hash, content: each.content }] : [],
  );
  const newest = captures.toSorted((a, b) => b.content.capturedAt - a.content.capturedAt)[0];
  if (!newest) {
    return;
  }
  const { content } = newest;
  const { items, note, archived } = readAnnotation(
    id,
    await loadDoc(db, ws, annotationDocName(id)),
  );
  const arrivals = rows.flatMap((each) => (each.content.type === 'arrival' ? [each.content] : []));
  const picture = firstPicture(withArrivals(content, arrivals));
  const row: ClipRow = {
    ws,
    id,
    capture: newest.hash,
    versions: new Set(captures.map((each) => each.content.paragraphs.join('\n'))).size,
    url: content.url,
    outlet: content.outlet,
    kind: content.kind,
    title: content.title,
    sapo: content.sapo,
    author: content.author,
    publishedAt: content.publishedAt,
    capturedAt: content.capturedAt,
    items: [...items],
    note,
    archived: archived ? 1 : 0,
    ...(picture ? { picture } : {}),
    folded: fold([...wordsOf(content), note].join(' ')),
    indexed: TOKENS_VERSION,
  };
  await db.clips.put(row);
  await keepSignature(db, row, content);
}

function firstPicture({ images }: Capture): BlobRef | null | undefined {
  return images.find(({ blob }) => blob?.mime.startsWith('image/'))?.blob;
}

/** What a clip may be looked for by: people know a document by its number. */
function wordsOf({ title, outlet, sapo, document, paragraphs }: Capture): readonly string[] {
  const named = [document?.number, document?.issuer].map((words) => words ?? '');
  return [title, outlet, sapo ?? '', ...named, ...paragraphs];
}

async function projectDraft(db: Database, ws: string, id: Id<'draft'>, doc: Y.Doc): Promise<void> {
  const { kind, title, sapo, words, items, archived } = readDraft(id, doc);
  await db.drafts.put({
    ws,
    id,
    kind,
    title,
    sapo,
    words,
    items: [...items],
    archived: archived ? 1 : 0,
    changedAt: Date.now(),
  });
}

async function subjectOf(record: FieldRecord): Promise<string> {
  switch (record.type) {
    case 'capture':
      return await clipIdOf(record.canonicalUrl);
    case 'arrival':
      return record.clip;
    case 'submission':
      return record.draft;
    case 'review':
      return record.submission;
    case 'post':
      return record.submission ?? record.url;
    case 'void':
      return record.record;
    case 'plan':
      return record.plan.id;
  }
}

function isOfClip(record: FieldRecord | undefined): boolean {
  return record?.type === 'capture' || record?.type === 'arrival';
}

/** The chunks that a record speaks of: they travel with it, and stay as long as it does. */
function chunksOf(record: FieldRecord): string[] {
  const bearers =
    record.type === 'capture' ? [...record.images, ...record.attachments] : filesOf(record);
  return bearers.flatMap(({ blob }) => blob?.chunks ?? []);
}

function filesOf(record: FieldRecord): Arrival['files'] {
  return record.type === 'arrival' ? record.files : [];
}
