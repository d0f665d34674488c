import { cleanText, fold } from '#base/vietnamese.ts';

import { type Found, found } from './findings.ts';
import type { Metadata } from './metadata.ts';
import { textOf } from './text-of.ts';

/**
 * The title of a page that no rules are known for: a heading that the page's
 * own statements agree with, else the first statement that is not cut off with
 * dots, without the site's name behind it. A heading that nothing agrees with
 * is often the site's own name, so alone it counts only where nothing is stated.
 */
export function titleOf(root: Element, { meta, article }: Metadata): Found<string | null> {
  const stated = [article.headline, meta('og:title'), meta('twitter:title'), meta('dc.title')];
  const tab = cleanText(root.querySelector('title')?.textContent ?? '');
  const all = [...stated, tab].filter((title) => title !== null).filter(Boolean);
  const headings = [...root.querySelectorAll('h1')].map(textOf).filter((text) => text !== '');
  const agreed = headings.find((text) => !isCut(text) && all.some((title) => agrees(title, text)));
  if (agreed) {
    return found(agreed, 'visible');
  }
  const best = all.find((title) => !isCut(title)) ?? all[0] ?? null;
  const isStated = best !== null && stated.includes(best);
  if (!isStated && headings.length === 1 && headings[0]) {
    return found(headings[0], 'guess');
  }
  const names = [meta('og:site_name'), 'Trang chủ', 'Tin tức'];
  return found(best && withoutSite(best, names, all), isStated ? 'metadata' : 'guess');
}

/** Whether a title has been cut for lack of room. */
export function isCut(title: string): boolean {
  return /(?:…|\.{3,})$/.test(title);
}

/** Whether `title` says what `heading` says, with at most the site's name around it, or cut. */
function agrees(title: string, heading: string): boolean {
  const whole = letters(heading);
  const cut = letters(title.replace(/(?:…|\.{3,}).*$/, ''));
  return whole.length > 3 && (letters(title).includes(whole) || whole.startsWith(cut || '\0'));
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The title without its last part, if that is the site's name or other titles do without it. */
function withoutSite(
  title: string,
  names: readonly (string | null)[],
  others: readonly string[],
): string {
  const parts = /^(.+?)\s+[-–—|»·]+\s+([^-–—|»·]+)$/.exec(title);
  const [, head = '', last = ''] = parts ?? [];
  const isSite = names.some((name) => name !== null && letters(name) === letters(last));
  return parts && (isSite || others.includes(head)) ? head : title;
}
