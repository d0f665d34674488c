/** Names that builders of sites give by hand; long numbers and hashes change from page to page. */
const STEADY = /^(?!.*\d{3})[a-z][a-z_-]*[a-z\d_-]*$/i;

/** More steps than this up from an element say more of one page than of a site. */
const MOST_STEPS = 5;

/**
 * A selector whose first match is the element, and likely its like on other
 * pages of the site: names before places, few steps before many.
 */
export function selectorOf(element: Element): string {
  let path = '';
  let at: Element | null = element;
  for (let step = 0; at && step < MOST_STEPS; step += 1) {
    const tail = path === '' ? '' : ` > ${path}`;
    const found = namesOf(at).find((name) => leadsTo(name + tail, element));
    if (found !== undefined) {
      return found + tail;
    }
    path = placeOf(at) + tail;
    at = at.parentElement;
  }
  return leadsTo(path, element) ? path : fullPath(element);
}

function namesOf(element: Element): string[] {
  const tag = element.localName;
  const classes = [...element.classList].filter((name) => STEADY.test(name)).map(CSS.escape);
  return [
    ...(STEADY.test(element.id) ? [`#${CSS.escape(element.id)}`] : []),
    ...classes.map((name) => `${tag}.${name}`),
    ...(classes.length > 1 ? [`${tag}.${classes.join('.')}`] : []),
    tag,
  ];
}

/** An element among its like. */
function placeOf(element: Element): string {
  const same = [...(element.parentElement?.children ?? [])].filter(
    ({ localName }) => localName === element.localName,
  );
  return same.length > 1
    ? `${element.localName}:nth-of-type(${same.indexOf(element) + 1})`
    : element.localName;
}

function fullPath(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    steps.unshift(placeOf(at));
  }
  return steps.join(' > ');
}

function leadsTo(selector: string, element: Element): boolean {
  return element.ownerDocument.querySelector(selector) === element;
}
