import { formatMoment } from '#base/day.ts';
import type { Annotation } from '#field/clip/annotation.ts';
import type { Capture, CaptureImage } from '#field/clip/capture.ts';
import { escapeHtml } from '#field/draft/html.ts';
import { itemsOf, type PlanBook } from '#field/plan/plan-book.ts';
import type { ParsingWindow } from '#page/clean-html.ts';

import { printedDay } from './document-words.ts';
import { nameInAddress } from './file-name.ts';
import { missingPages } from './pages-words.ts';
import { readableBody } from './readable-body.ts';

/** A clip to be taken out of the product: what the page said, and what the unit says of it. */
export type TakenClip = {
  readonly capture: Capture;
  readonly remarks: Pick<Annotation, 'items' | 'note'>;
  /** Where the names of the items stand. */
  readonly book: PlanBook;
};

type PageWindow = ParsingWindow & { readonly document: Document };

/** Nothing runs and nothing is asked of any site, whatever the file holds. */
const POLICY = "default-src 'none'; img-src data: file:; style-src 'unsafe-inline'";

const STYLE =
  'body{font:1.05rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}' +
  'img{max-width:100%;height:auto}table{border-collapse:collapse}td,th{border:1px solid #888;padding:.3rem .5rem}' +
  'ul.source{list-style:none;padding:.8rem 1rem;background:#eef3f7}figcaption,.quiet{color:#555}';

/**
 * A clip as a file of its own that every browser opens, also years later and
 * with no network.
 *
 * @param imageBySrc - Kept pictures as `data:` URLs, or where they lie beside the file
 */
export function clipPage(
  clip: TakenClip,
  imageBySrc: ReadonlyMap<string, string>,
  window: PageWindow,
): string {
  return wholePage(clip.capture.title, clipArticle(clip, imageBySrc, window));
}

/** A clip's title, source, remarks and text as HTML. A picture without an address here is a link. */
export function clipArticle(
  { capture, remarks, book }: TakenClip,
  imageBySrc: ReadonlyMap<string, string>,
  window: PageWindow,
): string {
  const body = readableBody(capture.body, imageBySrc, window);
  const others = capture.images.filter(({ src }) => !body.shown.has(src));
  const pieces = capture.items ?? [];
  const media = capture.media.map(({ src }) => ({ href: src, text: src }));
  const files = capture.attachments.map(({ href, text }) => ({ href, text: linkName(href, text) }));
  return [
    `<h1>${escapeHtml(capture.title)}</h1>`,
    `<ul class="source">${sourceLines({ capture, remarks, book }).join('')}</ul>`,
    capture.sapo ? `<p><strong>${escapeHtml(capture.sapo)}</strong></p>` : '',
    body.html,
    ...others.map((image) => figure(image, imageBySrc.get(image.src))),
    linksUnder('Các bài trong danh sách', pieces),
    linksUnder('Phim, tiếng', media),
    linksUnder('Tệp kèm theo', files),
  ].join('\n');
}

/** A page of the product's own making around some HTML. */
export function wholePage(title: string, html: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>
${html}
</body></html>
`;
}

function sourceLines({ capture, remarks: { items, note }, book }: TakenClip): string[] {
  const names = itemsOf(book, items);
  const { publishedAt, url } = capture;
  return [
    fact('Nguồn', escapeHtml(capture.outlet)),
    capture.author ? fact('Tác giả', escapeHtml(capture.author)) : '',
    fact('Đăng', publishedAt === null ? 'không rõ ngày' : formatMoment(publishedAt)),
    fact('Địa chỉ', linkTo(url, url)),
    fact('Lưu lúc', formatMoment(capture.capturedAt)),
    ...documentLines(capture),
    ...[missingPages(capture) ?? []].flat().map((words) => item(escapeHtml(words))),
    ...names.map(({ printedLabel, short }) =>
      fact('Nội dung tuyên truyền', escapeHtml(`${printedLabel}) ${short}`)),
    ),
    note ? fact('Ghi chú', escapeHtml(note)) : '',
  ];
}

function documentLines({ document }: Capture): string[] {
  return document
    ? [
        fact('Số, ký hiệu', escapeHtml(document.number ?? 'không thấy')),
        fact('Ngày ban hành', escapeHtml(printedDay(document.issuedOn))),
        fact('Cơ quan ban hành', escapeHtml(document.issuer ?? 'không thấy')),
      ]
    : [];
}

function linksUnder(title: string, links: Capture['attachments']): string {
  const items = links.map(({ href, text }) => item(linkTo(href, text || href)));
  return items.length > 0 ? `<h2>${title}</h2><ul>${items.join('')}</ul>` : '';
}

function fact(name: string, html: string): string {
  return item(`${name}: ${html}`);
}

function item(html: string): string {
  return `<li>${html}</li>`;
}

function linkTo(href: string, words: string): string {
  return `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${escapeHtml(words)}</a>`;
}

/** What a person calls a file, and the name it lies under: the copy of the text may outlive the site. */
function linkName(href: string, text: string): string {
  const name = nameInAddress(href);
  return text && name && text !== name ? `${text} (${name})` : text || name || href;
}

function figure({ src, alt, caption, credit }: CaptureImage, kept: string | undefined): string {
  const words = [caption, credit].filter((part) => part).join(' – ');
  const shown = kept
    ? `<img src="${escapeHtml(kept)}" alt="${escapeHtml(alt ?? caption ?? '')}">`
    : linkTo(src, 'Xem ảnh ở trang gốc');
  return `<figure>${shown}<figcaption>${escapeHtml(words)}</figcaption></figure>`;
}
