import type { SubmissionState } from '#field/review/review.ts';
import type { DraftRow } from '#store/database.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { listDrafts } from '#store/drafts.ts';
import { storiesOf } from '#store/records.ts';

/** Where a draft stands. */
export type DraftState = 'draft' | SubmissionState;

/** The unit's drafts, the last changed first, with where each stands. */
export async function draftsWithState(
  log: DexieLog,
): Promise<{ readonly row: DraftRow; readonly state: DraftState }[]> {
  const rows = await listDrafts(log);
  return await Promise.all(
    rows.map(async (row) => {
      const [newest] = await storiesOf(log, row.id);
      return { row, state: newest?.state ?? 'draft' };
    }),
  );
}
