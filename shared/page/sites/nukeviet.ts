import type { Site } from '#page/site.ts';

/**
 * NukeViet, the system of many schools.
 *
 * Two faults of its templates are why the visible line is the only date to
 * trust: the machine-readable one reads "2024-11-13+0708:42:00", and
 * `datePublished` holds the hour of the last edit.
 */
export const nukeViet: Site = {
  name: 'nukeviet',
  version: 1,
  outlet: null,
  hosts: [],
  signs: ['.news_column', '#news-bodyhtml'],
  title: ['.news_column h1[itemprop="headline"]', '.news_column h1'],
  sapo: ['.news_column .hometext'],
  author: ['[itemprop="author"] [itemprop="name"]'],
  date: [
    { select: '.news_column span.h5', form: 'day-first' },
    { select: 'meta[property="article:published_time"]', attribute: 'content', form: 'iso' },
  ],
  body: ['#news-bodyhtml'],
  leadImages: ['#imgpreview', '.news_column figure.article'],
  attachments: ['.news-download-file'],
};
