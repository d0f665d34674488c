import { type Month, monthKey } from '#field/report/period.ts';

/** What of the results is looked at. */
export type Looked = {
  readonly month: Month;
  readonly isAllUnits: boolean;
  /** The item or the unit whose posts are listed; the whole month's with `isWhole`. */
  readonly item?: string | undefined;
  readonly unit?: string | undefined;
  readonly isWhole?: boolean;
};

/** Its address, so that a number can be sent to a colleague. */
export function addressOf({ month, isAllUnits, item, unit, isWhole }: Looked): string {
  const search = new URLSearchParams({ month: monthKey(month) });
  if (isAllUnits) {
    search.set('all', '1');
  }
  if (item) {
    search.set('item', item);
  } else if (unit) {
    search.set('unit', unit);
  } else if (isWhole) {
    search.set('list', 'all');
  }
  return `/results?${search}`;
}
