import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { KEPT } from '#ui/vi.ts';

import type { KeptPage } from '../calls.ts';

/** Says that the page is on the disk. Drawn only after it is. */
export function KeptNotice({
  page,
  onAllow,
  close,
}: {
  readonly page: KeptPage;
  /** Ask for the hosts of images that are closed to the page, and try again. */
  readonly onAllow: (hosts: readonly string[]) => void;
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
          {!page.closed && ' Bấm lưu trang này lần nữa thì máy thử lại.'}
        </p>
      )}
      {page.closed && <AskForHosts hosts={page.closed} onAllow={onAllow} />}
      <button type="button" ref={button} onClick={close}>
        Đóng
      </button>
    </section>
  );
}

function AskForHosts({
  hosts,
  onAllow,
}: {
  readonly hosts: readonly string[];
  readonly onAllow: (hosts: readonly string[]) => void;
}): JSX.Element {
  const names = hosts.map((host) => host.replace(/^https?:\/\/|\/\*$/g, '')).join(', ');
  return (
    <p>
      Ảnh nằm ở {names}, nơi không cho trang khác lấy. Để giữ ảnh của báo này, cần trình duyệt cho
      phép đọc nơi đó.{' '}
      <button type="button" onClick={() => onAllow(hosts)}>
        Cho phép và lấy ảnh
      </button>
    </p>
  );
}
