import type { Site } from '#page/site.ts';

/**
 * The government's store of documents. Its table of particulars is read by the
 * words in it (`document-facts.ts`), for only its addresses are known for sure:
 * `docid` names a document, whatever stands around it.
 */
export const vanBan: Site = {
  name: 'vanban.chinhphu.vn',
  version: 2,
  outlet: 'Cổng Thông tin điện tử Chính phủ',
  hosts: ['vanban.chinhphu.vn'],
  addresses: [
    { path: '[?&]docid=\\d+', kind: 'document' },
    { path: '^/(?:\\?pageid=\\d+)?$', kind: 'list' },
  ],
  title: ['.document-title', 'h1'],
  date: [],
  body: ['.document-summary'],
};
