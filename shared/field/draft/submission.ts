import * as v from 'valibot';

import { draftKind } from '#field/draft/kinds.ts';
import { draftText } from '#field/draft/text.ts';

/** Who did something, as shown beside it. The portal checks it against the session. */
export const by = v.object({ member: v.string(), name: v.string() });

/**
 * The frozen text of a draft at one moment, sent to be reviewed.
 *
 * It travels as a record named by its hash. Review, approval and publishing
 * speak of that hash, so a later edit of the draft changes nothing of them.
 */
export const submission = v.object({
  type: v.literal('submission'),
  draft: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  unit: v.string(),
  kind: draftKind,
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  sapo: v.pipe(v.string(), v.maxLength(2000)),
  body: draftText,
  items: v.pipe(v.array(v.string()), v.minLength(1)),
  by,
  /** ms since 1970 UTC, by the device's clock. */
  at: v.number(),
});
export type Submission = v.InferOutput<typeof submission>;

/** Why a draft cannot be submitted yet. Each has a text in `ui/vi.ts`. */
export type SubmitProblem = 'no-title' | 'no-body' | 'no-items';
