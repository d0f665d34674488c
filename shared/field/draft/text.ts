/**
 * The text of a draft: the closed vocabulary that the editor writes, that a
 * submission freezes and that the public section shows.
 *
 * It is ProseMirror's JSON, checked strictly: an unknown node or a stray
 * attribute is refused, so whatever passes here is safe to render.
 */
import * as v from 'valibot';

const webAddress = v.pipe(v.string(), v.maxLength(4096), v.regex(/^https?:\/\//i));

/** Where quoted words come from. Copied from the capture when quoting; nobody edits it. */
export const quoteSource = v.object({
  clip: v.string(),
  capture: v.string(),
  outlet: v.string(),
  author: v.nullable(v.string()),
  title: v.string(),
  url: webAddress,
  publishedAt: v.nullable(v.number()),
});
export type QuoteSource = v.InferOutput<typeof quoteSource>;

const mark = v.variant('type', [
  v.object({ type: v.literal('bold') }),
  v.object({ type: v.literal('italic') }),
  v.object({ type: v.literal('link'), attrs: v.looseObject({ href: webAddress }) }),
]);
export type TextMark = v.InferOutput<typeof mark>;

/** A piece of text with its marks, or a line break. */
export type Inline =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly marks?: readonly TextMark[] | undefined;
    }
  | { readonly type: 'hardBreak' };

/** A block of a draft. */
export type Block =
  | { readonly type: 'paragraph'; readonly content?: readonly Inline[] | undefined }
  | {
      readonly type: 'heading';
      readonly attrs: { readonly level: 2 | 3 };
      readonly content?: readonly Inline[] | undefined;
    }
  | { readonly type: 'bulletList' | 'orderedList'; readonly content: readonly ListItem[] }
  | {
      readonly type: 'quote';
      readonly attrs: QuoteSource;
      readonly content?: readonly Inline[] | undefined;
    };

/** One entry of a list. */
export type ListItem = { readonly type: 'listItem'; readonly content: readonly Block[] };

/** A whole text. */
export type DraftText = { readonly type: 'doc'; readonly content: readonly Block[] };

const inline: v.GenericSchema<unknown, Inline> = v.variant('type', [
  v.object({ type: v.literal('text'), text: v.string(), marks: v.optional(v.array(mark)) }),
  v.object({ type: v.literal('hardBreak') }),
]);

const inlines = v.optional(v.array(inline));

const block: v.GenericSchema<unknown, Block> = v.variant('type', [
  v.object({ type: v.literal('paragraph'), content: inlines }),
  v.object({
    type: v.literal('heading'),
    attrs: v.object({ level: v.picklist([2, 3]) }),
    content: inlines,
  }),
  v.object({
    type: v.picklist(['bulletList', 'orderedList']),
    content: v.array(
      v.object({ type: v.literal('listItem'), content: v.array(v.lazy(() => block)) }),
    ),
  }),
  v.object({ type: v.literal('quote'), attrs: quoteSource, content: inlines }),
]);

export const draftText: v.GenericSchema<unknown, DraftText> = v.object({
  type: v.literal('doc'),
  content: v.array(block),
});

/** The words of a text, one line a block: for search, limits and hashes. */
export function plainText(text: DraftText): string {
  return text.content.map(blockText).join('\n').trim();
}

/** The sources a text quotes, each clip once, in the order they first appear. */
export function sourcesOf(text: DraftText): QuoteSource[] {
  const byClip = new Map<string, QuoteSource>();
  for (const { attrs } of quotesIn(text.content)) {
    if (!byClip.has(attrs.clip)) {
      byClip.set(attrs.clip, attrs);
    }
  }
  return [...byClip.values()];
}

function quotesIn(blocks: readonly Block[]): Extract<Block, { type: 'quote' }>[] {
  return blocks.flatMap((each) => {
    if (each.type === 'quote') {
      return [each];
    }
    const isList = each.type === 'bulletList' || each.type === 'orderedList';
    return isList ? each.content.flatMap((entry) => quotesIn(entry.content)) : [];
  });
}

function blockText(each: Block): string {
  if (each.type === 'bulletList' || each.type === 'orderedList') {
    return each.content.flatMap((entry) => entry.content.map(blockText)).join('\n');
  }
  return (each.content ?? []).map((piece) => (piece.type === 'text' ? piece.text : '\n')).join('');
}
