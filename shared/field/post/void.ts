import * as v from 'valibot';

import { by } from '#field/draft/submission.ts';

/**
 * Takes back a record that was a mistake. The record stays in the log, and so
 * does who took it back: nothing that was counted disappears without a trace.
 */
export const voiding = v.object({
  type: v.literal('void'),
  /** Hash of the record that no longer counts. Only recorded posts can be taken back. */
  record: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  by,
  at: v.number(),
});
export type Void = v.InferOutput<typeof voiding>;
