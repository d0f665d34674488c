import { DexieLog } from '#store/dexie-log.ts';
import { type KnownVerdict, verdictOn } from '#store/verdicts.ts';
import type { SubmissionView } from '#sync/portal-calls.ts';
import { useReading } from '#ui/use-live.ts';

import { useDevice } from '../../device.tsx';

/** What this device knows was said of submissions that the portal still lists, by their hash. */
export function useVerdicts(
  views: readonly SubmissionView[] | undefined,
): ReadonlyMap<string, KnownVerdict> | undefined {
  const { db } = useDevice();
  return useReading(async () => {
    const verdicts = (views ?? []).map(async ({ hash, workspace }) => {
      const verdict = await verdictOn(await DexieLog.open(db, workspace), hash);
      return verdict ? [[hash, verdict] as const] : [];
    });
    return new Map((await Promise.all(verdicts)).flat());
  }, [db, views]);
}
