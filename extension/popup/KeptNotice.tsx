import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { KEPT } from '#ui/vi.ts';

import type { KeptPage } from '../calls.ts';

/** Says that the page is on the disk. Drawn only after it is. */
export function KeptNotice({
  page,
  close,
}: {
  readonly page: KeptPage;
  readonly close: () => void;
}): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const missing = page.images.all - page.images.kept;
  return (
    <section class="notice good">
      <p>
        {page.outcome !== 'new' && <strong>Đã lưu. </strong>}
        {KEPT[page.outcome]}.
      </p>
      {missing > 0 && (
        <p>
          {missing} trên {page.images.all} ảnh chưa giữ được trên máy, chỉ lưu địa chỉ.
        </p>
      )}
      <button type="button" ref={button} onClick={close}>
        Đóng
      </button>
    </section>
  );
}
