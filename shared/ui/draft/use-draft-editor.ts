import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'preact/hooks';
import type * as Y from 'yjs';

import { draftParts } from '#sync/draft-doc.ts';

import { MOST_PASTED, tidyPasted } from './pasted.ts';
import { isWritable, onNewer, signEdits } from './schema-gate.ts';
import { useEditor } from './use-editor.tsx';
import { vocabulary } from './vocabulary.ts';

/** Room that the line being written keeps for the toolbar and, on a phone, for the app's places below it. */
const ROOM = { top: 72, bottom: 136, left: 0, right: 0 };

/**
 * The editor of a draft's body, and whether the last paste was too long to be
 * taken. Undefined while it is made, and where it must not be: in a draft that a
 * newer version has written in.
 *
 * @param onShut - Told when a newer version's words arrive while it is open
 */
export function useDraftEditor(
  doc: Y.Doc,
  { isReadOnly, onShut }: { readonly isReadOnly: boolean; readonly onShut: () => void },
): { readonly editor: Editor | undefined; readonly isPasteTooLong: boolean } {
  const [isPasteTooLong, setPasteTooLong] = useState(false);
  const editor = useEditor(
    () =>
      isWritable(doc)
        ? {
            extensions: vocabulary(draftParts(doc).body),
            editable: !isReadOnly,
            editorProps: {
              attributes: bodyAttributes(isReadOnly),
              handlePaste: (_, __, { size }) => {
                setPasteTooLong(size > MOST_PASTED);
                return size > MOST_PASTED;
              },
              transformPastedHTML: tidyPasted,
              transformPastedText: tidyPasted,
              scrollMargin: ROOM,
              scrollThreshold: ROOM,
            },
          }
        : undefined,
    [doc, isReadOnly],
  );
  useEffect(() => signEdits(doc), [doc]);
  useEffect(
    () =>
      onNewer(doc, () => {
        // At once: before the words that it does not know reach it.
        editor?.destroy();
        onShut();
      }),
    [doc, editor],
  );
  return { editor, isPasteTooLong };
}

function bodyAttributes(isReadOnly: boolean): Record<string, string> {
  return {
    id: 'draft-body',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Nội dung tin',
    ...(isReadOnly ? { 'aria-readonly': 'true' } : {}),
  };
}
