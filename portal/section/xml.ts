/** The section for programs: an Atom feed that other portals may read, and a sitemap. */
import { toIsoVietnam } from '#base/day.ts';
import { escapeHtml, toHtml } from '#field/draft/html.ts';

import { feedPath, listPath } from './address.ts';
import { type Frame, SECTION_TITLE } from './layout.ts';
import type { Choice, SectionPost } from './posts.ts';

/** The newest posts of a choice as Atom (RFC 4287) with Dublin Core. */
export function atomFeed(frame: Frame, choice: Choice, posts: readonly SectionPost[]): string {
  const { publicUrl, plan } = frame;
  const title = choice.item ? `${SECTION_TITLE}: ${choice.item.short}` : SECTION_TITLE;
  const self = `${publicUrl}${feedPath(choice)}`;
  const updated = posts[0]?.publishedAt ?? 0;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="vi">
<id>${xml(self)}</id>
<title>${xml(title)}</title>
<updated>${toIsoVietnam(updated)}</updated>
<author><name>${xml(plan.issuer)}</name></author>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(publicUrl + listPath(choice))}"/>
${posts.map((post) => feedEntry(frame, post)).join('\n')}
</feed>
`;
}

/** The addresses of the section's posts. */
export function sitemap(
  publicUrl: string,
  posts: readonly Pick<SectionPost, 'path' | 'publishedAt'>[],
): string {
  const urls = posts.map(
    ({ path, publishedAt }) =>
      `<url><loc>${xml(publicUrl + path)}</loc><lastmod>${toIsoVietnam(publishedAt)}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${xml(publicUrl)}/cchc</loc></url>
${urls.join('\n')}
</urlset>
`;
}

function feedEntry(
  { publicUrl, plan }: Frame,
  { path, unit, publishedAt, text, items }: SectionPost,
): string {
  const url = xml(publicUrl + path);
  const subjects = items.map(
    ({ printedLabel, short }) =>
      `<category term="${xml(printedLabel)}" label="${xml(short)}"/><dc:subject>${xml(short)}</dc:subject>`,
  );
  return `<entry>
<id>${url}</id>
<title>${xml(text.title)}</title>
<link rel="alternate" type="text/html" href="${url}"/>
<published>${toIsoVietnam(publishedAt)}</published>
<updated>${toIsoVietnam(publishedAt)}</updated>
<author><name>${xml(unit.name)}</name></author>
<dc:publisher>${xml(plan.issuer)}</dc:publisher>
<dc:language>vi</dc:language>
${subjects.join('\n')}
<summary>${xml(text.sapo)}</summary>
<content type="html">${xml(toHtml(text.body))}</content>
</entry>`;
}

/** Text for XML, which unlike HTML knows no control characters at all. */
function xml(text: string): string {
  return escapeHtml(text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, ''));
}
