import type { Editor } from '@tiptap/core';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type * as Y from 'yjs';

import { countSyllables } from '#base/vietnamese.ts';
import type { SubmitProblem } from '#field/draft/submission.ts';
import { draftParts } from '#sync/draft-doc.ts';
import { SUBMIT_PROBLEMS } from '#ui/vi.ts';

import { LinkDialog } from './LinkDialog.tsx';
import { SharedText } from './SharedText.tsx';
import { Toolbar } from './Toolbar.tsx';
import { EditorText } from './use-editor.tsx';

type DraftPaperProps = {
  readonly doc: Y.Doc;
  readonly editor: Editor | undefined;
  /** Words of the body, for the count. */
  readonly words: string;
  readonly isReadOnly: boolean;
  /** What was pasted last was more than is taken at once. */
  readonly isPasteTooLong: boolean;
  readonly hasShelf: boolean;
  readonly problems: readonly SubmitProblem[];
  /** Opens the library to quote from. */
  readonly onQuote: () => void;
};

/** The sheet one writes on: title, sapo, toolbar and text. */
export function DraftPaper(props: DraftPaperProps): JSX.Element {
  const { doc, editor, words, isReadOnly, problems } = props;
  const { title, sapo } = draftParts(doc);
  const [isLinking, setLinking] = useState(false);
  useLinkKey(editor, () => setLinking(true));

  return (
    <div class="draft-paper">
      <SharedText
        text={title}
        name="draft-title"
        label="Tiêu đề"
        placeholder="Tiêu đề"
        most={300}
        isReadOnly={isReadOnly}
        problem={problems.includes('no-title') ? SUBMIT_PROBLEMS['no-title'] : undefined}
      />
      <SharedText
        text={sapo}
        name="draft-sapo"
        label="Sapo"
        placeholder="Sapo: một, hai câu mở đầu"
        most={2000}
        isReadOnly={isReadOnly}
      />
      <div class="draft-body">
        {editor && !isReadOnly && (
          <Toolbar
            editor={editor}
            hasShelf={props.hasShelf}
            onQuote={props.onQuote}
            onLink={() => setLinking(true)}
          />
        )}
        <EditorText editor={editor} />
      </div>
      {props.isPasteTooLong && (
        <p class="field-problem" role="alert">
          Đoạn dán dài quá nên chưa được nhận. Xin dán từng phần.
        </p>
      )}
      {problems.includes('no-body') && <p class="field-problem">{SUBMIT_PROBLEMS['no-body']}</p>}
      <p class="quiet draft-count">{countSyllables(words)} chữ</p>
      {editor && isLinking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}

/** Ctrl+K in the text, as in every word processor. */
function useLinkKey(editor: Editor | undefined, onLink: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isInText = event.target instanceof Element && event.target.closest('.draft-text');
      if (isInText && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onLink();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [editor]);
}
