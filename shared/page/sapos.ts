import { fold } from '#base/vietnamese.ts';

import { type Found, found } from './findings.ts';
import type { Metadata } from './metadata.ts';
import { lineText } from './text-of.ts';
import { isCut } from './titles.ts';

const LEADS =
  '[class*="sapo"], [class*="hometext"], h2[class*="lead"], p[class*="lead"], div[class*="lead"], ' +
  '[class*="summary"], [class*="standfirst"], [class*="intro"], [class*="brief"], ' +
  '[itemprop="description"], h2[class*="desc"], p[class*="desc"], .description';

/** A sapo is a sentence or two. */
const SHORTEST = 25;
const LONGEST = 800;

/**
 * The lead of a page that no rules are known for: the description the page
 * states, if readers see it as a line of its own. A description that is only
 * the beginning of the text was made by the system and is no sapo.
 */
export function sapoOf(
  root: Element,
  { meta, article }: Metadata,
  title: string | null,
): Found<string | null> {
  const stated = [article.description, meta('og:description'), meta('description')].filter(
    (text) => text !== null && text.length >= SHORTEST && fold(text) !== fold(title ?? ''),
  );
  for (const element of root.querySelectorAll(LEADS)) {
    const text = lineText(element, LONGEST);
    if (text !== null && text.length >= SHORTEST && stated.some(isSame(text))) {
      return found(text, 'metadata');
    }
  }
  return found<string>(null, 'missing');
}

function isSame(shown: string): (stated: string | null) => boolean {
  const one = fold(shown);
  return (stated) => {
    const other = fold((stated ?? '').replace(/\s*(?:…|\.{3,})$/, ''));
    return one === other || (isCut(stated ?? '') && one.startsWith(other));
  };
}
