import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { cleanText } from '#base/vietnamese.ts';
import type { QuoteSource } from '#field/draft/text.ts';
import type { ClipRow } from '#store/database.ts';

import { byline, type OpenClip } from './open-clip.ts';
import type { Quote } from './quote-node.ts';

/** What a clip says, paragraph by paragraph. A paragraph, or the words selected in it, can be quoted. */
export function Passages({
  opened,
  onQuote,
}: {
  readonly opened: OpenClip;
  readonly onQuote: (quotes: readonly Quote[]) => void;
}): JSX.Element {
  const { clip, paragraphs } = opened;
  const list = useRef<HTMLOListElement>(null);
  const selected = useSelectedWords(list);
  const source = sourceOf(clip);
  const take = (passages: readonly string[]) => {
    getSelection()?.removeAllRanges();
    onQuote(passages.map((words) => ({ words, source })));
  };

  return (
    <article class="passages" aria-label={clip.title}>
      <h3>{clip.title}</h3>
      <p class="quiet">
        {byline(clip)} ·{' '}
        <a href={clip.url} target="_blank" rel="noopener">
          xem trang gốc
        </a>
      </p>
      {paragraphs.length === 0 && (
        <p class="quiet">Trang này chỉ được lưu liên kết, không có chữ.</p>
      )}
      <ol class="list" ref={list}>
        {paragraphs.map((words, place) => (
          // Paragraphs of a capture never move: their place names them.
          <li key={place}>
            <p data-passage>{words}</p>
            <button
              type="button"
              class="plain"
              aria-label={`Trích đoạn ${place + 1}`}
              onClick={() => take([words])}
            >
              Trích
            </button>
          </li>
        ))}
      </ol>
      {selected.length > 0 && (
        <p class="take-selected">
          <button
            type="button"
            class="primary"
            // A press would undo the selection before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(selected)}
          >
            Trích phần đã chọn
          </button>
        </p>
      )}
    </article>
  );
}

function sourceOf(clip: ClipRow): QuoteSource {
  const { id, capture, outlet, author, title, url, publishedAt } = clip;
  return { clip: id, capture, outlet, author, title, url, publishedAt };
}

/** The words selected in each paragraph of a list, as they change. */
function useSelectedWords(list: { readonly current: HTMLElement | null }): readonly string[] {
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = () => {
      const next = list.current ? selectedIn(list.current) : [];
      setWords((now) => (now.join('\n') === next.join('\n') ? now : next));
    };
    look();
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [list]);
  return words;
}

function selectedIn(list: HTMLElement): string[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return [];
  }
  const range = selection.getRangeAt(0);
  return [...list.querySelectorAll('[data-passage]')]
    .filter((passage) => range.intersectsNode(passage))
    .map((passage) => cleanText(wordsIn(range, passage)))
    .filter((words) => words !== '');
}

function wordsIn(range: Range, passage: Element): string {
  const within = document.createRange();
  within.selectNodeContents(passage);
  if (range.compareBoundaryPoints(Range.START_TO_START, within) > 0) {
    within.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, within) < 0) {
    within.setEnd(range.endContainer, range.endOffset);
  }
  return within.toString();
}
