/** What a unit says is done of a plan: tasks and reports. It works with no network, and merges. */
import * as Y from 'yjs';

import type { Id } from '#base/id.ts';
import { keyed } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';
import { type DoneMark, readWork, workDocName, writeWork } from '#sync/plan-work-doc.ts';

import type { DexieLog } from './dexie-log.ts';
import { loadDoc } from './project.ts';

/** What is done of a plan, by the key of the work. */
export async function doneOf(
  log: DexieLog,
  plan: Id<'plan'>,
): Promise<ReadonlyMap<string, DoneMark>> {
  const doc = await loadDoc(log.db, log.ws, workDocName(plan));
  const done = readWork(doc);
  doc.destroy();
  return done;
}

/** Say that something is done; without a mark, that it is not. It is on the disk when this resolves. */
export async function setDone(
  log: DexieLog,
  plan: Id<'plan'>,
  key: string,
  mark: DoneMark | undefined,
): Promise<void> {
  const name = workDocName(plan);
  const doc = await loadDoc(log.db, log.ws, name);
  const before = Y.encodeStateVector(doc);
  writeWork(doc, key, mark);
  const payload = Y.encodeStateAsUpdate(doc, before).slice();
  doc.destroy();
  await log.append([await keyed({ kind: 'y', doc: name, payload })], OWN);
}
