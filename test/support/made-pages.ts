/** Pages of an invented newspaper, as a server would send them. */

/** A news page with an article that the general reader finds. */
export function newsPage({
  title = 'Trường thử nhận hồ sơ trực tuyến',
  published = '2024-05-17T08:15:00+07:00',
  words = 'Từ tháng này, phụ huynh nộp hồ sơ trực tuyến trên cổng dịch vụ công quốc gia, không phải đến trường nhiều lần như trước.',
  pictures = [],
  files = [],
}: {
  readonly title?: string;
  readonly published?: string;
  readonly words?: string;
  readonly pictures?: readonly string[];
  readonly files?: readonly string[];
} = {}): string {
  const paragraphs = Array.from({ length: 6 }, (_, at) => `<p>${words} Đoạn ${at + 1}.</p>`);
  const figures = pictures.map(
    (src) =>
      `<figure><img src="${src}" width="640" height="480"><figcaption>Một buổi hướng dẫn.</figcaption></figure>`,
  );
  const links = files.map((href) => `<p><a href="${href}">Quyết định kèm theo</a></p>`);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta property="og:title" content="${title}">
<meta property="article:published_time" content="${published}">
</head>
<body>
<nav><a href="/">Trang chủ</a></nav>
<article><h1>${title}</h1>${paragraphs.join('\n')}${figures.join('\n')}${links.join('\n')}</article>
</body>
</html>`;
}

/**
 * An article in four parts that stand far from each other, and of which the page
 * states the whole text to machines: a first look finds only one of the parts.
 */
export function scatteredPage(title = 'Một cửa mở cả ngày thứ bảy'): string {
  const lines = Array.from(
    { length: 12 },
    (_, at) =>
      `Bà con đến bộ phận một cửa từ sáng sớm để làm thủ tục cho con vào lớp một. Đoạn ${at + 1}.`,
  );
  const stated = { '@type': 'NewsArticle', headline: title, articleBody: lines.join('\n') };
  const parts = [0, 3, 6, 9].map((from) => {
    const words = lines.slice(from, from + 3).map((line) => `<p>${line}</p>`);
    return `<div><div><section><div><div><div>${words.join('')}</div></div></div></section></div></div>`;
  });
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
<script type="application/ld+json">${JSON.stringify(stated)}</script></head>
<body>${parts.join('')}</body></html>`;
}

/** The front page of a section: titles that lead to `/tin-1.html`, `/tin-2.html` and so on. */
export function sectionPage(titles: readonly string[]): string {
  const rows = titles.map(
    (title, at) => `<li><h3><a href="/tin-${at + 1}.html">${title}</a></h3></li>`,
  );
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Cải cách hành chính</title></head>
<body><nav><a href="/">Trang chủ</a></nav><h1>Cải cách hành chính</h1><ul>${rows.join('')}</ul></body></html>`;
}

/** One page of an article that stands on several, each with links to all. */
export function articlePart(path: string, part: number, all: number): string {
  const link = (number: number) =>
    `<a href="${number === 1 ? path : `${path}/${number}`}">${number}</a>`;
  const links = Array.from({ length: all }, (_, at) => link(at + 1));
  return newsPage({
    title: 'Hội thi cải cách hành chính',
    words: `Phần ${part} của bài kể chuyện các đội dự thi cải cách hành chính ở từng phường, xã ven sông.`,
  }).replace('</article>', `</article><div class="page-links">Trang: ${links.join(' ')}</div>`);
}

/** The page of an official document: its particulars in a table, its file below. */
export function documentPage(): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Quyết định về bộ phận một cửa</title></head>
<body><h1>Quyết định về bộ phận một cửa</h1>
<table>
<tr><td>Số ký hiệu</td><td>12/2024/QĐ-UBND</td></tr>
<tr><td>Ngày ban hành</td><td>05-06-2024</td></tr>
<tr><td>Cơ quan ban hành</td><td>Ủy ban nhân dân thành phố mẫu</td></tr>
<tr><td>Trích yếu</td><td>Quy định việc tiếp nhận hồ sơ tại bộ phận một cửa</td></tr>
</table>
<a href="/tep/12-qd-ubnd.pdf">12-qd-ubnd.pdf</a></body></html>`;
}

/** A page with a title and a sound, and no text. */
export function soundPage(): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Bản tin sáng</title>
<meta property="og:title" content="Bản tin sáng">
<meta property="article:published_time" content="2024-05-17T05:30:00+07:00"></head>
<body><article class="entry"><h1>Bản tin sáng</h1><audio controls src="/am-thanh/ban-tin.mp3"></audio></article></body></html>`;
}

/** A page that says nothing but where to go. */
export const EMPTY_PAGE = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Tra cứu hồ sơ</title></head>
<body><form><input aria-label="Mã hồ sơ"><button>Tra cứu</button></form></body></html>`;

/** A picture of one pixel. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The smallest file that viewers take for a PDF. */
export const PDF = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>
`,
);
