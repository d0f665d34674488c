import { type EditorState, NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';

import { cutApart, deleteApart } from './quote-edges.ts';

type Dispatch = (transaction: EditorState['tr']) => void;

/** Whether the caret stands in a quote. */
export function isInQuote({ $from }: Selection): boolean {
  return $from.parent.type.name === 'quote';
}

/**
 * Backspace where it would touch a quote's edge: at its start it selects the
 * whole quote (a second press deletes it); an empty quote goes at once.
 */
export function backspaceInQuote(state: EditorState, dispatch: Dispatch): boolean {
  const { selection } = state;
  if (cutApart(selection)) {
    dispatch(deleteApart(state.tr, selection).scrollIntoView());
    return true;
  }
  if (!isInQuote(selection) || !selection.empty || selection.$from.parentOffset > 0) {
    return false;
  }
  return takeWhole(state, dispatch);
}

/** Delete where it would touch a quote's edge: at its end it does nothing, so that no words are drawn in. */
export function deleteInQuote(state: EditorState, dispatch: Dispatch): boolean {
  const { selection } = state;
  if (cutApart(selection)) {
    dispatch(deleteApart(state.tr, selection).scrollIntoView());
    return true;
  }
  const { $from } = selection;
  if (!isInQuote(selection) || !selection.empty || $from.parentOffset < $from.parent.content.size) {
    return false;
  }
  return $from.parent.content.size > 0 || takeWhole(state, dispatch);
}

/**
 * Enter in a quote: inside it makes two quotes of the same source; at its ends
 * begins a line of our own, also before a quote that opens the draft.
 */
export function enterInQuote(state: EditorState, dispatch: Dispatch): boolean {
  const { selection, schema } = state;
  const { $from } = selection;
  const paragraph = schema.nodes.paragraph;
  if (!isInQuote(selection) || !$from.sameParent(selection.$to) || !paragraph) {
    return false;
  }
  const tr = state.tr.deleteSelection();
  const $caret = tr.selection.$from;
  if ($caret.parentOffset === $caret.parent.content.size) {
    tr.insert($caret.after(), paragraph.create());
    tr.setSelection(TextSelection.create(tr.doc, $caret.after() + 1));
  } else if ($caret.parentOffset === 0) {
    tr.insert($caret.before(), paragraph.create());
  } else {
    tr.split($caret.pos);
  }
  dispatch(tr.scrollIntoView());
  return true;
}

function takeWhole(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  if ($from.parent.content.size > 0) {
    dispatch(state.tr.setSelection(NodeSelection.create(state.doc, $from.before())));
    return true;
  }
  const paragraph = state.schema.nodes.paragraph;
  if (paragraph) {
    const tr = state.tr.replaceWith($from.before(), $from.after(), paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.before() + 1)));
  }
  return true;
}
