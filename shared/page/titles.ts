import { fold } from '#base/vietnamese.ts';

import { type Found, found } from './findings.ts';
import type { Metadata } from './metadata.ts';
import { textOf } from './text-of.ts';

const SEPARATOR = /\s+[-–—|»:·]+\s+/;

/**
 * The title of a page that no rules are known for: the longest that is not cut
 * off with dots and has no name of the site tied to it. A heading that no other
 * title agrees with is often the site's own name, so alone it counts least.
 */
export function titleOf(root: Element, { meta, article }: Metadata): Found<string | null> {
  const stated = [
    article.headline,
    meta('og:title'),
    meta('twitter:title'),
    meta('dc.title'),
  ].filter((title) => title !== null);
  const tab = textOfTitle(root);
  const all = [...stated, ...(tab ? [tab] : [])].filter(isWhole(stated.concat(tab ?? [])));
  const headings = [...root.querySelectorAll('h1')].map(textOf).filter((text) => text !== '');
  const heading = headings.find((text) => all.some((title) => agrees(title, text)));
  if (heading && !isCut(heading)) {
    return found(heading, 'visible');
  }
  const best = all[0];
  if (best && stated.includes(best)) {
    return found(withoutSite(best, meta('og:site_name'), tab === best ? [] : [tab]), 'metadata');
  }
  if (headings.length === 1 && headings[0]) {
    return found(headings[0], 'guess');
  }
  return found(best ? withoutSite(best, meta('og:site_name'), []) : null, 'guess');
}

/** Whether a title has been cut for lack of room. */
export function isCut(title: string): boolean {
  return /(?:…|\.{3,})$/.test(title);
}

function textOfTitle(root: Element): string | null {
  const title = root.querySelector('head > title') ?? root.querySelector('title');
  return title?.textContent ? title.textContent.replace(/\s+/g, ' ').trim().normalize('NFC') : null;
}

/** Not cut, nor the beginning of one that is longer and does not merely add the site's name. */
function isWhole(all: readonly string[]): (title: string) => boolean {
  return (title) => !isCut(title) || all.every((other) => isCut(other));
}

/** Whether `title` says what `heading` says, with at most the site's name around it. */
function agrees(title: string, heading: string): boolean {
  const [one, other] = [letters(title), letters(heading)];
  const cut = letters(title.replace(/(?:…|\.{3,}).*$/, ''));
  return other.length > 3 && (one.includes(other) || (isCut(title) && other.startsWith(cut)));
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function withoutSite(
  title: string,
  site: string | null,
  others: readonly (string | null)[],
): string {
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || last === '') {
    return title;
  }
  const head = title.slice(0, title.lastIndexOf(last)).replace(/\s+[-–—|»:·]+\s*$/, '');
  const isSite = site !== null && letters(last) === letters(site);
  const isKnown = others.some((other) => other !== null && letters(other) === letters(head));
  return isSite || isKnown || /^(?:trang chủ|tin tức|home)$/i.test(last) ? head : title;
}
