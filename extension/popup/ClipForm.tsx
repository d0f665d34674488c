import type { JSX } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import { suggestItems } from '#field/plan/suggest.ts';
import type { Reading } from '#page/reading.ts';
import { ItemPicker } from '#ui/plan/ItemPicker.tsx';

import type { Earlier } from '../calls.ts';

/** What the user says about the page. */
export type Remarks = { readonly items: readonly Id<'item'>[]; readonly note: string };

type ClipFormProps = {
  readonly reading: Reading;
  readonly earlier: Earlier | undefined;
  readonly isSaving: boolean;
  readonly onSave: (remarks: Remarks) => void;
};

/**
 * Items to tick, a note, and the button. Enter saves from anywhere; inside the
 * note, where Enter is a new line, Ctrl+Enter does.
 */
export function ClipForm({ reading, earlier, isSaving, onSave }: ClipFormProps): JSX.Element {
  const [chosen, setChosen] = useState<ReadonlySet<Id<'item'>>>(new Set(earlier?.items));
  const [note, setNote] = useState(earlier?.note ?? '');
  const form = useRef<HTMLFormElement>(null);
  const noteId = useId();
  const suggestions = useMemo(() => suggestionsFor(reading), [reading]);

  // The popup is open for this form alone: a keyboard begins at its first box.
  useEffect(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), []);

  const submit = (event: Event) => {
    event.preventDefault();
    if (!isSaving) {
      onSave({ items: [...chosen], note: note.trim() });
    }
  };

  return (
    <form ref={form} onSubmit={submit}>
      <ItemPicker
        items={CURRENT_PLAN.items}
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
      <div class="popup-save">
        <button type="submit" class="primary" aria-disabled={isSaving}>
          {isSaving ? 'Đang lưu…' : saveWords(reading, earlier)}
        </button>
      </div>
    </form>
  );
}

function suggestionsFor({ title, sapo, paragraphs }: Reading) {
  return suggestItems(CURRENT_PLAN, { title, text: [sapo, ...paragraphs].join('\n') });
}

function saveWords({ kind }: Reading, earlier: Earlier | undefined): string {
  if (earlier) {
    return earlier.isSame ? 'Lưu thay đổi' : 'Lưu bản mới';
  }
  return kind === 'bookmark' ? 'Lưu dấu trang' : 'Lưu';
}
