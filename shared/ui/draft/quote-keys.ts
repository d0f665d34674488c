import { type EditorState, NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';

import { cutApart, deleteApart } from './quote-guard.ts';

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
