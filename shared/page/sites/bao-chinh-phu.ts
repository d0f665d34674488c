import type { Site } from '#page/site.ts';

/**
 * Báo Điện tử Chính phủ and its sister on policy, on VCCorp's CMS.
 *
 * The machine-readable author is always "Ban biên tập"; the writer signs as
 * the last bold line on the right of the body, which may be left empty.
 */
export const baoChinhPhu: Site = {
  name: 'baochinhphu.vn',
  version: 1,
  outlet: 'Báo Điện tử Chính phủ',
  hosts: ['.baochinhphu.vn', 'xaydungchinhsach.chinhphu.vn'],
  addresses: [
    { path: '-\\d{9,}\\.htm', kind: 'article' },
    { path: '^/(?:[\\w-]+/)*(?:[\\w-]+\\.htm)?$', kind: 'list' },
  ],
  title: ['h1[data-role="title"]'],
  sapo: ['[data-role="sapo"]'],
  author: ['a.detail-author-top-name', '.detail-author-top [data-role="author"]'],
  date: [
    { select: '[data-role="publishdate"]', form: 'day-first' },
    { select: 'meta[property="article:published_time"]', attribute: 'content', form: 'iso' },
  ],
  body: ['[data-role="content"]'],
  junk: [
    '[type="RelatedNewsBox"]',
    '[type="RelatedOneNews"]',
    '.kbwscwl-relatedbox',
    '[type="poll"]',
    '[type="Vote"]',
  ],
  media: [
    {
      select: '[type="VideoStream"][data-vid]',
      attribute: 'data-vid',
      type: 'video',
      prefix: 'https://hls.mediacdn.vn/',
    },
  ],
  signed: true,
  strip: { sapo: ['^\\(Chinhphu\\.vn\\)\\s*[-–]\\s*'], author: ['\\s*-\\s*$'] },
  notAuthors: ['Ban biên tập', 'baochinhphu.vn'],
};
