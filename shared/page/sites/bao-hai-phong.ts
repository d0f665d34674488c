import type { Site } from '#page/site.ts';

/**
 * Báo Hải Phòng, the city's newspaper, on ONECMS.
 *
 * The present template has its header inside the article; older pieces, still
 * served, have it outside, with the author in the element named for the
 * category. The machine-readable date is American and has no zone. The meta
 * author is always the site.
 */
export const baoHaiPhong: Site = {
  name: 'baohaiphong.vn',
  version: 1,
  outlet: 'Báo Hải Phòng',
  hosts: ['.baohaiphong.vn'],
  addresses: [
    { path: '-ptag\\.html$', kind: 'list' },
    { path: '-\\d{4,}\\.html', kind: 'article' },
    { path: '^/(?:[\\w-]+/?)?$', kind: 'list' },
  ],
  title: ['h1.block-sc-title', 'h1.c-detail-head__title'],
  sapo: ['p.block-sc-sapo', '.sc-longform-header-sapo', 'p.Headlines'],
  author: [
    '.block-sc-author',
    '.sc-longform-header-author',
    'span.c-detail-head__cat',
    { select: 'meta[property="article:author"]', attribute: 'content' },
  ],
  date: [
    { select: '.block-sc-publish-time', form: 'day-first' },
    { select: '.c-detail-head__time', form: 'day-first' },
    {
      select: 'meta[property="article:published_time"]',
      attribute: 'content',
      form: 'month-first',
    },
  ],
  body: ['article.entry', '.b-maincontent'],
  junk: [
    '.sc-longform-header',
    '.c-box',
    '.c-article-relation',
    '.article_relation',
    '.sc-empty-layer',
    'p.Headlines',
    '.c-author-page',
    '.oneads',
  ],
  junkLines: ['^(?:>{2,}|»)', '^(?:Xem thêm|Đọc thêm)\\s*:'],
  notAuthors: ['baohaiphong.vn', 'Báo Hải Phòng'],
};
