/**
 * Everything the product keeps on this device: in the PWA's origin and, in a
 * database of its own, in the extension.
 *
 * Only modules in this folder touch the database; screens call them and never
 * see Dexie. To change a table add a new `version(n)` below with an upgrade;
 * never edit an old one, because people's devices have already run it.
 *
 * `log` is the truth. `clips`, `drafts` and `records` are read from it by
 * `project.ts` in the same transaction, and can be rebuilt.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';

import type { Id } from '#base/id.ts';
import type { BlobRef, CaptureKind } from '#field/clip/capture.ts';
import type { DraftKind } from '#field/draft/kinds.ts';
import type { FieldRecord } from '#field/record.ts';
import type { Entry } from '#sync/entry.ts';
import type { Progress } from '#sync/log.ts';
import type { RefusalCode } from '#sync/message.ts';

import type { FactsRow, PartRow, SegmentRow, TailRow } from './search/tables.ts';

/** An entry as it lies in the log. */
export type LogRow = Entry & {
  seq: number;
  ws: string;
  key: string;
  source: string;
  /** When it was kept here, by this device's clock. Never used for order. */
  at: number;
  /** Set when the portal would not keep it. */
  refused?: RefusalCode;
};

/** A clip as lists show it: its newest capture and what people say about it. */
export type ClipRow = {
  ws: string;
  id: Id<'clip'>;
  /** Hash of the newest capture. */
  capture: string;
  /** How many different texts this page has shown us. */
  versions: number;
  url: string;
  outlet: string;
  kind: CaptureKind;
  title: string;
  sapo: string | null;
  author: string | null;
  publishedAt: number | null;
  capturedAt: number;
  items: Id<'item'>[];
  note: string;
  /** 1 when put away, 0 otherwise: IndexedDB cannot index a boolean. */
  archived: 0 | 1;
  /** The first of its images that is kept, for lists. Rows of older programs have none until they are written anew. */
  picture?: BlobRef;
  /** Title, outlet, text and note without tones and marks, for search. */
  folded: string;
  /**
   * Version of the words under which it was put into the search index. A row
   * that an older program has written has none, and is indexed later.
   */
  indexed?: number;
};

/** A draft as lists show it. */
export type DraftRow = {
  ws: string;
  id: Id<'draft'>;
  kind: DraftKind;
  title: string;
  sapo: string;
  words: string;
  items: Id<'item'>[];
  archived: 0 | 1;
  changedAt: number;
};

/** A record, with what it is about so that it can be found from there. */
export type RecordRow = {
  ws: string;
  hash: string;
  type: FieldRecord['type'];
  /** Clip of a capture or an arrival, draft of a submission, submission of a review or a post. */
  about: string;
  /** Its place in this log: later verdicts count over earlier ones. */
  seq: number;
  content: FieldRecord;
};

/** A chunk of a big thing. */
export type ChunkRow = { hash: string; bytes: Uint8Array };

/** A chunk that a record of the workspace speaks of. */
export type ChunkUse = { ws: string; hash: string; state: 'here' | 'sent' | 'wanted' };

/** A small picture made here of a big one; without bytes when that cannot be drawn. */
export type PreviewRow = { hash: string; picture: Blob | null };

export type ProgressRow = Progress & { ws: string; peer: string };

/** By what the text of a capture is found again among many, see `similar.ts`. Can be made anew from the clips. */
export type PrintRow = { capture: string; print: Uint32Array<ArrayBuffer> };

export class Database extends Dexie {
  declare readonly log: EntityTable<LogRow, 'seq'>;
  declare readonly progress: Table<ProgressRow, [ws: string, peer: string]>;
  declare readonly clips: Table<ClipRow, [ws: string, id: string]>;
  declare readonly drafts: Table<DraftRow, [ws: string, id: string]>;
  declare readonly records: Table<RecordRow, [ws: string, hash: string]>;
  declare readonly chunks: EntityTable<ChunkRow, 'hash'>;
  declare readonly chunkUses: Table<ChunkUse, [ws: string, hash: string]>;
  declare readonly previews: EntityTable<PreviewRow, 'hash'>;
  declare readonly settings: Table<{ key: string; value: unknown }, string>;
  declare readonly prints: EntityTable<PrintRow, 'capture'>;
  declare readonly searchTail: EntityTable<TailRow, 'n'>;
  declare readonly searchSegments: EntityTable<SegmentRow, 'segment'>;
  declare readonly searchFacts: Table<FactsRow, number>;
  declare readonly searchParts: Table<PartRow, [segment: number, part: number]>;

  constructor(name = 'cchc') {
    // Strict: "Đã lưu" may only be said when the bytes are on the disk.
    super(name, { chromeTransactionDurability: 'strict' });

    this.version(1).stores({
      log: '++seq, &[ws+key], [ws+seq], [ws+doc]',
      progress: '[ws+peer]',
      clips: '[ws+id], [ws+capturedAt]',
      drafts: '[ws+id], [ws+changedAt]',
      records: '[ws+hash], [ws+type], [ws+about]',
      chunks: 'hash',
      chunkUses: '[ws+hash], [ws+state]',
      settings: 'key',
    });

    // Clips from before are found to be missing in the index, and put into it in the background.
    this.version(2).stores({
      clips: '[ws+id], [ws+capturedAt], [ws+indexed]',
      searchTail: '++n, [ws+id]',
      searchSegments: '++segment, ws',
      searchFacts: 'segment',
      searchParts: '[segment+part]',
    });

    this.version(3).stores({ previews: 'hash' });

    this.version(4).stores({
      // Names of clips and captures lie in an index of their own, so that they are read without the texts.
      clips: '[ws+id], [ws+capturedAt], [ws+indexed], [ws+id+capture]',
      prints: 'capture',
    });
  }
}

/** A value this device remembers, or the one made now when there is none yet. */
export async function remembered(
  db: Database,
  key: string,
  make: () => string = () => crypto.randomUUID(),
): Promise<string> {
  // Read first: a live reading may open a log, and must not write.
  const known = await db.settings.get(key);
  if (typeof known?.value === 'string') {
    return known.value;
  }
  return await db.transaction('rw', db.settings, async () => {
    const row = await db.settings.get(key);
    if (typeof row?.value === 'string') {
      return row.value;
    }
    const value = make();
    await db.settings.put({ key, value });
    return value;
  });
}
