import type { LoggedEntry, LogPage, PageLimit } from '#sync/log.ts';

/**
 * Cut a page from entries that follow a position, oldest first: as many as the
 * limit allows, at least one, none from the excepted source.
 *
 * @param rows - Entries after the position, passed-over ones included
 * @param isLast - Whether the log ends with these rows
 */
export function cutPage(
  rows: readonly LoggedEntry[],
  {
    position,
    limit,
    except,
    isLast,
  }: {
    readonly position: number;
    readonly limit: PageLimit;
    readonly except: string | undefined;
    readonly isLast: boolean;
  },
): LogPage {
  const entries: LoggedEntry[] = [];
  let bytes = 0;
  let next = position;

  for (const row of rows) {
    if (row.source !== except) {
      const isFull = entries.length >= limit.items || bytes + row.payload.length > limit.bytes;
      if (isFull && (entries.length > 0 || limit.items === 0)) {
        return { entries, next, more: true };
      }
      entries.push(row);
      bytes += row.payload.length;
    }
    next = row.seq;
  }
  return { entries, next, more: !isLast };
}
