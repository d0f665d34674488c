import { cleanText } from '#base/vietnamese.ts';

import { decodeEntities } from './html-text.ts';

/** What a page says about itself to machines, with entities decoded and text cleaned. */
export type Metadata = {
  /** The content of `<meta>` by its name or property, in lower case. */
  meta(name: string): string | null;
  /** The article that JSON-LD describes; fields it does not give are null. */
  readonly article: StatedArticle;
};

type StatedArticle = {
  readonly headline: string | null;
  readonly description: string | null;
  readonly datePublished: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** The whole text, which few pages give. */
  readonly body: string | null;
};

const NOTHING: StatedArticle = {
  headline: null,
  description: null,
  datePublished: null,
  author: null,
  publisher: null,
  body: null,
};

/** More scripts than this is not a page that describes itself. */
const MOST_SCRIPTS = 20;

/** Read what the page states for machines. Broken JSON-LD, which is common, is passed over. */
export function metadataOf(root: Element): Metadata {
  const metas = new Map<string, string>();
  for (const element of root.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name'))?.toLowerCase();
    const content = clean(element.getAttribute('content'));
    if (name && content && !metas.has(name)) {
      metas.set(name, content);
    }
  }
  return { meta: (name) => metas.get(name) ?? null, article: statedArticle(root) };
}

function statedArticle(root: Element): StatedArticle {
  const scripts = [...root.querySelectorAll('script[type="application/ld+json"]')];
  for (const script of scripts.slice(0, MOST_SCRIPTS)) {
    const all = parsed(script.textContent ?? '');
    const node = articleIn(all, 0, ARTICLE) ?? articleIn(all, 0, DATED);
    if (node) {
      return {
        headline: clean(node.headline) ?? clean(node.name),
        description: clean(node.description),
        datePublished: clean(node.datePublished),
        author: nameIn(node.author),
        publisher: nameIn(node.publisher),
        body: clean(node.articleBody),
      };
    }
  }
  return NOTHING;
}

type JsonObject = { readonly [key: string]: unknown };

const ARTICLE = /Article$|^BlogPosting$|^Report$/;
/** What pages without an article call themselves, and date. */
const DATED = /^(?:WebPage|Recipe|Product|HowTo)$/;

function articleIn(value: unknown, depth: number, kinds: RegExp): JsonObject | null {
  if (depth > 4 || typeof value !== 'object' || value === null) {
    return null;
  }
  if (Array.isArray(value)) {
    return firstOf(value, (entry) => articleIn(entry, depth + 1, kinds));
  }
  const node = value as JsonObject;
  const types = [node['@type']].flat().filter((type) => typeof type === 'string');
  if (types.some((type) => kinds.test(type)) && (kinds === ARTICLE || node.datePublished)) {
    return node;
  }
  return (
    articleIn(node['@graph'], depth + 1, kinds) ?? articleIn(node.mainEntity, depth + 1, kinds)
  );
}

function nameIn(value: unknown): string | null {
  if (typeof value === 'string') {
    return clean(value);
  }
  if (Array.isArray(value)) {
    const names = value.map(nameIn).filter((name) => name !== null);
    return names.length > 0 ? names.join(', ') : null;
  }
  return typeof value === 'object' && value !== null ? nameIn((value as JsonObject).name) : null;
}

function parsed(json: string): unknown {
  try {
    // Line breaks inside its strings are the commonest fault.
    return JSON.parse(json.replace(/\s+/g, ' ').replace(/^ ?(?:\/\/ ?)?<!\[CDATA\[|\]\]> ?$/g, ''));
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
}

function clean(value: unknown): string | null {
  return typeof value === 'string' ? cleanText(decodeEntities(value)) || null : null;
}

function firstOf<Value, Found>(values: readonly Value[], find: (value: Value) => Found | null) {
  for (const value of values) {
    const found = find(value);
    if (found !== null) {
      return found;
    }
  }
  return null;
}
