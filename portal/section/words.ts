import type { DraftKind } from '#field/draft/kinds.ts';

/** What readers call each kind of product. */
export const KIND_WORDS: Readonly<Record<DraftKind, string>> = {
  news: 'Tin',
  feature: 'Bài',
  broadcast: 'Phát thanh',
  question: 'Hỏi – đáp',
  portrait: 'Gương điển hình',
  notice: 'Thông báo',
  social: 'Bài mạng xã hội',
};

/** Stands in the names of sample units, so that readers are told. */
export const SAMPLE_MARK = '(dữ liệu mẫu)';
