import { Node } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';

import { citation } from '#field/draft/html.ts';
import type { QuoteSource } from '#field/draft/text.ts';

import { quoteClipboard } from './quote-clipboard.ts';
import { quoteGuard } from './quote-guard.ts';
import { backspaceInQuote, deleteInQuote, enterInQuote, isInQuote } from './quote-keys.ts';
import { readSource, writeSource } from './quote-source.ts';

/** Words to quote, and where they come from. */
export type Quote = { readonly words: string; readonly source: QuoteSource };

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    quote: {
      /** Put quotes at the caret, without cutting a sentence in two, and go on writing after them. */
      insertQuotes: (quotes: readonly Quote[]) => ReturnType;
    };
  }
}

/**
 * Words of others with their source.
 *
 * The source is part of the node and stands outside what can be typed in: it
 * goes only with the whole quote. It travels through the clipboard in a data
 * attribute, so it survives cut and paste into another draft.
 */
export const QuoteNode = Node.create({
  name: 'quote',
  group: 'block',
  // Before TipTap's own way of writing plain text to the clipboard.
  priority: 110,
  content: 'text*',
  // Neither joins a neighbour by Backspace nor loses its frame when pasted over.
  isolating: true,
  defining: true,

  addAttributes() {
    return {
      source: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-quote-source'),
        renderHTML: ({ source }) => (source ? { 'data-quote-source': source } : {}),
      },
    };
  },

  parseHTML() {
    const claimed = (element: HTMLElement) =>
      readSource(element.getAttribute('data-quote-source')) ? null : false;
    return [{ tag: 'figure[data-quote-source]', getAttrs: claimed, contentElement: '.words' }];
  },

  renderHTML({ node, HTMLAttributes }) {
    return [
      'figure',
      { ...HTMLAttributes, class: 'draft-quote' },
      ['blockquote', { class: 'words' }, 0],
      ['figcaption', { contenteditable: 'false' }, 'Theo ', cited(node)],
    ];
  },

  addCommands() {
    return {
      insertQuotes:
        (quotes) =>
        ({ tr, dispatch, state }) => {
          const { quote, paragraph } = state.schema.nodes;
          if (!quote || !paragraph || quotes.length === 0) {
            return false;
          }
          if (dispatch) {
            // Taking the quote back takes back nothing that was typed before it.
            yUndoPluginKey.getState(state)?.undoManager.stopCapturing();
            const nodes = quotes.map(({ words, source }) =>
              quote.create(
                { source: writeSource(source) },
                words ? state.schema.text(words) : null,
              ),
            );
            const at = placeFor(tr.selection.$from);
            const size = nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
            tr.replaceWith(at.from, at.to, nodes);
            const after = at.from + size;
            if (tr.doc.nodeAt(after)?.type !== paragraph) {
              tr.insert(after, paragraph.create());
            }
            tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
          }
          return true;
        },
    };
  },

  addKeyboardShortcuts() {
    return {
      Backspace: ({ editor }) => backspaceInQuote(editor.state, editor.view.dispatch),
      Delete: ({ editor }) => deleteInQuote(editor.state, editor.view.dispatch),
      Enter: ({ editor }) => enterInQuote(editor.state, editor.view.dispatch),
      // A quote is one passage: no line breaks of our own in it.
      'Shift-Enter': ({ editor }) => isInQuote(editor.state.selection),
      'Mod-Enter': ({ editor }) => isInQuote(editor.state.selection),
    };
  },

  addProseMirrorPlugins() {
    return [quoteGuard(), quoteClipboard()];
  },
});

type Position = TextSelection['$from'];

/** After the outermost block at the caret, or in the place of it when it is an empty paragraph. */
function placeFor($from: Position): { from: number; to: number } {
  if ($from.depth === 0) {
    return { from: $from.pos, to: $from.pos };
  }
  const isEmptyParagraph =
    $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  return { from: isEmptyParagraph ? $from.before(1) : $from.after(1), to: $from.after(1) };
}

function cited(node: PmNode): string | [string, Record<string, string>, string] {
  const source = readSource(node.attrs.source);
  if (!source) {
    return 'nguồn không đọc được';
  }
  const opens = { href: source.url, title: source.title, target: '_blank', rel: 'noopener' };
  return ['a', opens, citation(source)];
}
