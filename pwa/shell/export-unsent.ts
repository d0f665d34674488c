import { fromBase64 } from '#base/bytes.ts';
import { CATALOGUE_BOOK } from '#field/plan/plan-book.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { listDrafts } from '#store/drafts.ts';

/** Under this name the file of what was not sent is handed over. */
export const UNSENT_NAME = 'so-tin-chua-gui.zip';

/**
 * What the portal does not have yet, as one file: the drafts so that a person
 * can read them, the entries so that nothing is missing when "Nhập thư viện"
 * reads the file back.
 */
export async function unsentFile(log: DexieLog, storage: Storage = localStorage): Promise<Blob> {
  const [{ writeLibrary }, { libraryPages }] = await Promise.all([
    import('#store/library/write-library.ts'),
    import('#ui/clip/library-pages.ts'),
  ]);
  const pages = libraryPages(
    log,
    { clips: [], drafts: await listDrafts(log) },
    {
      window,
      book: CATALOGUE_BOOK,
    },
  );
  return await writeLibrary(log, { scope: 'unsent', pages, setAside: setAside(log.ws, storage) });
}

/** What drafts set aside when their pages closed. One that is spoilt is left where it is. */
function setAside(ws: string, storage: Storage) {
  const prefix = `unsaved ${ws} `;
  return Object.entries(storage)
    .filter(([key]) => key.startsWith(prefix))
    .flatMap(([key, words]) => {
      const doc = key.slice(prefix.length).split(' ')[0] ?? '';
      const update = bytesIn(String(words));
      return update && /^draft:[\w-]+$/.test(doc) ? [{ doc, update }] : [];
    });
}

function bytesIn(words: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64(words);
  } catch {
    // The browser knows one complaint: this is not base64.
    return undefined;
  }
}
