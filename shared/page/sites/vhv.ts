import type { Site } from '#page/site.ts';

/**
 * VHV's portal for schools. Its related list repeats `itemprop=headline`, and
 * `datePublished` holds the last edit, so the shown date stands first.
 */
export const vhv: Site = {
  name: 'vhv',
  version: 1,
  outlet: null,
  hosts: [],
  signs: ['.news-detail-layout-type-2 [itemprop="articleBody"]'],
  title: ['.news-detail-layout-type-2 h1[itemprop="headline"]', '.news-detail-layout-type-2 h1'],
  sapo: ['.news-detail-layout-type-2 .brief'],
  author: ['.news-detail-layout-type-2 .author'],
  date: [{ select: '.news-detail-layout-type-2 .post-date', form: 'day-first' }],
  keepsLines: true,
  body: ['.news-detail-layout-type-2 [itemprop="articleBody"]'],
};
