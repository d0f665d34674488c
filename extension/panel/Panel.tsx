import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import type { ClipRow } from '#store/database.ts';
import type { Answer, FoundClip } from '#store/search/find-clips.ts';
import { Marked } from '#ui/clip/Marked.tsx';
import { byline, type OpenClip } from '#ui/draft/open-clip.ts';
import { CAPTURE_KINDS } from '#ui/vi.ts';

import { PanelClip } from './PanelClip.tsx';

export type PanelProps = {
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** The library, newest first; undefined while it is being read. */
  readonly clips: readonly ClipRow[] | undefined;
  /** What the words have found; undefined while there are none, or no answer yet. */
  readonly answer: Answer | undefined;
  readonly opened: OpenClip | undefined;
  readonly onOpen: (clip: Id<'clip'> | undefined) => void;
  /** Where the PWA is. */
  readonly portal: string | undefined;
};

/** The library next to the page that is read: find a clip, open it, take a passage with its source. */
export function Panel(props: PanelProps): JSX.Element {
  const { opened, onOpen, portal } = props;
  return (
    <>
      <header class="panel-bar">
        <h1>Thư viện</h1>
        {portal && (
          <a href={`${portal}/`} target="_blank" rel="noreferrer">
            Mở sổ tin
          </a>
        )}
      </header>
      <main class="panel">
        {opened ? (
          <PanelClip opened={opened} onBack={() => onOpen(undefined)} />
        ) : (
          <PanelList {...props} />
        )}
      </main>
    </>
  );
}

function PanelList({ words, onWords, clips, answer, onOpen }: PanelProps): JSX.Element {
  const field = useId();
  const shown = words.trim() === '' ? clips?.map(unmarked) : answer?.exact;
  return (
    <>
      <div class="field">
        <label for={field}>Tìm trong thư viện</label>
        <input
          id={field}
          type="search"
          value={words}
          placeholder="Gõ có dấu hay không dấu đều được"
          onInput={({ currentTarget }) => onWords(currentTarget.value)}
        />
      </div>
      <p class="quiet" role="status">
        {shown ? countWords(answer?.total ?? shown.length, words, answer) : 'Đang mở thư viện…'}
      </p>
      <ShelfList label="Trang đã lưu" found={shown ?? []} onOpen={onOpen} />
      {answer && answer.near.length > 0 && (
        <>
          <h2 class="near">Gần đúng</h2>
          <ShelfList label="Gần đúng" found={answer.near} onOpen={onOpen} />
        </>
      )}
    </>
  );
}

function ShelfList({
  label,
  found,
  onOpen,
}: {
  readonly label: string;
  readonly found: readonly FoundClip[];
  readonly onOpen: (clip: Id<'clip'>) => void;
}): JSX.Element {
  return (
    <ul class="list" aria-label={label}>
      {found.map(({ clip, title, passage }) => (
        <li key={clip.id}>
          <button type="button" class="plain shelf-clip" onClick={() => onOpen(clip.id)}>
            <span class="shelf-title">
              <Marked pieces={title} />
            </span>
            <span class="quiet">
              {byline(clip)}
              {clip.kind !== 'article' && ` · ${CAPTURE_KINDS[clip.kind]}`}
            </span>
            {passage && (
              <span>
                <Marked pieces={passage} />
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

function unmarked(clip: ClipRow): FoundClip {
  return { clip, title: [{ text: clip.title, isHit: false }], passage: undefined };
}

function countWords(count: number, words: string, answer: Answer | undefined): string {
  if (count > 0) {
    return `${count} trang`;
  }
  if (words.trim() === '') {
    return 'Chưa có trang nào. Mở một bài báo rồi bấm nút Sổ tin để lưu.';
  }
  return answer && answer.near.length > 0
    ? `Không trang nào có đúng cụm từ này; ${answer.near.length} trang gần đúng.`
    : 'Không có trang nào chứa những chữ này.';
}
