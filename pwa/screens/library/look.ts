/** What is looked for in the library, as it stands in the address. */
import { itemsBehind } from '#field/plan/crosswalk.ts';
import { itemsOf, type PlanBook } from '#field/plan/plan-book.ts';
import type { Wanted } from '#store/search/library-index.ts';

const PARTS = ['q', 'item', 'outlet', 'kind', 'from', 'to'] as const;

/** Each part as in the address; empty when it is not there. Days are YYYY-MM-DD. */
export type Look = Readonly<Record<(typeof PARTS)[number], string>>;

/** Nothing is looked for: the whole library. */
export const ALL: Look = { q: '', item: '', outlet: '', kind: '', from: '', to: '' };

const DAY_MS = 86_400_000;

/** Read an address's query. */
export function lookOf(query: Readonly<Record<string, string>>): Look {
  const read = (part: keyof Look) => query[part] ?? '';
  return {
    q: read('q'),
    item: read('item'),
    outlet: read('outlet'),
    kind: read('kind'),
    from: read('from'),
    to: read('to'),
  };
}

/** The library's address with this in it. */
export function addressOf(look: Look): string {
  const search = new URLSearchParams(
    PARTS.flatMap((part) => (look[part] ? [[part, look[part]]] : [])),
  );
  return search.size > 0 ? `/?${search}` : '/';
}

/**
 * What the index is asked; undefined when nothing is looked for. What was tagged
 * under an earlier plan is found under what its item has become.
 */
export function wantedOf(look: Look, most: number, book: PlanBook): Wanted | undefined {
  if (addressOf({ ...look, q: look.q.trim() }) === '/') {
    return undefined;
  }
  const { outlet, kind } = look;
  const [item] = itemsOf(book, [look.item]);
  return {
    words: look.q,
    isTyping: true,
    most,
    filter: {
      ...(look.item ? { items: item ? itemsBehind(item, book) : [look.item] } : {}),
      ...(outlet ? { outlet } : {}),
      ...(kind ? { kind } : {}),
      ...dayOf('from', look.from),
      ...dayOf('to', look.to),
    },
  };
}

/** Whether anything is chosen that is not on the screen while the filters are folded. */
export function hasFilter({ outlet, kind, from, to }: Look): boolean {
  return [outlet, kind, from, to].some((part) => part !== '');
}

function dayOf(part: 'from' | 'to', written: string): { from?: number; to?: number } {
  const instant = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(instant) ? {} : { [part]: instant / DAY_MS };
}
