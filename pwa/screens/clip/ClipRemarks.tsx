import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { annotate, type Remarks } from '#store/clips.ts';
import type { ClipRow } from '#store/database.ts';
import { ItemPicker } from '#ui/plan/ItemPicker.tsx';
import { usePlanBook } from '#ui/plan/plan-book.ts';

import { useDevice } from '../../device.tsx';
import { useSuggestions } from '../../suggest/use-suggestions.ts';

/** What the unit says about a clip: its items and a note. Kept as one ticks and types. */
export function ClipRemarks({
  row,
  text,
}: {
  readonly row: ClipRow;
  readonly text: string;
}): JSX.Element {
  const { log, ring } = useDevice();
  const { current: plan } = usePlanBook();
  const suggestions = useSuggestions(plan, { title: row.title, text }, row.id);
  const remark = async (remarks: Remarks) => {
    await annotate(log, row.id, remarks);
    ring();
  };

  return (
    <>
      <div class="card">
        <ItemPicker
          items={plan.items}
          chosen={new Set(row.items)}
          suggestions={suggestions}
          onChange={(items) => void remark({ items: [...items] })}
        />
      </div>
      <Note note={row.note} onNote={(note) => remark({ note })} />
    </>
  );
}

/** How long typing may rest before the note is kept. */
const REST_MS = 600;

function Note({
  note,
  onNote,
}: {
  readonly note: string;
  readonly onNote: (note: string) => Promise<void>;
}): JSX.Element {
  const [typed, setTyped] = useState<string>();
  const [isKept, setKept] = useState(true);
  const newest = useRef({ typed, onNote });
  newest.current = { typed, onNote };

  const keep = async () => {
    const { typed: words, onNote: tell } = newest.current;
    if (words !== undefined) {
      await tell(words);
      if (newest.current.typed === words) {
        setTyped(undefined);
        setKept(true);
      }
    }
  };
  const keepNow = useRef(keep);
  keepNow.current = keep;

  useEffect(() => {
    const timer = setTimeout(() => void keepNow.current(), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  // Leaving the screen in the middle of a word keeps the word.
  useEffect(() => () => void keepNow.current(), []);

  return (
    <div class="card">
      <label for="clip-note">Ghi chú</label>
      <textarea
        id="clip-note"
        value={typed ?? note}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setKept(false);
        }}
      />
      <p class="quiet" role="status">
        {isKept ? 'Ghi chú được lưu trên máy này.' : 'Đang lưu…'}
      </p>
    </div>
  );
}
