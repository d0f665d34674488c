import type { Site } from '#page/site.ts';

/**
 * The news webpart that ministries and departments use on SharePoint. The
 * whole page is one form, its `<title>` is the same everywhere, and the source
 * line is all it says about who wrote.
 */
export const sharePoint: Site = {
  name: 'sharepoint-gov',
  version: 1,
  outlet: null,
  hosts: [],
  signs: ['#divArticleDescription2'],
  title: ['#divArticleDescription3 .News_Detail_Title', '.News_Detail_Title'],
  sapo: ['#divArticleDescription1'],
  author: ['[id$="pnTacgia"]', '[id$="pnNguontin"]'],
  date: [{ select: 'span.News_Time_Post', form: 'day-first' }],
  body: ['#divArticleDescription2'],
  strip: { author: ['^(?:Nguồn(?: tin)?|Tác giả)\\s*:\\s*'] },
};
