import type { JSX } from 'preact';

import type { Pages } from './use-pages.ts';

/** How far an article on several pages was read. Nothing where it stands on one page. */
export function PagesNotice({ pages }: { readonly pages: Pages }): JSX.Element | null {
  const { reading, next, state, stop, goOn } = pages;
  if (!reading.pages) {
    return null;
  }
  const { read, all } = reading.pages;
  if (state === 'reading') {
    return (
      <section class="notice" role="status">
        <p>
          Bài có {all} trang, đang đọc trang {read + 1}…
        </p>
        <progress aria-label="Số trang đã đọc" max={all} value={read} />
        <button type="button" onClick={stop}>
          Dừng
        </button>
      </section>
    );
  }
  if (read >= all) {
    return <p class="notice good">Bài có {all} trang, đã đọc đủ.</p>;
  }
  return (
    <section class="notice warn" role="alert">
      <p>
        Bài có {all} trang, mới đọc được {read}. {reason(pages)}
      </p>
      {next !== null && (
        <button type="button" onClick={goOn}>
          Đọc tiếp
        </button>
      )}
    </section>
  );
}

function reason({ reading, next, state }: Pages): string {
  if (next === null) {
    return 'Xin mở trang đầu của bài rồi bấm lại.';
  }
  return state === 'stopped'
    ? 'Đã dừng đọc; lưu bây giờ thì chỉ có phần này.'
    : `Trang ${(reading.pages?.read ?? 0) + 1} chưa mở được; lưu bây giờ thì chỉ có phần trước đó.`;
}
