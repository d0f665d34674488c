/**
 * Keeps the editor showing what the document says, where y-tiptap 3.0.9 fails.
 *
 * When a change of others comes in, it draws the text anew and then looks for
 * the caret. Where the caret's place is gone it throws, after the document has
 * changed and before the editor has: the editor goes on with the old words, and
 * the next letter typed would delete what the others wrote, for everybody.
 */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/** The parts of y-tiptap's binding that are mended here; its own types say less. */
type Binding = {
  readonly type: Y.XmlFragment;
  _observeFunction: (events: Y.YEvent<Y.XmlFragment>[], transaction: Y.Transaction) => void;
  beforeTransactionSelection: unknown;
  _forceRerender(): void;
};

/** What the collaboration of TipTap needs to be safe. Comes after it in the list of extensions. */
export const SteadySync = Extension.create({
  name: 'steadySync',
  // Its plugins' views are made after those of the collaboration, so they hear of things later.
  priority: 1,

  addProseMirrorPlugins() {
    return [new Plugin({ view: drawWithoutCaret }), new Plugin({ view: forgetUndoneCaret })];
  },
});

/** When the caret cannot be found, draw the text all the same. */
function drawWithoutCaret({ state }: EditorView) {
  const binding: Binding | undefined = ySyncPluginKey.getState(state)?.binding;
  if (binding) {
    const draw = binding._observeFunction;
    const drawAnyway: Binding['_observeFunction'] = (events, transaction) => {
      try {
        draw(events, transaction);
      } catch (cause) {
        if (!(cause instanceof RangeError)) {
          throw cause;
        }
        binding.beforeTransactionSelection = null;
        binding._forceRerender();
      }
    };
    binding.type.unobserveDeep(draw);
    // The binding lets go of whatever is under this name when it ends.
    binding._observeFunction = drawAnyway;
    binding.type.observeDeep(drawAnyway);
  }
  return {};
}

/**
 * The caret of an undone edit is set aside until the next transaction, which
 * may be somebody else's a minute later. An empty one makes it forgotten now.
 */
function forgetUndoneCaret({ state }: EditorView) {
  const undoManager = yUndoPluginKey.getState(state)?.undoManager;
  const settle = () => undoManager?.doc.transact(() => {});
  undoManager?.on('stack-item-popped', settle);
  return { destroy: () => undoManager?.off('stack-item-popped', settle) };
}
