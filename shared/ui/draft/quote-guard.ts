/**
 * Keeps quoted words with their source, and other words out of quotes.
 *
 * Whatever edit is made by hand, each word that survives it must stand under
 * the same source as before, or under none as before. Edits that would break
 * this are made in another way where we can (deleting across a quote's edge
 * joins nothing), and refused where we cannot. What arrives from others, and
 * undo, is never refused: the document would differ between devices.
 */
import { type Node as PmNode, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { Plugin, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Whether deleting the selection would join a quote with something else. */
export function cutApart({ $from, $to, empty }: Pick<Selection, '$from' | '$to' | 'empty'>) {
  return !empty && !$from.sameParent($to) && (isQuote($from.parent) || isQuote($to.parent));
}

/** Delete what is selected block by block: nothing is joined, and a quote that is wholly selected goes. */
export function deleteApart(
  tr: Transaction,
  { from, to }: { readonly from: number; readonly to: number },
): Transaction {
  const pieces: { start: number; end: number; isWhole: boolean }[] = [];
  tr.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) {
      return true;
    }
    const inside = { start: position + 1, end: position + 1 + node.content.size };
    const isCovered = from <= inside.start && to >= inside.end;
    const isFirst = from >= inside.start;
    const isWhole = isCovered && (isQuote(node) || !isFirst);
    pieces.push(
      isWhole
        ? { start: position, end: position + node.nodeSize, isWhole }
        : { start: Math.max(from, inside.start), end: Math.min(to, inside.end), isWhole },
    );
    return false;
  });
  for (const { start, end, isWhole } of pieces.toReversed()) {
    if (isWhole) {
      tr.deleteRange(start, end);
    } else {
      tr.delete(start, end);
    }
  }
  const caret = tr.doc.resolve(Math.min(tr.mapping.map(from), tr.doc.content.size));
  return tr.setSelection(TextSelection.near(caret));
}

/** The guard as a plugin of the editor. */
export function quoteGuard(): Plugin {
  return new Plugin({
    filterTransaction: (tr) =>
      !tr.docChanged || isFromYjs(tr) || isTyping(tr) || keepsSources(tr.before, tr),
    props: {
      handleTextInput: (view, from, to, text) => typeOver(view, from, to, text),
      handlePaste: (view) => {
        makeRoom(view);
        return false;
      },
      handleDOMEvents: { cut },
      transformPasted: (slice, view) => closed(slice, view.state.selection),
    },
  });
}

function isQuote(node: PmNode): boolean {
  return node.type.name === 'quote';
}

function isFromYjs(tr: Transaction): boolean {
  return tr.getMeta(ySyncPluginKey) !== undefined;
}

/** Plain typing and deleting inside one block: by far the most common, and always right. */
function isTyping(tr: Transaction): boolean {
  return tr.steps.every(
    (step, index) =>
      step instanceof ReplaceStep &&
      step.slice.openStart === 0 &&
      step.slice.openEnd === 0 &&
      (step.slice.content.firstChild?.isInline ?? true) &&
      isInOneBlock(tr.docs[index], step),
  );
}

function isInOneBlock(doc: PmNode | undefined, { from, to }: ReplaceStep): boolean {
  const $from = doc?.resolve(from);
  return $from?.parent.isTextblock === true && to <= $from.end();
}

function keepsSources(before: PmNode, tr: Transaction): boolean {
  const start = before.content.findDiffStart(tr.doc.content);
  const end = before.content.findDiffEnd(tr.doc.content);
  if (start === null || end === null) {
    return true;
  }
  let keeps = true;
  before.nodesBetween(Math.min(start, end.a), Math.max(start, end.a), (node, position) => {
    if (keeps && node.isTextblock) {
      keeps = keepsSource(node, position + 1, tr);
    }
    return keeps && !node.isTextblock;
  });
  return keeps;
}

function keepsSource(block: PmNode, start: number, tr: Transaction): boolean {
  const source = sourceOf(block);
  for (let at = start; at < start + block.content.size; at += 1) {
    const { pos, deletedAfter } = tr.mapping.mapResult(at, 1);
    if (!deletedAfter && sourceOf(tr.doc.resolve(pos).parent) !== source) {
      return false;
    }
  }
  return true;
}

/** The source a block stands under, undefined when it is no quote. */
function sourceOf(block: PmNode): unknown {
  return isQuote(block) ? block.attrs.source : undefined;
}

function typeOver(view: EditorView, from: number, to: number, text: string): boolean {
  const { doc } = view.state;
  const range = { $from: doc.resolve(from), $to: doc.resolve(to), empty: from === to };
  if (!cutApart(range)) {
    return false;
  }
  const tr = deleteApart(view.state.tr, { from, to });
  view.dispatch(tr.insertText(text).scrollIntoView());
  return true;
}

/** Before pasting: the selection's words go without joining what stands around them. */
function makeRoom(view: EditorView): void {
  if (cutApart(view.state.selection)) {
    view.dispatch(deleteApart(view.state.tr, view.state.selection));
  }
}

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
