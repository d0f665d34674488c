import { textOf } from '#page/text-of.ts';

/**
 * What a page calls a link: the longest text of the links that lead there, for
 * the picture beside a headline leads there too, and so does "Xem thêm".
 */
export function linkWords(document: Document, href: string): string {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const texts = links
    .filter((link) => link.href === href)
    .map((link) => textOf(link) || (link.querySelector('img')?.alt ?? ''));
  return texts.toSorted((a, b) => b.length - a.length)[0] ?? '';
}
