/**
 * The few elements that the body of a capture may hold. Closed on purpose: what
 * is not named here cannot be kept, shown or exported, whatever a page invents.
 */

/** Elements that are written, with nothing on them but what {@link writtenAttributes} allows. */
export const KEPT: readonly string[] = [
  ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'img'],
  ...['a', 'strong', 'em', 'u', 's', 'sup', 'sub', 'code'],
];

/** Attributes, by the element that may carry them. */
export const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
};

/** Other names for elements that are kept. */
export const KNOWN_AS: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  strike: 's',
  del: 's',
  ins: 'u',
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
};

/** Elements without content and without an end tag. */
export const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img']);
