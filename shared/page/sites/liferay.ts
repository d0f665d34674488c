import type { Site } from '#page/site.ts';

/**
 * Liferay, which the Ministry of Health and several provinces run on. The only
 * `h1` is the site's name; version 7 prints a literal "null" before the title
 * where no sub-title was given.
 */
export const liferay: Site = {
  name: 'liferay',
  version: 1,
  outlet: null,
  hosts: [],
  signs: ['.asset-full-content', '.journal-content-article'],
  title: ['.asset-full-content .header-title'],
  sapo: ['.journal-content-article .sapo'],
  author: ['.journal-content-article .author'],
  date: [{ select: '.asset-full-content .metadata-publish-date', form: 'day-first' }],
  body: ['.journal-content-article'],
  junk: ['.taglib-social-bookmarks', '.taglib-ratings'],
  attachments: ['.asset-attachments'],
  signed: true,
  strip: { title: ['^null\\s+'], author: ['^(?:Tác giả|Nguồn)\\s*:\\s*'] },
};
