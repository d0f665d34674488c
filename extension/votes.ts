import type { Id } from '#base/id.ts';
import type { Capture } from '#field/clip/capture.ts';
import { signatureOf, type Vote, votesOf } from '#field/plan/neighbours.ts';
import { confirmedTexts } from '#store/confirmed.ts';
import type { Database } from '#store/database.ts';
import { currentLog } from '#store/inbox.ts';

/**
 * What the clips kept here, whose items people have confirmed, say of a page.
 * Counted in the worker: the popup has neither the library nor the time.
 *
 * @param earlier - The clip of the page itself, which is no witness
 */
export async function votesFor(
  db: Database,
  { title, sapo, paragraphs }: Capture,
  earlier: Id<'clip'> | undefined,
): Promise<[item: Id<'item'>, vote: Vote][]> {
  const confirmed = await confirmedTexts(await currentLog(db), { except: earlier });
  return [...votesOf(signatureOf([title, sapo, ...paragraphs].join(' ')), confirmed)];
}
