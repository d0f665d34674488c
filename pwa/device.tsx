/** What every signed-in screen works with, made once in `app.tsx` and passed down. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { Database } from '#store/database.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import type { Me } from '#sync/portal-calls.ts';

export type Device = {
  readonly db: Database;
  /** The log of the member's own workspace. */
  readonly log: DexieLog;
  readonly me: Me;
  /** Ask for a sync soon: something was written. */
  ring(): void;
};

const DeviceContext = createContext<Device | undefined>(undefined);

/** Gives the screens below it their device. */
export const DeviceProvider = DeviceContext.Provider;

/** The device of the member who is signed in. For signed-in screens only. */
export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (!device) {
    throw new Error('A signed-in screen was drawn while nobody is signed in');
  }
  return device;
}
