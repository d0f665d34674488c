/**
 * Keeps quoted words with their source, and other words out of quotes.
 *
 * Whatever edit is made by hand, each word that survives it must stand under
 * the same source as before, or under none as before. Edits that would break
 * this are made in another way where we can (deleting across a quote's edge
 * joins nothing), and refused where we cannot. What arrives from others, and
 * undo, is never refused: the document would differ between devices.
 */
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

import { cutApart, deleteApart, sourceOf } from './quote-edges.ts';

/** The guard as a plugin of the editor. */
export function quoteGuard(): Plugin {
  return new Plugin({
    filterTransaction: (tr) =>
      !tr.docChanged || isFromYjs(tr) || isTyping(tr) || keepsSources(tr.before, tr),
    props: { handleTextInput: typeOver },
  });
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
