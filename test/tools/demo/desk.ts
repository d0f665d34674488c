import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import type { FieldRecord } from '#field/record.ts';
import { type KeyedEntry, recordEntry } from '#sync/entry.ts';
import { SYNC_VERSION } from '#sync/message.ts';

import type { MemberRow } from '../../../portal/database/schema.ts';
import { answerMember } from '../../../portal/exchange.ts';
import type { Portal } from '../../../portal/http/portal.ts';
import { ensureWorkspace, workspaceOf } from '../../../portal/workspaces.ts';

/** Whom a record is by. */
export function byOf({ id, name }: MemberRow) {
  return { member: id, name };
}

/** The items of the plan under labels written "a,đ". */
export function itemsOf(labels: string): string[] {
  const wanted = labels.split(',');
  return CURRENT_PLAN.items
    .filter(({ printedLabel }) => wanted.includes(printedLabel))
    .map(({ id }) => id);
}

/**
 * Send entries as the member's device would have sent them at that time: the
 * portal judges and publishes as always, only its clock is of the past.
 */
export async function send(
  portal: Portal,
  member: MemberRow,
  unit: string,
  entries: readonly KeyedEntry[],
  at: number,
): Promise<void> {
  const workspace = workspaceOf(unit, CURRENT_PLAN.id);
  await ensureWorkspace(portal.db, workspace);
  const answer = await answerMember({ ...portal, now: () => at }, member, workspace, {
    version: SYNC_VERSION,
    replica: `mau-${member.id}`,
    epoch: '',
    after: 0,
    limit: 0,
    push: entries.map(({ kind, doc, payload }) => ({ kind, doc, payload })),
  });
  const [refusal] = answer.refused;
  if (refusal) {
    throw new Error(`The portal refuses sample data: ${refusal.code}`);
  }
}

/** Send one record; gives its name. */
export async function sendRecord(
  portal: Portal,
  member: MemberRow,
  unit: string,
  record: FieldRecord,
  at: number,
): Promise<string> {
  const entry = await recordEntry(record);
  await send(portal, member, unit, [entry], at);
  return entry.key;
}
