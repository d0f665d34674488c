import type { JSX } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import type { Plan } from '#field/plan/plan.ts';
import { suggestItems } from '#field/plan/suggest.ts';
import type { Reading } from '#page/reading.ts';
import { ItemPicker } from '#ui/plan/ItemPicker.tsx';
import { usePlanBook } from '#ui/plan/plan-book.ts';

import type { Earlier, Look } from '../calls.ts';

/** What the user says about the page. */
export type Remarks = { readonly items: readonly Id<'item'>[]; readonly note: string };

type ClipFormProps = {
  readonly reading: Reading;
  readonly earlier: Earlier | undefined;
  /** What clips with confirmed items say of the page's. */
  readonly votes?: Look['votes'];
  readonly isSaving: boolean;
  readonly onSave: (remarks: Remarks) => void;
  /** Something more that the ticked items can be used for. */
  readonly more?: ((items: () => Remarks['items']) => JSX.Element) | undefined;
  /** Something else that the same ticks and note may be said of, and that comes first. */
  readonly instead?: {
    readonly words: string;
    readonly isReady: boolean;
    readonly onSave: (remarks: Remarks) => void;
  };
};

/**
 * Items to tick, a note, and the button. Enter saves from anywhere; inside the
 * note, where Enter is a new line, Ctrl+Enter does.
 */
export function ClipForm(props: ClipFormProps): JSX.Element {
  const { reading, earlier, votes, isSaving, onSave, more, instead } = props;
  const { current: plan } = usePlanBook();
  const [chosen, setChosen] = useState<ReadonlySet<Id<'item'>>>(new Set(earlier?.items));
  const [note, setNote] = useState(earlier?.note ?? '');
  const form = useRef<HTMLFormElement>(null);
  const noteId = useId();
  const suggestions = useMemo(() => suggestionsFor(plan, reading, votes), [plan, reading, votes]);

  // The popup is open for this form alone: a keyboard begins at its first box.
  useEffect(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), []);

  const remarks = () => ({ items: [...chosen], note: note.trim() });
  const submit = (event: Event) => {
    event.preventDefault();
    if (instead?.isReady) {
      instead.onSave(remarks());
    } else if (!isSaving && !instead) {
      onSave(remarks());
    }
  };

  return (
    <form ref={form} onSubmit={submit}>
      <ItemPicker
        items={plan.items}
        chosen={chosen}
        suggestions={suggestions}
        onChange={setChosen}
      />
      <div class="field">
        <label for={noteId}>Ghi chú</label>
        <textarea
          id={noteId}
          rows={2}
          value={note}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) {
              form.current?.requestSubmit();
            }
          }}
        />
      </div>
      {more?.(() => remarks().items)}
      <div class="popup-save">
        {instead && (
          <button type="submit" class="primary" disabled={!instead.isReady}>
            {instead.words}
          </button>
        )}
        <button
          type={instead ? 'button' : 'submit'}
          class={instead ? '' : 'primary'}
          aria-disabled={isSaving}
          onClick={instead && (() => !isSaving && onSave(remarks()))}
        >
          {isSaving ? 'Đang lưu…' : saveWords(reading, earlier)}
        </button>
      </div>
    </form>
  );
}

function suggestionsFor(plan: Plan, { title, sapo, paragraphs }: Reading, votes: Look['votes']) {
  const text = [sapo, ...paragraphs].join('\n');
  return suggestItems(plan, { title, text }, { votes: new Map(votes) });
}

function saveWords({ kind }: Reading, earlier: Earlier | undefined): string {
  if (kind === 'list') {
    return 'Lưu cả danh sách như một đánh dấu';
  }
  if (earlier) {
    return earlier.isSame ? 'Lưu thay đổi' : 'Lưu bản mới';
  }
  return kind === 'bookmark' ? 'Lưu dấu trang' : 'Lưu';
}
