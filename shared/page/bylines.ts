import { fold } from '#base/vietnamese.ts';

import { type Found, found } from './findings.ts';
import type { Metadata } from './metadata.ts';
import { pick } from './pick.ts';
import { isName } from './signature.ts';

/** Names that systems print for everybody. */
const NOBODY =
  /^(?:admin|administrator|root|editor|webmaster|quản trị(?: viên)?|ban biên tập|bbt|ban quản trị|super user|host|portal|theo .+)$/iu;

const BEFORE_NAME = /^(?:(?:written|posted|published|reviewed) by|tác giả|by|bởi|theo)\s*:?\s+/i;

const VISIBLE = [
  '[rel="author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '.author-name',
  '.author',
  'meta[itemprop="author"]',
  '[class*="author"] a, [class*="author-name"]',
  '[class*="byline"]',
  '[class*="author"]',
];

/**
 * Who wrote a page that no rules are known for, by what it states or shows.
 * The site's own name, an address or "admin" is nobody.
 */
export function authorOf(
  root: Element,
  { meta, article }: Metadata,
  outlet: string,
  signed: string | null,
): Found<string | null> {
  const own = [outlet, article.publisher, meta('og:site_name')].map((name) => fold(name ?? ''));
  const isSomebody = (name: string | null | undefined): name is string =>
    !!name &&
    isName(name) &&
    !NOBODY.test(name) &&
    !looksLikeSite(name) &&
    !own.includes(fold(name));

  const stated = [article.author, meta('article:author'), meta('author'), meta('dc.creator')];
  const named = stated.find(isSomebody);
  if (named) {
    return found(named, 'metadata');
  }
  if (isSomebody(signed)) {
    return found(signed, 'visible');
  }
  for (const place of VISIBLE) {
    const shown = pick(root, [place])
      ?.text.replace(BEFORE_NAME, '')
      .replace(/\s*[|•·,].*$/, '');
    if (isSomebody(shown)) {
      return found(shown, 'visible');
    }
  }
  return found<string>(null, 'visible');
}

function looksLikeSite(name: string): boolean {
  return /https?:|www\.|^\S+\.\S+$|@/.test(name);
}
