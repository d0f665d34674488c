import type { DexieLog } from '#store/dexie-log.ts';
import { LibrarySearch } from '#store/search/library-search.ts';

/** The search of a member's library. Its worker starts with the first question. */
export function startSearch({ db, ws }: DexieLog): LibrarySearch {
  const start = () =>
    new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  return new LibrarySearch(start, { name: db.name, ws });
}
