import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

import type { Bond, Unread } from '../calls.ts';
import { UNREAD_PROBLEMS } from './words.ts';

type UnfinishedProps = {
  readonly bond: Pick<Bond, 'items' | 'unread'>;
  readonly onStop: (ids: readonly string[]) => void;
  readonly onRetry: (unread: readonly Unread[]) => void;
  /** Keep only the address of an item. */
  readonly onBookmark: (unread: Unread) => void;
};

/** Items of lists that are being kept, and those that could not be read. Also of lists that are closed by now. */
export function Unfinished(props: UnfinishedProps): JSX.Element {
  const { bond, onStop } = props;
  const most = useRef(0);
  const left = bond.items.length;
  most.current = left === 0 ? 0 : Math.max(most.current, left);
  return (
    <>
      {left > 0 && (
        <section class="notice" aria-label="Các bài đang lưu">
          <p role="status">Đang lưu các bài của danh sách: còn {left} bài.</p>
          <progress aria-label="Số bài đã xong" max={most.current} value={most.current - left} />
          <button type="button" onClick={() => onStop(bond.items)}>
            Dừng
          </button>
        </section>
      )}
      {bond.unread.length > 0 && <NotRead {...props} unread={bond.unread} />}
    </>
  );
}

function NotRead({
  unread,
  onStop,
  onRetry,
  onBookmark,
}: UnfinishedProps & { readonly unread: readonly Unread[] }): JSX.Element {
  return (
    <section class="notice warn" aria-label="Các bài chưa lưu được">
      <p role="alert">{unread.length} bài chưa lưu được:</p>
      <ul class="list unread">
        {unread.map((each) => (
          <li key={each.request.id}>
            <b>{each.request.reading.title}</b> – {UNREAD_PROBLEMS[each.problem]}.
            <div class="row">
              <button type="button" onClick={() => onRetry([each])}>
                Thử lại
              </button>
              <button type="button" onClick={() => onBookmark(each)}>
                Chỉ lưu địa chỉ
              </button>
              <button type="button" class="plain" onClick={() => onStop([each.request.id])}>
                Bỏ
              </button>
            </div>
          </li>
        ))}
      </ul>
      {unread.length > 1 && (
        <button type="button" onClick={() => onRetry(unread)}>
          Thử lại tất cả
        </button>
      )}
    </section>
  );
}
