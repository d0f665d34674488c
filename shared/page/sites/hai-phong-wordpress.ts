import type { Site } from '#page/site.ts';

/**
 * thanhphohaiphong.gov.vn, the city's older site, on WordPress. The line at
 * the top of its pages is the hour of the visit, years after the article.
 */
export const haiPhongWordPress: Site = {
  name: 'thanhphohaiphong.gov.vn',
  version: 1,
  outlet: 'Cổng thông tin thành phố Hải Phòng',
  hosts: ['.thanhphohaiphong.gov.vn'],
  addresses: [
    { path: '^/(?:category|tag|author|page)/', kind: 'list' },
    { path: '^/[\\w-]+\\.html', kind: 'article' },
  ],
  title: ['h1.entry-title', 'h1'],
  sapo: ['.entry-content .sapo'],
  author: ['.entry-meta .author'],
  date: [
    { select: 'time.entry-date.published', attribute: 'datetime', form: 'iso' },
    { select: 'meta[property="article:published_time"]', attribute: 'content', form: 'iso' },
  ],
  body: ['article .entry-content', '.entry-content'],
  junk: ['.page-links', '.sharedaddy', '.jp-relatedposts', '#jp-relatedposts', '.post-ratings'],
  signed: true,
};
