import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/** Something failed that should not: what to do, and what to send to those who can mend it. */
export function Failure({
  reason,
  version,
  onRetry,
}: {
  readonly reason: string;
  readonly version: string;
  readonly onRetry: () => void;
}): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  const report = `Sổ tin CCHC ${version}: ${reason}`;
  const copy = async () => {
    await navigator.clipboard.writeText(report);
    setCopied(true);
  };
  return (
    <section class="notice bad" role="alert">
      <p>Sổ tin gặp lỗi. Chưa có gì bị mất, xin thử lại.</p>
      <p class="quiet">{report}</p>
      <div class="row">
        <button type="button" onClick={onRetry}>
          Thử lại
        </button>
        <button type="button" class="plain" onClick={() => void copy()}>
          {isCopied ? 'Đã sao chép' : 'Sao chép để gửi'}
        </button>
      </div>
    </section>
  );
}
