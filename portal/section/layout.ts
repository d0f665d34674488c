import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

import type { Plan } from '#field/plan/plan.ts';

/** Words that were made safe by the template that holds them. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What surrounds every page of the section. */
export type Frame = {
  readonly publicUrl: string;
  /** Address of the stylesheet; changes with its content. */
  readonly styleUrl: string;
  readonly hasSamples: boolean;
  /** The plan in force: whose news this is. */
  readonly plan: Plan;
};

export const SECTION_TITLE = 'Chuyên mục Cải cách hành chính';

/** A page of the section: readable with no script, by keyboard, aloud and on paper. */
export function layout(
  { publicUrl, styleUrl, hasSamples, plan }: Frame,
  {
    title,
    path,
    feed = '/cchc/feed.atom',
    head = '',
    main,
  }: {
    readonly title: string;
    readonly path: string;
    readonly feed?: string;
    readonly head?: Html | '';
    readonly main: Html;
  },
): Html {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="canonical" href="${publicUrl}${path}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${styleUrl}">
<link rel="alternate" type="application/atom+xml" title="${SECTION_TITLE}" href="${feed}">
${head}
</head>
<body>
<a class="skip" href="#noi-dung">Đến nội dung</a>
${hasSamples ? html`<aside class="samples" aria-label="Lưu ý">Đây là dữ liệu mẫu để làm quen, không phải tin thật.</aside>` : ''}
<header class="site">
<div class="wrap">
<p class="issuer">${plan.issuer}</p>
<p class="name"><a href="/cchc">${SECTION_TITLE}</a></p>
</div>
</header>
<main id="noi-dung" class="wrap">
${main}
</main>
<footer class="site">
<div class="wrap">
<p>${plan.title}.</p>
<ul class="links">
<li><a href="/cchc">Tất cả tin, bài</a></li>
<li><a href="${feed}" type="application/atom+xml">Nguồn tin Atom</a></li>
<li><a href="/">Dành cho cán bộ</a></li>
</ul>
</div>
</footer>
</body>
</html>
`;
}
