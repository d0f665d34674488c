import * as Y from 'yjs';

import { type Id, newId } from '#base/id.ts';
import type { DraftKind } from '#field/draft/kinds.ts';
import { draftDocName, draftParts } from '#sync/draft-doc.ts';
import { keyed } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import type { DraftRow } from './database.ts';
import type { DexieLog } from './dexie-log.ts';
import { loadDoc } from './project.ts';

/**
 * Begin a draft, for these items where it is to fill a gap. It is on the disk
 * when its id is given, so that its address can be opened.
 */
export async function beginDraft(
  log: DexieLog,
  kind: DraftKind,
  ticked: readonly Id<'item'>[] = [],
): Promise<Id<'draft'>> {
  const draft = newId<'draft'>();
  const doc = new Y.Doc();
  const { values, items } = draftParts(doc);
  values.set('kind', kind);
  for (const item of ticked) {
    items.set(item, true);
  }
  const payload = Y.encodeStateAsUpdate(doc).slice();
  await log.append([await keyed({ kind: 'y', doc: draftDocName(draft), payload })], OWN);
  return draft;
}

/** Put a draft away, or bring it back. Nothing of it is lost. */
export async function setDraftArchived(
  log: DexieLog,
  draft: Id<'draft'>,
  archived: boolean,
): Promise<void> {
  const name = draftDocName(draft);
  const doc = await loadDoc(log.db, log.ws, name);
  const before = Y.encodeStateVector(doc);
  draftParts(doc).values.set('archived', archived);
  const payload = Y.encodeStateAsUpdate(doc, before).slice();
  await log.append([await keyed({ kind: 'y', doc: name, payload })], OWN);
}

/** Drafts that are not put away, the last changed first. */
export async function listDrafts(log: DexieLog): Promise<DraftRow[]> {
  return await log.db.drafts
    .where('[ws+changedAt]')
    .between([log.ws, 0], [log.ws, Number.MAX_SAFE_INTEGER])
    .reverse()
    .filter(({ archived }) => archived === 0)
    .toArray();
}

/** One draft as lists show it, or undefined when this device does not have it. */
export async function readDraftRow(
  log: DexieLog,
  draft: Id<'draft'>,
): Promise<DraftRow | undefined> {
  return await log.db.drafts.get([log.ws, draft]);
}
