import type { Plugin } from 'vite';

/** What the reader does itself, or has no use for. */
const UNUSED = [
  ...['_getArticleTitle', '_unescapeHtmlEntities', '_getJSONLD', '_getArticleMetadata'],
  ...['_isUrl', '_fixRelativeUris', '_cleanClasses', '_postProcessContent'],
  ...['_isSingleImage', '_unwrapNoscriptImages', '_fixLazyImages', 'parse'],
];

const PARSE = `
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
      const lean = UNUSED.reduce(withoutMethod, code)
        .replace('this._fixLazyImages(articleContent);', '')
        // Its notes for developers serialise the whole article, whoever reads them.
        .replace(/^ *this\.log\([\s\S]*?\);\n/gm, '')
        .replace(/^ {2}\/\/ Control whether log[\s\S]*?^\}\n/m, '}\n');
      return { code: lean.replace('Readability.prototype = {', `$&${PARSE}`), map: null };
    },
  };
}

function withoutMethod(code: string, name: string): string {
  const method = new RegExp(`^  ${name}\\(.*?^  \\},?\\n`, 'ms');
  if (!method.test(code)) {
    throw new Error(`Readability has no method ${name} any more`);
  }
  return code.replace(method, '');
}
