import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import type { ClipRow } from '#store/database.ts';
import { byline, type OpenClip } from '#ui/draft/open-clip.ts';
import { CAPTURE_KINDS } from '#ui/vi.ts';

import { PanelClip } from './PanelClip.tsx';

export type PanelProps = {
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Undefined while the library is being read. */
  readonly clips: readonly ClipRow[] | undefined;
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

function PanelList({ words, onWords, clips, onOpen }: PanelProps): JSX.Element {
  const field = useId();
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
        {clips ? countWords(clips.length, words) : 'Đang mở thư viện…'}
      </p>
      <ul class="list" aria-label="Trang đã lưu">
        {clips?.map((clip) => (
          <li key={clip.id}>
            <button type="button" class="plain shelf-clip" onClick={() => onOpen(clip.id)}>
              <span class="shelf-title">{clip.title}</span>
              <span class="quiet">
                {byline(clip)}
                {clip.kind !== 'article' && ` · ${CAPTURE_KINDS[clip.kind]}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function countWords(count: number, words: string): string {
  if (count > 0) {
    return `${count} trang`;
  }
  return words.trim() === ''
    ? 'Chưa có trang nào. Mở một bài báo rồi bấm nút Sổ tin để lưu.'
    : 'Không có trang nào chứa những chữ này.';
}
