/**
 * What differs between two readings of a line of text, and where places of one
 * are in the other. Enough for a title that two people write in at once.
 */
import type * as Y from 'yjs';

/** The one stretch that differs: `removed` letters from `start` on became `inserted`. */
export type Span = { readonly start: number; readonly removed: number; readonly inserted: string };

/** The shortest stretch that makes `after` out of `before`; undefined when they are equal. */
export function spanBetween(before: string, after: string): Span | undefined {
  if (before === after) {
    return undefined;
  }
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) {
    start += 1;
  }
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) {
    end += 1;
  }
  const inserted = after.slice(start, after.length - end);
  return { start, removed: before.length - start - end, inserted };
}

/** Where a place is after the span was changed. What is put in exactly there comes after it. */
export function moved(place: number, span: Span | undefined): number {
  if (!span || place <= span.start) {
    return place;
  }
  const { start, removed, inserted } = span;
  return place >= start + removed
    ? place + inserted.length - removed
    : Math.min(place, start + inserted.length);
}

/**
 * Write what was typed in a field that showed `base` into a text that others
 * may have changed since: their letters stay.
 */
export function writeTyped(text: Y.Text, base: string, typed: string): void {
  const mine = spanBetween(base, typed);
  if (!mine) {
    return;
  }
  const theirs = spanBetween(base, text.toString());
  const start = moved(mine.start, theirs);
  const end = Math.max(start, moved(mine.start + mine.removed, theirs));
  const write = () => {
    text.delete(start, end - start);
    text.insert(start, mine.inserted);
  };
  text.doc?.transact(write);
}
