/**
 * Which drafts this version of the editor may open for writing.
 *
 * The editor deletes what it does not know, for everybody. So a draft says by
 * which version it was written, and an older editor only shows its words.
 */
import type * as Y from 'yjs';

import { draftParts } from '#sync/draft-doc.ts';

// History:
// 1  paragraph, heading 2–3, lists, bold, italic, link, line break, quote
export const SCHEMA_VERSION = 1;

/** Whether the draft was written by an editor that knows no more than this one. */
export function isWritable(doc: Y.Doc, version = SCHEMA_VERSION): boolean {
  return versionOf(doc) <= version;
}

/** Say, at the first edit made here, that this version has written in the draft. Returns how to stop. */
export function signEdits(doc: Y.Doc, version = SCHEMA_VERSION): () => void {
  const sign = (transaction: Y.Transaction) => {
    const isEdit = transaction.local && transaction.changed.size > 0;
    if (isEdit && versionOf(doc) < version) {
      draftParts(doc).values.set('schema', version);
    }
  };
  doc.on('beforeObserverCalls', sign);
  return () => doc.off('beforeObserverCalls', sign);
}

/**
 * Be told the moment a newer editor's words arrive in an open draft, before the
 * editor sees them and would delete what it does not know. Returns how to stop.
 */
export function onNewer(doc: Y.Doc, shut: () => void, version = SCHEMA_VERSION): () => void {
  const look = () => {
    if (!isWritable(doc, version)) {
      shut();
    }
  };
  doc.on('beforeObserverCalls', look);
  return () => doc.off('beforeObserverCalls', look);
}

/** 0 for a draft that no editor has signed yet. A version that is no number was written by none we know. */
function versionOf(doc: Y.Doc): number {
  const written = draftParts(doc).values.get('schema') ?? 0;
  return typeof written === 'number' ? written : Number.POSITIVE_INFINITY;
}
