/** The pages for people in a file that holds a library: an index, and a page for each clip. */
import { formatDay, formatMoment } from '#base/day.ts';
import type { CaptureImage } from '#field/clip/capture.ts';
import { escapeHtml } from '#field/draft/html.ts';
import type { PlanBook } from '#field/plan/plan-book.ts';
import type { ParsingWindow } from '#page/clean-html.ts';
import { capturesOf } from '#store/clips.ts';
import type { ClipRow, DraftRow } from '#store/database.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { chunkPath } from '#store/library/manifest.ts';
import type { LibraryPage } from '#store/library/write-library.ts';

import { clipPage, wholePage } from './clip-html.ts';
import { dataUrls } from './data-urls.ts';
import { fileName } from './file-name.ts';

type Shown = { readonly clips: readonly ClipRow[]; readonly drafts: readonly DraftRow[] };

/** Pages for the clips and drafts given. Each is made when its turn comes: a thousand at once would freeze. */
export function libraryPages(
  log: DexieLog,
  { clips, drafts }: Shown,
  {
    window,
    book,
    now = Date.now,
  }: {
    window: ParsingWindow & { document: Document };
    book: PlanBook;
    now?: () => number;
  },
): LibraryPage[] {
  const pages = clips.map((row, place) => ({ row, path: pathOf(row, place) }));
  return [
    { path: 'index.html', write: async () => indexPage({ pages, drafts }, now()) },
    ...pages.map(({ row, path }) => ({
      path,
      write: async () => {
        const capture = (await capturesOf(log, row.id))[0];
        const images = capture ? await imagesBeside(log, capture.images) : undefined;
        return capture && images ? clipPage({ capture, remarks: row, book }, images, window) : '';
      },
    })),
  ];
}

type PagedClip = { readonly row: ClipRow; readonly path: string };

function indexPage(
  { pages, drafts }: { pages: readonly PagedClip[]; drafts: readonly DraftRow[] },
  now: number,
): string {
  const clips = pages.map(({ row, path }) => {
    const published = row.publishedAt === null ? 'không rõ ngày' : formatDay(row.publishedAt);
    const source = `${row.outlet} · đăng ${published} · lưu ${formatDay(row.capturedAt)}`;
    return `<li><a href="${path}">${escapeHtml(row.title)}</a><br><span class="quiet">${escapeHtml(source)}</span></li>`;
  });
  const texts = drafts.map(
    ({ title, sapo, words }) =>
      `<details><summary>${escapeHtml(title || 'Chưa có tiêu đề')}</summary><p><strong>${escapeHtml(sapo)}</strong></p><p>${escapeHtml(words)}</p></details>`,
  );
  return wholePage(
    'Thư viện Sổ tin CCHC',
    `<h1>Thư viện Sổ tin CCHC</h1>
<p class="quiet">Xuất lúc ${formatMoment(now)}. Để đưa lại vào Sổ tin: Cài đặt, Nhập thư viện, chọn nguyên tệp .zip này.</p>
<h2>Trang đã lưu (${clips.length})</h2>
<ol>${clips.join('\n')}</ol>
<h2>Bản thảo (${texts.length})</h2>
${texts.join('\n')}`,
  );
}

function pathOf({ title }: ClipRow, place: number): string {
  return `clips/${String(place + 1).padStart(4, '0')}-${fileName(title)}.html`;
}

/** Pictures of one chunk lie in the zip already; only those of several are written into the page. */
async function imagesBeside(log: DexieLog, images: readonly CaptureImage[]) {
  const isInOne = ({ blob }: CaptureImage) => blob?.chunks.length === 1;
  const inOne = images
    .filter(isInOne)
    .map(({ src, blob }) => ({ src, hash: blob?.chunks[0] ?? '' }));
  const here = await log.db.chunks
    .where('hash')
    .anyOf(inOne.map(({ hash }) => hash))
    .primaryKeys();
  const beside = inOne.filter(({ hash }) => here.includes(hash));
  const inSeveral = await dataUrls(
    log.db,
    images.filter((image) => !isInOne(image)),
  );
  return new Map([
    ...beside.map(({ src, hash }) => [src, `../${chunkPath(hash)}`] as const),
    ...inSeveral,
  ]);
}
