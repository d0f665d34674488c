import { describe, expect, test } from 'vitest';

import { toUtf8 } from '#base/bytes.ts';
import type { KeyedEntry } from '#sync/entry.ts';
import { keyed } from '#sync/entry.ts';
import { type Log, type LoggedEntry, OWN } from '#sync/log.ts';

const ALL = { items: 1000, bytes: 10_000_000 };

/** An entry about a made-up draft; the number makes it unlike the others. */
export async function someEntry(number: number, bytes = 8): Promise<KeyedEntry> {
  const payload = toUtf8(`${number}`.padEnd(bytes, '.'));
  return await keyed({ kind: 'y', doc: `draft:d${number}`, payload });
}

/** Several of them, numbered from `first`. */
export async function someEntries(count: number, first = 1): Promise<KeyedEntry[]> {
  return await Promise.all(Array.from({ length: count }, (_, at) => someEntry(first + at)));
}

/** What every {@link Log} must do. Run it once for each implementation. */
export function logContract(name: string, open: () => Promise<Log>): void {
  describe(name, () => {
    test('a new log is empty and has an epoch', async () => {
      const log = await open();

      expect(await log.head()).toBe(0);
      expect(await log.epoch()).not.toBe('');
      expect(await log.after(0, ALL)).toEqual({ entries: [], next: 0, more: false });
    });

    test('each position bears the key of its entry, and others bear none', async () => {
      const log = await open();
      const entries = await someEntries(2);
      await log.append(entries, OWN);

      const { entries: kept, next } = await log.after(0, ALL);

      for (const { seq, key } of kept) {
        expect(await log.keyAt(seq)).toBe(key);
      }
      expect(await log.keyAt(0)).toBeUndefined();
      expect(await log.keyAt(next + 1)).toBeUndefined();
    });

    test('entries come back in the order they were kept, with their bytes', async () => {
      const log = await open();
      const entries = await someEntries(3);

      await log.append(entries.slice(0, 2), OWN);
      await log.append(entries.slice(2), 'other');

      const { entries: kept, next, more } = await log.after(0, ALL);
      expect(kept.map(withoutSeq)).toMatchObject([
        { ...entries[0], source: OWN },
        { ...entries[1], source: OWN },
        { ...entries[2], source: 'other' },
      ]);
      expect(kept.map(({ seq }) => seq)).toEqual(kept.map(({ seq }) => seq).toSorted(byNumber));
      expect(next).toBe(kept.at(-1)?.seq);
      expect(more).toBe(false);
      expect(await log.head()).toBe(next);
    });

    test('an entry sent twice is kept once, in its first place', async () => {
      const log = await open();
      const [first, second] = await someEntries(2);
      if (!first || !second) {
        throw new Error('two entries were asked for');
      }

      await log.append([first, first], 'a');
      await log.append([second, first], 'b');

      const { entries } = await log.after(0, ALL);
      expect(entries.map(({ doc, source }) => [doc, source])).toEqual([
        [first.doc, 'a'],
        [second.doc, 'b'],
      ]);
    });

    test('reading page by page gives every entry once', async () => {
      const log = await open();
      const entries = await someEntries(7);
      await log.append(entries, OWN);

      const read = await readAll(log, { items: 2, bytes: 10_000 });

      expect(read.map(({ key }) => key)).toEqual(entries.map(({ key }) => key));
    });

    test('a page stops at its bytes but always gives at least one entry', async () => {
      const log = await open();
      await log.append(
        [await someEntry(1, 50), await someEntry(2, 50), await someEntry(3, 50)],
        OWN,
      );

      const page = await log.after(0, { items: 10, bytes: 60 });
      const tiny = await log.after(page.next, { items: 10, bytes: 1 });

      expect(page.entries.map(({ doc }) => doc)).toEqual(['draft:d1']);
      expect(page.more).toBe(true);
      expect(tiny.entries.map(({ doc }) => doc)).toEqual(['draft:d2']);
    });

    test('a page passes over what came from the one who asks', async () => {
      const log = await open();
      const [a, b, c] = await someEntries(3);
      await log.append([a, b].filter(isEntry), 'asker');
      await log.append([c].filter(isEntry), OWN);

      const page = await log.after(0, { items: 1, bytes: 1000 }, 'asker');

      expect(page.entries.map(({ doc }) => doc)).toEqual(['draft:d3']);
      expect(page.more).toBe(false);
      expect(await log.after(0, ALL, OWN)).toMatchObject({ next: await log.head(), more: false });
    });

    test('a page of no items says whether something waits, and does not move', async () => {
      const log = await open();
      await log.append(await someEntries(1), OWN);

      expect(await log.after(0, { items: 0, bytes: 1000 })).toEqual({
        entries: [],
        next: 0,
        more: true,
      });
    });

    test('two who append at once lose nothing', async () => {
      const log = await open();
      const entries = await someEntries(20);

      await Promise.all(entries.map((entry, at) => log.append([entry], at % 2 ? 'a' : 'b')));

      const read = await readAll(log, { items: 3, bytes: 10_000 });
      expect(read.map(({ key }) => key).toSorted()).toEqual(
        entries.map(({ key }) => key).toSorted(),
      );
    });
  });
}

/** Everything in a log, read page by page as a peer would. */
export async function readAll(
  log: Log,
  limit: { items: number; bytes: number } = ALL,
): Promise<LoggedEntry[]> {
  const read: LoggedEntry[] = [];
  let position = 0;
  for (;;) {
    const page = await log.after(position, limit);
    read.push(...page.entries);
    if (!page.more) {
      return read;
    }
    position = page.next;
  }
}

function withoutSeq({ seq: _, ...entry }: LoggedEntry) {
  return { ...entry, payload: new Uint8Array(entry.payload) };
}

function byNumber(a: number, b: number): number {
  return a - b;
}

function isEntry(entry: KeyedEntry | undefined): entry is KeyedEntry {
  return entry !== undefined;
}
