/** Cut, copy and paste of quotes: their source goes where their words go. */
import { type Node as PmNode, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

import { citation } from '#field/draft/html.ts';

import { cutApart, deleteApart, isQuote, sourceOf } from './quote-edges.ts';
import { readSource } from './quote-source.ts';

/** What the clipboard needs, as a plugin of the editor. */
export function quoteClipboard(): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view) => {
        makeRoom(view);
        return false;
      },
      handleDOMEvents: { cut },
      transformPasted: (slice, view) => closed(slice, view.state.selection),
      clipboardTextSerializer: plainTextOf,
    },
  });
}

/** Before pasting: the selection's words go without joining what stands around them. */
function makeRoom(view: EditorView): void {
  if (cutApart(view.state.selection)) {
    view.dispatch(deleteApart(view.state.tr, view.state.selection));
  }
}

/** A cut across an edge takes both sides to the clipboard and joins nothing. */
function cut(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (!event.clipboardData || !cutApart(selection)) {
    return false;
  }
  const { dom, text } = view.serializeForClipboard(selection.content());
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  view.dispatch(deleteApart(view.state.tr, selection).scrollIntoView());
  return true;
}

/**
 * A pasted quote arrives with its frame, also when only some of its words were
 * copied. Only into a quote of the same source do its words flow.
 */
function closed(slice: Slice, { $from }: { readonly $from: ResolvedPos }): Slice {
  const { firstChild, lastChild } = slice.content;
  const flows = (node: PmNode | null) =>
    !node || !isQuote(node) || sourceOf(node) === sourceOf($from.parent);
  return new Slice(
    slice.content,
    flows(firstChild) ? slice.openStart : 0,
    flows(lastChild) ? slice.openEnd : 0,
  );
}

/** For a mail or a chat: one block after the other, and who said it under each quote. */
function plainTextOf({ content }: Slice): string {
  const blocks: string[] = [];
  content.descendants((node) => {
    if (node.isTextblock) {
      const words = node.textBetween(0, node.content.size, '', '\n');
      const source = isQuote(node) ? readSource(sourceOf(node)) : undefined;
      blocks.push(source ? `${words}\n(Theo ${citation(source)})` : words);
    }
    return !node.isTextblock;
  });
  return blocks.join('\n\n');
}
