import type { JSX } from 'preact';

import type { Capture } from '#field/clip/capture.ts';
import type { ClipRow } from '#store/database.ts';
import { fileName } from '#ui/clip/file-name.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';

import { useDevice } from '../../device.tsx';
import { download } from '../../shell/download.ts';

/** Takes one clip away as a file, with its source. */
export function ClipExport({
  row,
  capture,
}: {
  readonly row: ClipRow;
  readonly capture: Capture;
}): JSX.Element {
  const { db } = useDevice();
  const clip = { capture, remarks: row, book: usePlanBook() };

  const takeHtml = async () => {
    const [{ clipPage }, { dataUrls }] = await Promise.all([
      import('#ui/clip/clip-html.ts'),
      import('#ui/clip/data-urls.ts'),
    ]);
    const html = clipPage(clip, await dataUrls(db, capture.images), window);
    download(new Blob([html], { type: 'text/html' }), `${fileName(row.title)}.html`);
  };
  const takeMarkdown = async () => {
    const { clipMarkdown } = await import('#ui/clip/clip-markdown.ts');
    const words = clipMarkdown(clip, window);
    download(new Blob([words], { type: 'text/markdown' }), `${fileName(row.title)}.md`);
  };

  return (
    <details class="card">
      <summary>Tải trang này về</summary>
      <div class="row">
        <button type="button" onClick={() => void takeHtml()}>
          Tải HTML (kèm ảnh)
        </button>
        <button type="button" onClick={() => void takeMarkdown()}>
          Tải Markdown
        </button>
      </div>
    </details>
  );
}
