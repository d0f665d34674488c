import type { Site } from '#page/site.ts';

/**
 * Schools under haiphong.edu.vn. Only their addresses are known for sure
 * (`/<mục>/<bài>/ctmb/<id>/<id>`; `ct` and `ctfull` show the same post), so the
 * selectors are a first guess and the general reader stands behind them.
 */
export const haiPhongSchools: Site = {
  name: 'haiphong.edu.vn',
  version: 1,
  outlet: null,
  hosts: ['.haiphong.edu.vn'],
  addresses: [
    { path: '/ct(?:mb|full)?/\\d+/\\d+', kind: 'article' },
    { path: '/c/\\d+|^/homegd\\d*$|^/$', kind: 'list' },
  ],
  title: ['h1.news-title', '.detail-news h1'],
  sapo: ['.detail-news .news-sapo'],
  author: ['.detail-news .news-author'],
  date: [{ select: '.detail-news .news-info', form: 'day-first' }],
  body: ['.detail-news .news-content'],
  junk: ['.share'],
};
