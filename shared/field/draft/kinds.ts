import * as v from 'valibot';

/**
 * What a draft is to become: tin, bài, phát thanh, hỏi–đáp, gương điển hình,
 * thông báo, bài mạng xã hội.
 */
export const draftKind = v.picklist([
  'news',
  'feature',
  'broadcast',
  'question',
  'portrait',
  'notice',
  'social',
]);
export type DraftKind = v.InferOutput<typeof draftKind>;
