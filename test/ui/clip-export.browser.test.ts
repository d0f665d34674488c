import { expect, onTestFinished, test } from 'vitest';

import { asId } from '#base/id.ts';
import { CATALOGUE_BOOK } from '#field/plan/plan-book.ts';
import { keepBlob } from '#store/chunks.ts';
import { keepClip, readClip } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { clipPage } from '#ui/clip/clip-html.ts';
import { clipMarkdown } from '#ui/clip/clip-markdown.ts';
import { dataUrls } from '#ui/clip/data-urls.ts';
import { fileName } from '#ui/clip/file-name.ts';
import { libraryPages } from '#ui/clip/library-pages.ts';

import { makeCapture } from '../support/make.ts';

const PICTURE = 'https://a.example/anh.jpg';
const REMARKS = { items: [asId<'item'>('hp-sgddt-2024.k')], note: 'dùng cho *bản tin*' };
const NO_IMAGES = new Map<string, string>();

async function openLog(): Promise<DexieLog> {
  const db = new Database(`clip export ${crypto.randomUUID()}`);
  onTestFinished(async () => await db.delete({ disableAutoOpen: true }));
  return await DexieLog.open(db, 'own');
}

function withPicture(blob: Awaited<ReturnType<typeof keepBlob>>) {
  return makeCapture({
    body: `<p>Chữ</p><figure><img src="${PICTURE}" alt="Lớp học"></figure>`,
    images: [{ src: PICTURE, caption: null, credit: null, alt: 'Lớp học', blob }],
  });
}

test('a clip as HTML says its source, its items and its note', () => {
  const html = clipPage(
    { capture: makeCapture(), remarks: REMARKS, book: CATALOGUE_BOOK },
    NO_IMAGES,
    window,
  );
  const page = new DOMParser().parseFromString(html, 'text/html');

  expect(page.title).toBe(makeCapture().title);
  const lines = [...page.querySelectorAll('.source li')].map((line) => line.textContent);
  expect(lines).toEqual([
    'Nguồn: Báo Hải Phòng',
    'Tác giả: Người viết mẫu',
    'Đăng: 08:15 17/05/2024',
    `Địa chỉ: ${makeCapture().url}`,
    'Lưu lúc: 09:00 18/05/2024',
    expect.stringMatching(/^Nội dung tuyên truyền: k\)/),
    'Ghi chú: dùng cho *bản tin*',
  ]);
  expect(page.body.textContent).toContain('lớp 8A3');
});

test('kept pictures lie inside the HTML, and nothing in it asks a site or runs', async () => {
  const log = await openLog();
  const blob = await keepBlob(log.db, new Uint8Array([1, 2, 3]), 'image/png');
  const kept = withPicture(blob);
  const dirty = {
    ...kept,
    body: `${kept.body}<script>alert(1)</script><img src="https://b.example/2.jpg">`,
  };

  const images = await dataUrls(log.db, kept.images);
  const page = new DOMParser().parseFromString(
    clipPage({ capture: dirty, remarks: REMARKS, book: CATALOGUE_BOOK }, images, window),
    'text/html',
  );

  const shown = [...page.querySelectorAll('img')].map((image) => image.getAttribute('src'));
  expect(shown).toEqual(['data:image/png;base64,AQID']);
  expect(page.querySelector('script')).toBeNull();
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
    "default-src 'none'",
  );
});

test('a title that is code is only text in the file', () => {
  const capture = makeCapture({ title: '</title><script>alert(1)</script>', sapo: '<b>x</b>' });
  const html = clipPage({ capture, remarks: REMARKS, book: CATALOGUE_BOOK }, NO_IMAGES, window);
  expect(new DOMParser().parseFromString(html, 'text/html').querySelector('script')).toBeNull();
});

test('a clip as Markdown says its source, keeps its form and links its pictures', () => {
  const capture = makeCapture({
    publishedAt: null,
    body: `<h2>Mục</h2><p>Một <strong>đậm</strong> và 1. số</p><ul><li>ý</li></ul><img src="${PICTURE}" alt="Lớp học">`,
  });

  const words = clipMarkdown({ capture, remarks: REMARKS, book: CATALOGUE_BOOK }, window);

  expect(words).toContain(`# ${capture.title}\n`);
  expect(words).toMatch(/- {3}Nguồn: Báo Hải Phòng/);
  expect(words).toContain('Đăng: không rõ ngày');
  expect(words).toContain(capture.url);
  expect(words).toContain('## Mục');
  expect(words).toContain('**đậm**');
  expect(words).toContain(`[Xem ảnh ở trang gốc: Lớp học](${PICTURE}`);
  expect(words).not.toContain('![');
});

test('pages of a library lie beside the pictures that the file holds already', async () => {
  const log = await openLog();
  const small = await keepBlob(log.db, new Uint8Array([1, 2, 3]), 'image/png');
  const { clip } = await keepClip(log, withPicture(small), REMARKS);
  const row = await readClip(log, clip);

  const pages = libraryPages(
    log,
    { clips: row ? [row] : [], drafts: [] },
    { window, book: CATALOGUE_BOOK, now: () => 0 },
  );
  const [index, page] = await Promise.all(pages.map(({ write }) => write()));

  expect(pages[1]?.path).toBe('clips/0001-truong-hoc-huong-dan-dich-vu-cong-truc-tuyen.html');
  expect(index).toContain(`href="${pages[1]?.path}"`);
  expect(page).toContain(`src="../chunks/${small.chunks[0]}"`);
});

test('a title of any kind gives a name that every system takes', () => {
  expect(fileName('Đổi mới “một cửa”: 100%')).toBe('doi-moi-mot-cua-100');
  expect(fileName('???')).toBe('trang');
  expect(fileName('ạ'.repeat(200)).length).toBeLessThanOrEqual(60);
});
