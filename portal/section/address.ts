import { asId } from '#base/id.ts';
import type { PlanItem } from '#field/plan/plan.ts';
import type { PlanBook } from '#field/plan/plan-book.ts';
import { monthKey, parseMonthKey } from '#field/report/period.ts';

import type { Choice } from './posts.ts';

/** The words that addresses of the section use for a choice. */
const UNIT = 'don-vi';
const MONTH = 'thang';
const PAGE = 'trang';
const ITEM = 'muc';

/**
 * The item that an address names: by its id, which never changes, or by its
 * label in the plan in force, as people type it: `/cchc/muc/đ`.
 */
export function itemNamed(name: string, book: PlanBook): PlanItem | undefined {
  const wanted = name.normalize('NFC');
  const label = wanted.toLowerCase();
  return (
    book.items.get(asId(wanted)) ??
    book.current.items.find(({ printedLabel }) => printedLabel.toLowerCase() === label)
  );
}

/** The choice and the page number in the query of an address. What makes no sense is left out. */
export function readQuery(
  query: Readonly<Record<string, string>>,
  book: PlanBook,
): {
  readonly choice: Choice;
  readonly page: number;
} {
  const page = Number(query[PAGE] ?? '1');
  return {
    choice: {
      unit: query[UNIT] || undefined,
      month: parseMonthKey(query[MONTH] ?? ''),
      item: itemNamed(query[ITEM] ?? '', book),
    },
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  };
}

/** The address of the list of a choice. */
export function listPath(choice: Choice, page = 1): string {
  const query = queryOf({ ...choice, item: undefined });
  if (page > 1) {
    query.set(PAGE, String(page));
  }
  const folder = choice.item ? `/cchc/muc/${encodeURIComponent(choice.item.id)}` : '/cchc';
  return query.size > 0 ? `${folder}?${query}` : folder;
}

/** The address of the feed of a choice. */
export function feedPath(choice: Choice): string {
  const query = queryOf(choice);
  return query.size > 0 ? `/cchc/feed.atom?${query}` : '/cchc/feed.atom';
}

/** The names of the form's fields. */
export const FIELDS = { unit: UNIT, month: MONTH } as const;

function queryOf({ unit, month, item }: Choice): URLSearchParams {
  const query = new URLSearchParams();
  if (item) {
    query.set(ITEM, item.id);
  }
  if (unit) {
    query.set(UNIT, unit);
  }
  if (month) {
    query.set(MONTH, monthKey(month));
  }
  return query;
}
