import { toBase64 } from '#base/bytes.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { listDrafts } from '#store/drafts.ts';
import { PORTAL } from '#sync/http-peer.ts';
import type { LoggedEntry } from '#sync/log.ts';
import { MAX_PAGE_BYTES, MAX_PAGE_ITEMS } from '#sync/message.ts';

/**
 * What the portal does not have yet, as one file: the drafts so that a person
 * can read them, the entries so that nothing of them is missing.
 */
export async function unsentFile(log: DexieLog, storage: Storage = localStorage): Promise<Blob> {
  const entries = await unsentEntries(log);
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

async function unsentEntries(log: DexieLog): Promise<LoggedEntry[]> {
  const limit = { items: MAX_PAGE_ITEMS, bytes: MAX_PAGE_BYTES };
  const entries: LoggedEntry[] = [];
  let { pushed: next } = await log.progress(PORTAL);
  let more = true;
  while (more) {
    const page = await log.after(next, limit, PORTAL);
    entries.push(...page.entries);
    // A page that does not move forward would turn for ever.
    more = page.more && page.next > next;
    next = page.next;
  }
  return entries;
}

/** Hand a file to the person, as a download. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Not at once: the browser reads the file after this function has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
