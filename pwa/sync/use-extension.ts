import { useLive } from '#ui/use-live.ts';

import { useOpenDevice } from '../session/session.tsx';
import type { ConnectedExtension } from './extension.ts';

/** The extension that answers in this browser; undefined while none does. */
export function useExtension(): ConnectedExtension {
  return useLive(useOpenDevice().extension);
}
