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
 *
 * A reading that fails is a bug: it is thrown again while drawing, where the
 * app's reporter hears of it.
 */
export function useReading<Value>(
  read: () => Promise<Value>,
  about: readonly unknown[],
): Value | undefined {
  const [latest, setLatest] = useState<Outcome<Value>>();
  useEffect(() => live(() => outcomeOf(read))(setLatest), about);
  if (latest && 'cause' in latest) {
    throw latest.cause;
  }
  return latest?.value;
}

type Outcome<Value> = { readonly value: Value } | { readonly cause: unknown };

async function outcomeOf<Value>(read: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await read() };
  } catch (cause) {
    return { cause };
  }
}
