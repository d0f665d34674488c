/**
 * What was shared to this device and is no clip yet.
 *
 * It is written down before anything is done with it, so that sharing works with
 * no network and with nobody signed in; whoever works here next makes clips of it.
 */
import type { PageReading, PortalProblem } from '#sync/portal-calls.ts';

import type { Database } from './database.ts';
import { readSetting, settingsUnder, writeSetting } from './settings.ts';

export type Share = {
  readonly id: string;
  readonly sharedAt: number;
  /** Of the page; undefined until somebody says where the words or the images come from. */
  readonly url?: string | undefined;
  /** As the other app gave it; may be empty. */
  readonly title: string;
  /** Words that came along, without the address. */
  readonly text: string;
  readonly images: readonly Blob[];
  /** What the portal read of the page. */
  readonly reading?: PageReading | undefined;
  /** Why the portal did not read it, until it is asked anew. */
  readonly problem?: PortalProblem | undefined;
};

const PREFIX = 'share.';

/** Write down what was shared. When it resolves, it is on the disk. */
export async function keepShare(
  db: Database,
  { title = '', text = '', images = [], url }: Partial<Share>,
  { now = Date.now, newName = () => crypto.randomUUID() } = {},
): Promise<Share> {
  const share: Share = { id: newName(), sharedAt: now(), url, title, text, images };
  await writeSetting(db, PREFIX + share.id, share);
  return share;
}

/** What waits to become a clip, the newest first. */
export async function listShares(db: Database): Promise<Share[]> {
  const rows = await settingsUnder(db, PREFIX);
  // Only this module writes there.
  return rows.map(({ value }) => value as Share).toSorted((a, b) => b.sharedAt - a.sharedAt);
}

/** Note what became known of a share. One that is gone meanwhile stays gone. */
export async function noteShare(
  db: Database,
  id: string,
  known: Partial<Pick<Share, 'url' | 'reading' | 'problem'>>,
): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const share = await readSetting(db, PREFIX + id);
    if (share !== undefined) {
      await writeSetting(db, PREFIX + id, { ...(share as Share), ...known });
    }
  });
}

/** Cross out a share: it has become a clip, or nobody wants it. */
export async function forgetShare(db: Database, id: string): Promise<void> {
  await writeSetting(db, PREFIX + id, undefined);
}
