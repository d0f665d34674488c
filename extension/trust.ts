/**
 * Which pages of this computer may have the clips.
 *
 * Any program on this computer can put a page on localhost and pass for a
 * portal. So the first such page that asks is taken for the portal (unless the
 * extension was built for one), and every other one needs the user's yes.
 */
import * as v from 'valibot';

import type { Database } from '#store/database.ts';
import { readSetting, writeSetting } from '#store/settings.ts';

import { defaultPortal, hasBuiltIn, isBuiltIn, isPortalOrigin } from './portal-origins.ts';

const ALLOWED = 'allowed-portals';
const ASKING = 'asking-portal';
const LAST = 'last-portal';

/**
 * Whether pages of the origin may have the clips. One that may not is noted, so
 * that the popup can ask the user about it.
 *
 * @param needsYes - Whether even the first page of this computer needs a yes
 */
export async function mayReceive(
  db: Database,
  origin: string,
  { needsYes = hasBuiltIn(), builtIn = isBuiltIn(origin) } = {},
): Promise<boolean> {
  const allowed = await allowedOrigins(db);
  const isAllowed = builtIn || allowed.includes(origin);
  if (!isAllowed && (needsYes || allowed.length > 0)) {
    await remember(db, ASKING, origin);
    return false;
  }
  if (!isAllowed) {
    await writeSetting(db, ALLOWED, [origin]);
  }
  await remember(db, LAST, origin);
  return true;
}

/** Keep what the user says about a page that asks. */
export async function decide(
  db: Database,
  { origin, isAllowed }: { readonly origin: string; readonly isAllowed: boolean },
): Promise<void> {
  if (isAllowed && isPortalOrigin(origin)) {
    await writeSetting(db, ALLOWED, [...(await allowedOrigins(db)), origin]);
  }
  await writeSetting(db, ASKING, undefined);
}

/** A page that asks and waits for the user's answer. */
export async function askingOrigin(db: Database): Promise<string | undefined> {
  return await readText(db, ASKING);
}

/** The portal that was last open in this browser, else the one it was built for. */
export async function portalOrigin(db: Database): Promise<string> {
  return (await readText(db, LAST)) ?? defaultPortal();
}

async function allowedOrigins(db: Database): Promise<string[]> {
  const parsed = v.safeParse(v.array(v.string()), await readSetting(db, ALLOWED));
  return parsed.success ? parsed.output : [];
}

async function readText(db: Database, key: string): Promise<string | undefined> {
  const value = await readSetting(db, key);
  return typeof value === 'string' ? value : undefined;
}

/** Written only when it differs: each write waits for the disk. */
async function remember(db: Database, key: string, value: string): Promise<void> {
  if ((await readText(db, key)) !== value) {
    await writeSetting(db, key, value);
  }
}
