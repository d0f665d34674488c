import { useEffect, useState } from 'preact/hooks';

import type { Answer } from '#store/search/find-clips.ts';
import type { Wanted } from '#store/search/library-index.ts';
import { type LibrarySearch, SearchError } from '#store/search/library-search.ts';

/** What is known of a search: the newest answer, and whether the search has failed for good. */
type Found = { readonly answer: Answer | undefined; readonly isFailed: boolean };

/**
 * What a search finds, again whenever the library changes. The earlier answer
 * stays until the next is there, so that a list does not blink while somebody
 * types. With nothing wanted, nothing is asked.
 */
export function useFound(search: LibrarySearch | undefined, wanted: Wanted | undefined): Found {
  const [found, setFound] = useState(NOTHING);
  const key = wanted && JSON.stringify(wanted);
  useEffect(() => {
    if (!search || key === undefined) {
      setFound(NOTHING);
      return;
    }
    let isOver = false;
    const ask = async () => {
      const next = await answerOrFailure(search, JSON.parse(key));
      if (!isOver) {
        setFound(next);
      }
    };
    void ask();
    const stop = search.onChange(() => void ask());
    return () => {
      isOver = true;
      stop();
    };
  }, [search, key]);
  return found;
}

const NOTHING: Found = { answer: undefined, isFailed: false };

async function answerOrFailure(search: LibrarySearch, wanted: Wanted): Promise<Found> {
  try {
    return { answer: await search.find(wanted), isFailed: false };
  } catch (cause) {
    if (cause instanceof SearchError) {
      return { answer: undefined, isFailed: true };
    }
    throw cause;
  }
}
