import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { Bug } from './bugs.ts';

/** What a person sees when something broke: that their work is safe, and what to send to whom. */
export function BugPanel({
  bug,
  onExport,
  onClose,
}: {
  readonly bug: Bug;
  /** Absent when there is nothing to export: nobody is signed in. */
  readonly onExport?: (() => void) | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <div class="bug card" role="alertdialog" aria-labelledby="bug-title">
      {bug.kind === 'disk-full' ? <DiskFull onExport={onExport} /> : <Broken bug={bug} />}
      <div class="row">
        <button type="button" onClick={() => location.reload()}>
          Tải lại trang
        </button>
        <button type="button" class="plain" onClick={onClose}>
          Đóng
        </button>
      </div>
    </div>
  );
}

function DiskFull({ onExport }: { readonly onExport: (() => void) | undefined }): JSX.Element {
  return (
    <>
      <h2 id="bug-title">Máy đã hết chỗ</h2>
      <p>
        Trình duyệt không còn chỗ để lưu. Những gì đã báo “đã lưu” vẫn an toàn. Xin xóa bớt tệp trên
        máy rồi làm lại việc vừa xong.
      </p>
      {onExport && (
        <p>
          <button type="button" class="primary" onClick={onExport}>
            Tải về phần chưa gửi lên cổng
          </button>
        </p>
      )}
    </>
  );
}

function Broken({ bug }: { readonly bug: Bug }): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(bug.report);
    setCopied(true);
  };

  return (
    <>
      <h2 id="bug-title">Có trục trặc ngoài dự kiến</h2>
      <p>
        Việc đã lưu trên máy vẫn còn. Xin tải lại trang; nếu còn gặp, gửi phần dưới đây cho người
        quản trị.
      </p>
      <details>
        <summary>Chi tiết</summary>
        <pre class="report">{bug.report}</pre>
      </details>
      <p>
        <button type="button" onClick={() => void copy()}>
          {isCopied ? 'Đã sao chép' : 'Sao chép để gửi'}
        </button>
      </p>
    </>
  );
}
