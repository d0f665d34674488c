import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { KEPT } from '#ui/vi.ts';

import type { KeptPage } from '../calls.ts';

/** Says that the page is on the disk. Drawn only after it is. */
export function KeptNotice({
  page: { outcome, images },
  close,
}: {
  readonly page: KeptPage;
  readonly close: () => void;
}): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <section class="notice good">
      <p>
        {outcome !== 'new' && <strong>Đã lưu. </strong>}
        {KEPT[outcome]}
        {images.kept > 0 && `, kèm ${images.kept} trên ${images.all} ảnh`}.
      </p>
      <button type="button" ref={button} onClick={close}>
        Đóng
      </button>
    </section>
  );
}
