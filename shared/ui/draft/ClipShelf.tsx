import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import type { ClipRow } from '#store/database.ts';

import { byline, type OpenClip } from './open-clip.ts';
import { Passages } from './Passages.tsx';
import type { Quote } from './quote-node.ts';

type ClipShelfProps = {
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Undefined while the library is being read. */
  readonly clips: readonly ClipRow[] | undefined;
  readonly opened: OpenClip | undefined;
  readonly onOpen: (clip: Id<'clip'> | undefined) => void;
  readonly onQuote: (quotes: readonly Quote[]) => void;
};

/** The library beside the text: find a clip, open it, take a passage with its source. */
export function ClipShelf(props: ClipShelfProps): JSX.Element {
  const { opened, onOpen, onQuote } = props;
  return (
    <div class="clip-shelf">
      {opened ? (
        <>
          <button type="button" class="plain back" onClick={() => onOpen(undefined)}>
            ‹ Về danh sách
          </button>
          <Passages opened={opened} onQuote={onQuote} />
        </>
      ) : (
        <ShelfList {...props} />
      )}
    </div>
  );
}

function ShelfList({ words, onWords, clips, onOpen }: ClipShelfProps): JSX.Element {
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
          onInput={(event) => onWords(event.currentTarget.value)}
        />
      </div>
      {!clips && <p aria-busy="true">Đang mở thư viện…</p>}
      {clips?.length === 0 && <p class="quiet">{nothing(words)}</p>}
      <ul class="list">
        {clips?.map((clip) => (
          <li key={clip.id}>
            <button type="button" class="plain shelf-clip" onClick={() => onOpen(clip.id)}>
              <span class="shelf-title">{clip.title}</span>
              <span class="quiet">{byline(clip)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function nothing(words: string): string {
  return words.trim() === ''
    ? 'Thư viện chưa có trang nào. Lưu một bài báo rồi trở lại đây để trích.'
    : 'Không có trang nào chứa những chữ này.';
}
