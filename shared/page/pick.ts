import { cleanText } from '#base/vietnamese.ts';

import { parseDate } from './dates.ts';
import type { DatePlace, Place } from './site.ts';
import { textOf } from './text-of.ts';

/** The first of several places that holds text, and where that was. */
export function pick(root: Element, places: readonly Place[] = []): Picked | null {
  for (const place of places) {
    const [select, attribute] =
      typeof place === 'string' ? [place, null] : [place.select, place.attribute];
    for (const element of root.querySelectorAll(select)) {
      const text = attribute ? cleanText(element.getAttribute(attribute) ?? '') : textOf(element);
      if (text !== '') {
        return { text, element };
      }
    }
  }
  return null;
}

export type Picked = { readonly text: string; readonly element: Element };

/** The first of several places that holds a date. */
export function pickDate(root: Element, places: readonly DatePlace[]): number | null {
  for (const { select, attribute, form } of places) {
    for (const element of root.querySelectorAll(select)) {
      const text = attribute ? cleanText(element.getAttribute(attribute) ?? '') : textOf(element);
      const date = parseDate(text, form);
      if (date !== null) {
        return date;
      }
    }
  }
  return null;
}

/** The text without what the patterns match, in the order given. */
export function strip(text: string, patterns: readonly string[] = []): string {
  return patterns
    .reduce((rest, pattern) => rest.replace(new RegExp(pattern, 'iu'), ''), text)
    .trim();
}
