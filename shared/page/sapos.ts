import { fold } from '#base/vietnamese.ts';

import { type Found, found } from './findings.ts';
import type { Metadata } from './metadata.ts';
import { lineText } from './text-of.ts';
import { isCut } from './titles.ts';
import { headingOf } from './visible-date.ts';

const LEADS =
  '[class*="sapo"], [class*="hometext"], h2[class*="lead"], p[class*="lead"], div[class*="lead"], ' +
  '[class*="summary"], [class*="standfirst"], [class*="intro"], [class*="brief"], ' +
  '[itemprop="description"], h2[class*="desc"], p[class*="desc"], .description';

const MARKED =
  '[class*="sapo" i], [data-role="sapo"], [class*="hometext" i], [class*="articlesummary" i], ' +
  '.summary, .brief';

/** How far from the title, in elements outwards, a lead may stand. */
const FARTHEST = 3;

/** Letters that only Vietnamese has. */
const VIETNAMESE = /[ăđơưạ-ỹ]/i;

/** A sapo is a sentence or two. */
const SHORTEST = 25;
const LONGEST = 800;

/**
 * The lead of a page that no rules are known for: the description the page
 * states, if readers see it as a line of its own. A description that is only
 * the beginning of the text was made by the system and is no sapo. Vietnamese
 * systems that state nothing mark it by a name of their own, beside the title.
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
  return found(markedLead(root, title), 'visible');
}

function markedLead(root: Element, title: string | null): string | null {
  let area = title === null ? null : (headingOf(root, title)?.parentElement ?? null);
  for (let steps = 0; area && steps < FARTHEST; steps += 1) {
    const lead = area.querySelector(MARKED);
    if (lead) {
      const text = lineText(lead, LONGEST) ?? '';
      const isLead = text.length >= SHORTEST && VIETNAMESE.test(text) && text !== title;
      return isLead ? text : null;
    }
    area = area.parentElement;
  }
  return null;
}

function isSame(shown: string): (stated: string | null) => boolean {
  const one = fold(shown);
  return (stated) => {
    const other = fold((stated ?? '').replace(/\s*(?:…|\.{3,})$/, ''));
    return one === other || (isCut(stated ?? '') && one.startsWith(other));
  };
}
