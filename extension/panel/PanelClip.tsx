import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { cleanText } from '#base/vietnamese.ts';
import { byline, type OpenClip } from '#ui/draft/open-clip.ts';

import { copySourced, fill, withSource } from './with-source.ts';

/**
 * What a clip says, paragraph by paragraph. Whatever leaves it, by the button,
 * by Ctrl+C or by dragging, takes its source along.
 */
export function PanelClip({
  opened: { clip, paragraphs },
  onBack,
}: {
  readonly opened: OpenClip;
  readonly onBack: () => void;
}): JSX.Element {
  const [copied, setCopied] = useState<number>();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const copy = async (place: number, words: string) => {
    await copySourced(withSource([words], clip));
    setCopied(place);
  };

  return (
    <article aria-label={clip.title}>
      <button type="button" class="plain back" ref={back} onClick={onBack}>
        ‹ Về danh sách
      </button>
      <h2>{clip.title}</h2>
      <p class="quiet">
        {byline(clip)} ·{' '}
        <a href={clip.url} target="_blank" rel="noopener noreferrer">
          xem trang gốc
        </a>
      </p>
      {paragraphs.length === 0 && (
        <p class="quiet">Trang này chỉ được lưu liên kết, không có chữ.</p>
      )}
      <ol
        class="list panel-passages"
        onCopy={(event) =>
          carrySelected(event, event.clipboardData, (all) => withSource(all, clip))
        }
        onDragStart={({ dataTransfer }) => {
          const words = selectedWords();
          if (dataTransfer && words.length > 0) {
            fill(dataTransfer, withSource(words, clip));
          }
        }}
      >
        {paragraphs.map((words, place) => (
          // Paragraphs of a capture never move: their place names them.
          <li key={place}>
            <Handle onDrag={(carrier) => fill(carrier, withSource([words], clip))} />
            <p>{words}</p>
            <button
              type="button"
              class="plain"
              aria-label={`Chép đoạn ${place + 1} kèm nguồn`}
              onClick={() => void copy(place, words)}
            >
              {copied === place ? 'Đã chép' : 'Chép kèm nguồn'}
            </button>
          </li>
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {copied !== undefined && `Đã chép đoạn ${copied + 1} kèm nguồn.`}
      </p>
    </article>
  );
}

/** What a mouse takes a whole passage by, so that its words can still be selected. The keyboard has the button. */
function Handle({ onDrag }: { readonly onDrag: (carrier: DataTransfer) => void }): JSX.Element {
  return (
    <span
      class="handle quiet"
      aria-hidden="true"
      title="Kéo đoạn này vào bài"
      draggable
      onDragStart={(event) => {
        event.stopPropagation();
        if (event.dataTransfer) {
          onDrag(event.dataTransfer);
        }
      }}
    >
      ⠿
    </span>
  );
}

function carrySelected(
  event: Event,
  carrier: DataTransfer | null,
  sourced: (words: readonly string[]) => ReturnType<typeof withSource>,
): void {
  const words = selectedWords();
  if (carrier && words.length > 0) {
    fill(carrier, sourced(words));
    event.preventDefault();
  }
}

/** The selected words, one entry a paragraph. */
function selectedWords(): readonly string[] {
  return String(getSelection())
    .split('\n')
    .map(cleanText)
    .filter((words) => words !== '');
}
