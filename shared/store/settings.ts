/** Small things this device remembers: who is signed in, the last answers of the portal. */
import type { Database } from './database.ts';

/** A remembered value, or undefined. It is as it was written: check its shape. */
export async function readSetting(db: Database, key: string): Promise<unknown> {
  return (await db.settings.get(key))?.value;
}

/** Remember a value that IndexedDB can hold; undefined forgets it. */
export async function writeSetting(db: Database, key: string, value: unknown): Promise<void> {
  if (value === undefined) {
    await db.settings.delete(key);
  } else {
    await db.settings.put({ key, value });
  }
}

/** Everything remembered under keys that begin so, e.g. a queue's entries. In the order of their keys. */
export async function settingsUnder(
  db: Database,
  prefix: string,
): Promise<readonly { readonly key: string; readonly value: unknown }[]> {
  return await db.settings.where('key').startsWith(prefix).toArray();
}
