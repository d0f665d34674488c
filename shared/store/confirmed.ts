import type { Id } from '#base/id.ts';
import { type Confirmed, type Signature, signatureOf } from '#field/plan/neighbours.ts';

import type { DexieLog } from './dexie-log.ts';

/** So many of a unit's last choices say what it means by its items; older ones add only time. */
const MOST_CLIPS = 300;
const MOST_DRAFTS = 100;

/** Signatures of this session, by capture: a capture never changes. */
const signatures = new Map<string, Signature>();

/**
 * The clips and drafts whose items people of this unit have confirmed, the
 * newest of each. A text must not vote for itself, so one may be left out.
 */
export async function confirmedTexts(
  { db, ws }: DexieLog,
  { except }: { readonly except?: Id<'clip'> | Id<'draft'> | undefined } = {},
): Promise<Confirmed[]> {
  const [oldest, newest] = [
    [ws, 0],
    [ws, Number.MAX_SAFE_INTEGER],
  ];
  const clips = await db.clips
    .where('[ws+capturedAt]')
    .between(oldest, newest)
    .reverse()
    .filter(({ id, items }) => items.length > 0 && id !== except)
    .limit(MOST_CLIPS)
    .toArray();
  const drafts = await db.drafts
    .where('[ws+changedAt]')
    .between(oldest, newest)
    .reverse()
    .filter(({ id, items }) => items.length > 0 && id !== except)
    .limit(MOST_DRAFTS)
    .toArray();
  return [
    ...clips.map(({ title, items, capture, folded }) => ({
      title,
      items,
      signature: signatureOnce(capture, folded),
    })),
    ...drafts.map(({ title, items, sapo, words }) => ({
      title,
      items,
      signature: signatureOf(`${title} ${sapo} ${words}`),
    })),
  ];
}

function signatureOnce(capture: string, folded: string): Signature {
  const signature = signatures.get(capture) ?? signatureOf(folded);
  signatures.set(capture, signature);
  return signature;
}
