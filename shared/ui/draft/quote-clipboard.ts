/** Cut, copy and paste of quotes: their source goes where their words go. */
import { type Node as PmNode, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

import { citation } from '#field/draft/html.ts';

import { cutApart, deleteApart, isQuote, sourceOf } from './quote-edges.ts';
import { readSource } from './quote-source.ts';

/** What the clipboard needs, as a plugin of the editor. */
export function quoteClipboard(): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, _, slice) => {
        makeRoom(view);
        return pasteWithin(view, slice);
      },
      handleDOMEvents: { cut },
      transformPasted: closed,
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

/** Words of a quote that are pasted into a quote of the same source simply go on there. */
function pasteWithin(view: EditorView, { content }: Slice): boolean {
  const { firstChild, childCount } = content;
  const { $from, $to } = view.state.selection;
  const isSame =
    firstChild !== null &&
    childCount === 1 &&
    isQuote(firstChild) &&
    $from.sameParent($to) &&
    sourceOf(firstChild) === sourceOf($from.parent);
  if (isSame) {
    const words = new Slice(firstChild.content, 0, 0);
    view.dispatch(
      view.state.tr.replaceSelection(words).scrollIntoView().setMeta('uiEvent', 'paste'),
    );
  }
  return isSame;
}

/** A pasted or dropped quote arrives with its frame, also when only some of its words were taken. */
function closed({ content, openStart, openEnd }: Slice): Slice {
  return new Slice(
    content,
    openUpToQuote(content.firstChild, openStart, (node) => node.firstChild),
    openUpToQuote(content.lastChild, openEnd, (node) => node.lastChild),
  );
}

/** How deep one end of a slice may stay open: a list around a quote may, the quote itself not. */
function openUpToQuote(
  outermost: PmNode | null,
  open: number,
  inner: (node: PmNode) => PmNode | null,
): number {
  let node = outermost;
  for (let depth = 0; depth < open && node; depth += 1) {
    if (isQuote(node)) {
      return depth;
    }
    node = inner(node);
  }
  return open;
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
