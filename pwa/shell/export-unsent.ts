import { toBase64 } from '#base/bytes.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { listDrafts } from '#store/drafts.ts';
import { PORTAL } from '#sync/http-peer.ts';

/**
 * What the portal does not have yet, as one file: the drafts so that a person
 * can read them, the entries so that nothing of them is missing.
 */
export async function unsentFile(log: DexieLog, storage: Storage = localStorage): Promise<Blob> {
  const { pushed } = await log.progress(PORTAL);
  const limit = { items: Number.MAX_SAFE_INTEGER - 1, bytes: Number.MAX_SAFE_INTEGER };
  const { entries } = await log.after(pushed, limit, PORTAL);
  const drafts = await listDrafts(log);
  const file = {
    workspace: log.ws,
    at: new Date().toISOString(),
    drafts: drafts.map(({ id, kind, title, sapo, words }) => ({ id, kind, title, sapo, words })),
    entries: entries.map(({ kind, doc, payload }) => ({ kind, doc, payload: toBase64(payload) })),
    unsaved: Object.fromEntries(
      Object.entries(storage).filter(([key]) => key.startsWith(`unsaved ${log.ws} `)),
    ),
  };
  return new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' });
}

/** Hand a file to the person, as a download. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
