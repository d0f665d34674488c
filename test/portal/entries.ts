import { toUtf8 } from '#base/bytes.ts';
import { type KeyedEntry, keyed } from '#sync/entry.ts';

/** Entries about made-up drafts, numbered from `first`. */
export async function newEntries(count: number, first: number): Promise<KeyedEntry[]> {
  return await Promise.all(
    Array.from({ length: count }, (_, at) => {
      const number = first + at;
      return keyed({ kind: 'y', doc: `draft:d${number}`, payload: toUtf8(`entry ${number}`) });
    }),
  );
}
