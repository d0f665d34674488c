import type { Plugin } from 'vite';

/** Patterns and tables that only those methods use. */
const THEIRS = [
  ...['extraneous', 'srcsetUrl', 'b64DataUrl', 'jsonLdArticleTypes'],
  ...['prevLink', 'nextLink', 'tokenize', 'HTML_ESCAPE_MAP', 'PRESENTATIONAL_ATTRIBUTES'],
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
];

/** What the reader does itself, or has no use for. */
const UNUSED = [
  ...['_getArticleTitle', '_unescapeHtmlEntities', '_getJSONLD', '_getArticleMetadata'],
  ...['_isUrl', '_fixRelativeUris', '_cleanClasses', '_postProcessContent'],
  ...['_isSingleImage', '_unwrapNoscriptImages', '_fixLazyImages', '_cleanStyles', 'parse'],
  ...['_headerDuplicatesTitle', '_textSimilarity'],
];

const PARSE = `
  _headerDuplicatesTitle() {
    return false;
  },
  parse() {
    this._removeScripts(this._doc);
    this._prepDocument();
    this._metadata = {};
    this._articleTitle = '';
    var content = this._grabArticle();
    if (content) {
      this._simplifyNestedElements(content);
    }
    return content && { content: this._serializer(content) };
  },
`;

/**
 * Leave out of Readability what reads titles, dates and addresses, which is a
 * fifth of it: every byte of the reader is put into the user's tab.
 *
 * @throws {Error} when the library has changed, for then this has to as well
 */
export function leanReadability(): Plugin {
  return {
    name: 'lean-readability',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]@mozilla[\\/]readability[\\/]Readability\.js$/.test(id)) {
        return null;
      }
      const lean = THEIRS.reduce(withoutValue, UNUSED.reduce(withoutMethod, code))
        .replace(/^ *this\._(?:fixLazyImages|cleanStyles)\(articleContent\);\n/gm, '')
        // Its notes for developers serialise the whole article, whoever reads them.
        .replace(/^ *this\.log\([\s\S]*?\);\n/gm, '')
        .replace(/^ {2}\/\/ In some older versions[\s\S]*?(?=^ {2}options = )/m, '')
        .replace(/^ {2}\/\/ Control whether log[\s\S]*?^\}\n/m, '}\n')
        // As a module of today it needs nothing around it.
        .replace(/^if \(typeof module === "object"\)[\s\S]*/m, 'export default Readability;\n');
      return { code: lean.replace('Readability.prototype = {', `$&${PARSE}`), map: null };
    },
  };
}

function withoutMethod(code: string, name: string): string {
  return without(code, name, new RegExp(`^  ${name}\\(.*?^  \\},?\\n`, 'ms'));
}

function withoutValue(code: string, name: string): string {
  return without(code, name, new RegExp(`^( +)${name}:.*?(?=^\\1\\w|^\\1//|^\\s*\\n)`, 'ms'));
}

function without(code: string, name: string, part: RegExp): string {
  if (!part.test(code)) {
    throw new Error(`Readability has no ${name} any more`);
  }
  return code.replace(part, '');
}
