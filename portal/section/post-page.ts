import { html, raw } from 'hono/html';

import { formatDay, formatMoment, toIsoVietnam } from '#base/day.ts';
import { toHtml } from '#field/draft/html.ts';
import { plainText, type QuoteSource, sourcesOf } from '#field/draft/text.ts';

import { listPath } from './address.ts';
import { type Frame, type Html, layout, SECTION_TITLE } from './layout.ts';
import { chips } from './list-page.ts';
import type { SectionPost } from './posts.ts';
import { KIND_WORDS } from './words.ts';

/** One post: the text that was approved, and where its quotes come from. */
export function postPage(frame: Frame, post: SectionPost): Html {
  const { path, unit, publishedAt, text, items } = post;
  const sources = sourcesOf(text.body);
  return layout(frame, {
    title: `${text.title} – ${SECTION_TITLE}`,
    path,
    head: metadata(frame, post, sources),
    main: html`<article class="post" itemscope itemtype="https://schema.org/NewsArticle">
<meta itemprop="inLanguage" content="vi">
<link itemprop="mainEntityOfPage" href="${frame.publicUrl}${path}">
<header>
<p class="when"><span class="kind" itemprop="genre">${KIND_WORDS[text.kind]}</span> <time itemprop="datePublished" datetime="${toIsoVietnam(publishedAt)}">${formatMoment(publishedAt)}</time></p>
<h1 itemprop="headline">${text.title}</h1>
<p class="from" itemprop="author" itemscope itemtype="https://schema.org/Organization"><a href="${listPath({ unit: unit.id })}"><span itemprop="name">${unit.name}</span></a></p>
<span hidden itemprop="publisher" itemscope itemtype="https://schema.org/GovernmentOrganization"><span itemprop="name">${frame.plan.issuer}</span></span>
</header>
${text.sapo ? html`<p class="sapo" itemprop="description">${text.sapo}</p>` : ''}
<div class="body" itemprop="articleBody">
${raw(toHtml(text.body))}
</div>
${sources.length > 0 ? sourceList(sources) : ''}
${chips(items)}
</article>
<p class="back"><a href="/cchc">← Tất cả tin, bài</a></p>`,
  });
}

/** A page for an address that leads nowhere. */
export function missingPage(frame: Frame, path: string): Html {
  return layout(frame, {
    title: `Không tìm thấy – ${SECTION_TITLE}`,
    path,
    head: html`<meta name="robots" content="noindex">`,
    main: html`<h1>Không tìm thấy trang này</h1>
<p>Địa chỉ có thể đã gõ sai. Mời xem <a href="/cchc">tất cả tin, bài</a>.</p>`,
  });
}

function sourceList(sources: readonly QuoteSource[]): Html {
  return html`<section class="sources" aria-labelledby="nguon">
<h2 id="nguon">Nguồn</h2>
<ol>${sources.map(
    (source) =>
      html`<li itemprop="citation" itemscope itemtype="https://schema.org/CreativeWork"><a itemprop="url" href="${source.url}" rel="noopener"><cite itemprop="name">${source.title}</cite></a><span class="outlet">${sourceWords(source)}</span></li>`,
  )}</ol>
</section>`;
}

function sourceWords({ outlet, author, publishedAt }: QuoteSource): string {
  const parts = [outlet, author, publishedAt === null ? null : formatDay(publishedAt)];
  return parts.filter((part) => part).join(', ');
}

/**
 * Dublin Core, the field list that TT 24/2011/TT-BTTTT asked of state portals:
 * the circular has ended, the list is still what harvesters read.
 */
function metadata(
  { publicUrl, plan }: Frame,
  { path, unit, publishedAt, text, items }: SectionPost,
  sources: readonly QuoteSource[],
): Html {
  const description = text.sapo || plainText(text.body).slice(0, 200);
  const iso = toIsoVietnam(publishedAt);
  const fields: readonly (readonly [string, string])[] = [
    ['DC.title', text.title],
    ['DC.creator', unit.name],
    ['DC.date', iso],
    ['DC.description', description],
    ['DC.publisher', plan.issuer],
    ['DC.identifier', `${publicUrl}${path}`],
    ['DC.language', 'vi'],
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
    ...items.map(({ short }) => ['DC.subject', short] as const),
    ...sources.map(({ url }) => ['DC.source', url] as const),
  ];
  return html`<meta name="description" content="${description}">
<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
${fields.map(([name, content]) => html`<meta name="${name}" content="${content}">\n`)}
<meta property="og:type" content="article">
<meta property="og:title" content="${text.title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${publicUrl}${path}">
<meta property="og:locale" content="vi_VN">
<meta property="article:published_time" content="${iso}">`;
}
