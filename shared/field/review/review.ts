import * as v from 'valibot';

import { by } from '#field/draft/submission.ts';

/** What an approver says of a submission. A record: it is never edited, only followed by another. */
export const review = v.object({
  type: v.literal('review'),
  /** Hash of the submission it speaks of. */
  submission: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  verdict: v.picklist(['approved', 'returned']),
  /** Reasons; required when returned, so that the writer knows what to mend. */
  comment: v.pipe(v.string(), v.maxLength(4000)),
  by,
  at: v.number(),
});
export type Review = v.InferOutput<typeof review>;

/** Where a submission stands. Derived from records, never stored. */
export type SubmissionState = 'submitted' | 'returned' | 'approved' | 'published';

/**
 * Where a submission stands, from what was said of it in the order the log
 * keeps: the last verdict counts, and a post settles it.
 */
export function stateOf(
  reviews: readonly Pick<Review, 'verdict'>[],
  hasPost: boolean,
): SubmissionState {
  if (hasPost) {
    return 'published';
  }
  return reviews.at(-1)?.verdict ?? 'submitted';
}
