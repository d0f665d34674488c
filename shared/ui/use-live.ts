import { useEffect, useState } from 'preact/hooks';

import { type Live, live } from '#store/live.ts';

/**
 * The newest value of a live reading; undefined until the first one is there.
 * Make the reading once (outside the component, or in `useMemo`), else every
 * drawing begins it anew.
 */
export function useLive<Value>(reading: Live<Value>): Value | undefined {
  const [latest, setLatest] = useState<{ readonly reading: unknown; readonly value: Value }>();
  useEffect(() => reading((value) => setLatest({ reading, value })), [reading]);
  // A value of an earlier reading is not an answer to this one.
  return latest?.reading === reading ? latest.value : undefined;
}

/**
 * What `read` finds in the database, again whenever it may have changed, and
 * anew when one of `about` differs. The earlier answer stays until the next is
 * there, so that a list does not blink while someone types a search.
 */
export function useReading<Value>(
  read: () => Promise<Value>,
  about: readonly unknown[],
): Value | undefined {
  const [latest, setLatest] = useState<{ readonly value: Value }>();
  // In an object: a value that is a function would be called by the setter.
  useEffect(() => live(read)((value) => setLatest({ value })), about);
  return latest?.value;
}
