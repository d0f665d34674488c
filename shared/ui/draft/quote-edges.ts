/** Edges of quotes, where words of others and our own meet but never mix. */
import type { Node as PmNode } from '@tiptap/pm/model';
import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Whether a block is a quote. */
export function isQuote(node: PmNode): boolean {
  return node.type.name === 'quote';
}

/** The source a block stands under, undefined when it is no quote. Equal sources are equal texts. */
export function sourceOf(block: PmNode): unknown {
  return isQuote(block) ? block.attrs.source : undefined;
}

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
