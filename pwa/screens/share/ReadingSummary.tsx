import type { JSX } from 'preact';

import { formatMoment } from '#base/day.ts';
import type { HowFound } from '#field/clip/capture.ts';
import type { PageReading } from '#sync/portal-calls.ts';
import { CaptureParts } from '#ui/clip/CaptureParts.tsx';
import { CaptureView } from '#ui/clip/CaptureView.tsx';
import { HOW_FOUND } from '#ui/vi.ts';

import { useReadItem } from '../../share/use-read-item.ts';

/** Enough to see whether it is the right text. */
const FIRST_LETTERS = 240;

const NO_IMAGES: ReadonlyMap<string, string> = new Map();

/** What was read of a page, how sure each part is, and the whole text for those who want to check. */
export function ReadingSummary({ reading }: { readonly reading: PageReading }): JSX.Element {
  const { title, outlet, publishedAt, found, kind } = reading;
  const words = firstWords(reading);
  return (
    <>
      <h2>{title}</h2>
      <p class="quiet">
        {outlet} · {publishedAt === null ? 'không rõ ngày đăng' : formatMoment(publishedAt)}
      </p>
      {words !== '' && <p>{words}</p>}
      <ul class="list row" aria-label="Mức chắc chắn">
        <Certainty part="Tiêu đề" how={found.title} />
        {kind !== 'bookmark' && kind !== 'list' && (
          <>
            <Certainty part="Ngày đăng" how={found.publishedAt} />
            <Certainty part="Nội dung" how={found.body} />
          </>
        )}
      </ul>
      <Whole reading={reading} />
    </>
  );
}

function Whole({ reading }: { readonly reading: PageReading }): JSX.Element {
  const readItem = useReadItem();
  if (reading.kind === 'bookmark') {
    return (
      <p class="notice">Không có bài viết để giữ: chỉ lưu tiêu đề và liên kết làm dấu trang.</p>
    );
  }
  if (reading.kind === 'list') {
    return (
      <>
        <p class="notice">
          Đây là trang danh mục, không phải một bài. Có thể lưu từng bài, hoặc lưu cả danh sách như
          một đánh dấu.
        </p>
        <CaptureParts capture={reading} onRead={readItem} />
      </>
    );
  }
  const isDocument = reading.kind === 'document';
  return (
    <>
      {!isDocument && <CaptureParts capture={reading} />}
      <details open={isDocument}>
        <summary>{isDocument ? 'Văn bản và tệp' : 'Xem cả bài'}</summary>
        <CaptureView
          capture={{ type: 'capture', ...reading, capturedAt: Date.now() }}
          imageBySrc={NO_IMAGES}
        />
      </details>
    </>
  );
}

function Certainty({ part, how }: { readonly part: string; readonly how: HowFound }): JSX.Element {
  const isDoubtful = how === 'guess' || how === 'missing';
  return (
    <li class={`chip ${isDoubtful ? 'warn' : 'good'}`}>
      {part}: {HOW_FOUND[how]}
    </li>
  );
}

function firstWords({ sapo, paragraphs }: PageReading): string {
  const text = [sapo, ...paragraphs].find((each) => each?.trim()) ?? '';
  return text.length > FIRST_LETTERS ? `${text.slice(0, FIRST_LETTERS).trimEnd()}…` : text;
}
