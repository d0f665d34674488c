import type { Site } from '#page/site.ts';

/**
 * VNPT's portal, which haiphong.gov.vn and its subdomains run on, and so do
 * many departments of education.
 *
 * It says nothing to machines. The header's clock shows the hour of the visit;
 * the hour of publishing is `.PostDate`. Many pages are only a link to a file.
 */
const PORTAL = {
  version: 1,
  title: ['.ArticleDetailControl .ArticleHeader'],
  sapo: ['.ArticleDetailControl .ArticleSummary'],
  author: ['.ArticleDetailControl .ArticleAuthor'],
  date: [{ select: '.ArticleDetailControl .PostDate', form: 'day-first' }],
  body: ['.ArticleDetailControl .ArticleContent'],
  junk: ['.UISocialShare', '.QRCode', '.FontSize'],
  attachments: ['.ArticleDetailControl .ArticleAttachment'],
  signed: true,
  emptyAlts: ['anh tin bai', 'image', 'image advertisement'],
} as const;

/** The city's portal, which says the city's name; its subdomains say whose they are. */
export const haiPhongPortal: Site = {
  ...PORTAL,
  name: 'haiphong.gov.vn',
  outlet: 'Cổng thông tin điện tử thành phố Hải Phòng',
  hosts: ['haiphong.gov.vn'],
};

/** The portals of the city's districts and departments. */
export const haiPhongUnits: Site = {
  ...PORTAL,
  name: 'haiphong.gov.vn',
  outlet: null,
  hosts: ['.haiphong.gov.vn'],
};

/** The same platform anywhere else. Schools tell photo stories in the lines under pictures. */
export const vnptPortal: Site = {
  ...PORTAL,
  name: 'vnpt-portal',
  outlet: null,
  hosts: [],
  signs: ['.ArticleDetailControl .ArticleContent'],
  keepsLines: true,
};
