import { countSyllables } from '#base/vietnamese.ts';

import type { Reading } from './reading.ts';
import type { Steps } from './steps.ts';
import { textOf } from './text-of.ts';
import { webAddress } from './web-address.ts';

type ListItem = NonNullable<Reading['items']>[number];

/** A headline says at least this much; "Xem thêm" is none. */
const SHORTEST_HEADLINE = 5;

/** In a heading fewer words may do. */
const SHORTEST_HEADING = 3;

/** Fewer titles in headings than this are not the list of the page. */
const FEWEST = 4;

/** More than this is a map of the site. */
const MOST = 200;

const ELSEWHERE = 'nav, header, footer, aside, [role="navigation"], [class*="menu"]';

/**
 * The pieces that a page of titles leads to, each once, in the page's order:
 * the links in headings, where it sets its titles so, else all that read like
 * a title.
 */
export function* listItemsOf(root: Element, base: string): Steps<ListItem[]> {
  const links: Element[] = [];
  const titled: Element[] = [];
  for (const link of root.querySelectorAll('a[href]')) {
    if (!link.closest(ELSEWHERE)) {
      links.push(link);
      titled.push(...(link.closest('h1, h2, h3, h4, h5') ? [link] : []));
    }
    yield;
  }
  const inHeadings = yield* itemsOf(titled, base, SHORTEST_HEADING);
  const all = yield* itemsOf(links, base, SHORTEST_HEADLINE);
  const isEnough = inHeadings.length >= FEWEST || inHeadings.length >= all.length;
  return (isEnough ? inHeadings : all).slice(0, MOST);
}

function* itemsOf(links: readonly Element[], base: string, shortest: number): Steps<ListItem[]> {
  const own = base.replace(/#.*$/, '');
  const { host } = new URL(base);
  const items = new Map<string, ListItem>();
  for (const link of links) {
    const href = webAddress(link.getAttribute('href'), base)?.replace(/#.*$/, '');
    const text = textOf(link);
    const isPiece = countSyllables(text) >= shortest && href !== own;
    if (href && isPiece && new URL(href).host === host && !items.has(href)) {
      items.set(href, { href, text });
    }
    yield;
  }
  return [...items.values()];
}
