import { Editor, type EditorOptions } from '@tiptap/core';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Style tags are against the CSP, and nobody listens to TipTap's account of what was deleted. */
const BASIS = { injectCSS: false, enableCoreExtensions: { delete: false } } as const;

/**
 * An editor of its own for each value of `about`; undefined until it is there.
 * `make` may give undefined where nothing may be edited.
 */
export function useEditor(
  make: () => Partial<EditorOptions> | undefined,
  about: readonly unknown[],
): Editor | undefined {
  const [editor, setEditor] = useState<Editor>();
  useEffect(() => {
    const options = make();
    if (!options) {
      return undefined;
    }
    // Mounted at once, off the page: unmounted it has neither a selection nor undo.
    const element = document.createElement('div');
    const made = new Editor({ ...BASIS, ...options, element });
    setEditor(made);
    return () => {
      setEditor(undefined);
      made.destroy();
    };
  }, about);
  return editor;
}

/** Where the editor's text stands. Preact draws the frame only and never looks inside. */
export function EditorText({ editor }: { readonly editor: Editor | undefined }): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (editor) {
      frame.current?.append(editor.view.dom);
    }
  }, [editor]);
  return <div class="draft-text" ref={frame} />;
}

/**
 * Something of the editor's state, drawn again only when it differs: compared
 * as JSON, so keep it small.
 */
export function useEditorState<Value>(
  editor: Editor | undefined,
  select: (editor: Editor) => Value,
): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    if (!editor) {
      setValue(undefined);
      return undefined;
    }
    let last: string | undefined;
    const look = () => {
      const next = select(editor);
      const written = JSON.stringify(next);
      if (written !== last) {
        last = written;
        setValue(() => next);
      }
    };
    look();
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor]);
  return value;
}
