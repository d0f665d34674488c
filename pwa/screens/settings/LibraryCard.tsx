import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

import { formatDay } from '#base/day.ts';
import { allClips } from '#store/clips.ts';
import { listDrafts } from '#store/drafts.ts';
import type { Imported } from '#store/library/read-library.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';
import { LIBRARY_PROBLEMS } from '#ui/vi.ts';

import { useDevice } from '../../device.tsx';
import { download } from '../../shell/download.ts';
import { type LibraryWork, useLibraryWork } from './use-library-work.ts';

/** Takes the whole library of the workspace away as one file, and reads such a file back. */
export function LibraryCard(): JSX.Element {
  const { log, ring } = useDevice();
  const book = usePlanBook();
  const { work, run, stop } = useLibraryWork();
  const [told, setTold] = useState<string>();
  const file = useRef<HTMLInputElement>(null);

  const take = () =>
    run(async (watch) => {
      const [{ writeLibrary }, { libraryPages }] = await Promise.all([
        import('#store/library/write-library.ts'),
        import('#ui/clip/library-pages.ts'),
      ]);
      const shown = { clips: await allClips(log), drafts: await listDrafts(log) };
      const pages = libraryPages(log, shown, { window, book });
      download(await writeLibrary(log, { ...watch, pages }), nameOfToday());
      setTold(`Đã xuất ${shown.clips.length} trang đã lưu. Xin giữ tệp vừa tải về ở nơi an toàn.`);
    });
  const bring = (chosen: File) =>
    run(async (watch) => {
      const { importLibrary } = await import('#store/library/read-library.ts');
      const outcome = await importLibrary(log, chosen, watch);
      setTold(outcome.ok ? wordsOf(outcome.value) : LIBRARY_PROBLEMS[outcome.problem]);
      ring();
    });

  return (
    <section class="card" aria-labelledby="library-file">
      <h2 id="library-file">Sao lưu thư viện</h2>
      <p>
        Xuất trang đã lưu, ảnh, ghi chú và bản thảo thành một tệp .zip; mở được bằng trình duyệt và
        nhập lại được vào Sổ tin.
      </p>
      <div class="row">
        <button type="button" disabled={work.isRunning} onClick={() => void take()}>
          Xuất thư viện
        </button>
        <button type="button" disabled={work.isRunning} onClick={() => file.current?.click()}>
          Nhập thư viện
        </button>
        <input
          ref={file}
          type="file"
          accept=".zip,application/zip"
          aria-label="Tệp thư viện"
          hidden
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) {
              void bring(chosen);
            }
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <Progress work={work} onStop={stop} />
      <p role="status">{work.isRunning ? '' : (work.problem ?? told)}</p>
    </section>
  );
}

function Progress({
  work,
  onStop,
}: {
  readonly work: LibraryWork;
  readonly onStop: () => void;
}): JSX.Element | null {
  if (!work.isRunning) {
    return null;
  }
  return (
    <div class="row">
      <progress aria-label="Đã làm" max={1} value={work.share} />
      <span>{Math.round(work.share * 100)} %</span>
      <button type="button" class="plain" onClick={onStop}>
        Dừng
      </button>
    </div>
  );
}

function wordsOf({ added, known, left }: Imported): string {
  const others = left > 0 ? ` Bỏ qua ${left} mục thuộc không gian làm việc khác.` : '';
  return added === 0
    ? `Mọi thứ trong tệp đã có trên máy này (${known} mục).${others}`
    : `Đã nhập ${added} mục mới, ${known} mục đã có từ trước.${others}`;
}

function nameOfToday(): string {
  return `so-tin-${formatDay(Date.now()).split('/').toReversed().join('-')}.zip`;
}
