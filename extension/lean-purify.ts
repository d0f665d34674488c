import type { Plugin } from 'vite';

/** Names that DOMPurify lets through where it is told nothing else; the reader tells it all it may. */
const DEFAULTS = [
  ...['html$1', 'svg$1', 'svgFilters', 'mathMl$1', 'html', 'svg', 'mathMl', 'xml'],
  // Names that drawings and formulas may hold: without them every one is taken out whole.
  ...['svgDisallowed', 'mathMlDisallowed'],
];

/**
 * Leave DOMPurify's own lists out of what is put into the user's tab. Nothing
 * more can come through for it: what stood in a list was allowed, or known.
 *
 * @throws {Error} when the library has changed, for then this has to as well
 */
export function leanPurify(): Plugin {
  return {
    name: 'lean-purify',
    enforce: 'pre',
    transform(code, id) {
      const [file] = id.split('?');
      if (!file || !/[\\/]node_modules[\\/]dompurify[\\/]/.test(file)) {
        return null;
      }
      if (!/[\\/]dist[\\/]purify\.es\.mjs$/.test(file)) {
        throw new Error(`DOMPurify is read from ${file} now, whose lists are not known`);
      }
      return { code: DEFAULTS.reduce(withoutList, code), map: null };
    },
  };
}

function withoutList(code: string, name: string): string {
  const list = new RegExp(`^const ${name.replace('$', '\\$')} = freeze\\(\\[[^\\]]*\\]`, 'm');
  if (!list.test(code)) {
    throw new Error(`DOMPurify has no ${name} any more`);
  }
  return code.replace(list, () => `const ${name} = freeze([]`);
}
