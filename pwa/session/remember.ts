/**
 * Who is signed in, remembered on the device so that the app opens offline. The
 * session itself is an HttpOnly cookie, which no script can read.
 */
import * as v from 'valibot';

import type { Database } from '#store/database.ts';
import { readSetting, writeSetting } from '#store/settings.ts';
import { type Me, me } from '#sync/portal-calls.ts';

const ME = 'me';
const SIGNING_OUT = 'signing out';

/** Who was signed in when the app was last open. */
export async function rememberedMe(db: Database): Promise<Me | undefined> {
  const remembered = v.safeParse(me, await readSetting(db, ME));
  return remembered.success ? remembered.output : undefined;
}

export async function rememberMe(db: Database, who: Me): Promise<void> {
  await writeSetting(db, ME, who);
  await writeSetting(db, SIGNING_OUT, undefined);
}

/**
 * Forget who was signed in.
 *
 * @param isKnownToPortal - False when the portal could not be told: it is told
 *   before anyone is signed in by a cookie that is still good
 */
export async function forgetMe(db: Database, isKnownToPortal: boolean): Promise<void> {
  await writeSetting(db, ME, undefined);
  await writeSetting(db, SIGNING_OUT, isKnownToPortal ? undefined : true);
}

/** Whether the portal still has to be told that the last member signed out. */
export async function isSigningOut(db: Database): Promise<boolean> {
  return (await readSetting(db, SIGNING_OUT)) === true;
}
