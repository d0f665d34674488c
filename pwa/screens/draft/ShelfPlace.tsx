import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import { capturesOf, listClips, readClip } from '#store/clips.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { ClipShelf } from '#ui/draft/ClipShelf.tsx';
import type { Quote } from '#ui/draft/quote-node.ts';
import { useReading } from '#ui/use-live.ts';

/** Most clips shown at once: who wants an older one searches for it. */
const MOST = 50;

type ShelfProps = {
  readonly log: DexieLog;
  /** Opened at the start. */
  readonly first: Id<'clip'> | undefined;
  readonly onQuote: (quotes: readonly Quote[]) => void;
};

/** Where the library stands: beside the text where there is room, else over it when asked for. */
export function ShelfPlace({
  isWide,
  isOpen,
  onClose,
  ...shelf
}: ShelfProps & {
  readonly isWide: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): JSX.Element | null {
  if (isWide) {
    return (
      <aside class="draft-shelf" aria-labelledby="shelf-title">
        <h2 id="shelf-title">Trích từ thư viện</h2>
        <Shelf {...shelf} />
      </aside>
    );
  }
  return isOpen ? (
    <ShelfSheet onClose={onClose}>
      <Shelf {...shelf} />
    </ShelfSheet>
  ) : null;
}

/** The device's library as a shelf. */
function Shelf({ log, first, onQuote }: ShelfProps): JSX.Element {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(first);
  const clips = useReading(() => listClips(log, { words, most: MOST }), [log, words]);
  const opened = useReading(() => openedClip(log, open), [log, open]);

  return (
    <ClipShelf
      words={words}
      onWords={setWords}
      clips={clips}
      opened={opened?.clip.id === open ? opened : undefined}
      onOpen={setOpen}
      onQuote={onQuote}
    />
  );
}

/** The shelf on a narrow screen: a sheet over the text, closed by Escape or its button. */
function ShelfSheet({
  onClose,
  children,
}: {
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog class="shelf-sheet" ref={sheet} onClose={onClose} aria-labelledby="shelf-title">
      <div class="shelf-head">
        <h2 id="shelf-title">Trích từ thư viện</h2>
        <button type="button" class="plain" onClick={onClose}>
          Đóng
        </button>
      </div>
      {children}
    </dialog>
  );
}

async function openedClip(log: DexieLog, id: Id<'clip'> | undefined) {
  const clip = id && (await readClip(log, id));
  const capture = clip && (await capturesOf(log, clip.id))[0];
  return clip && capture ? { clip, paragraphs: capture.paragraphs } : undefined;
}
