import * as v from 'valibot';

import { draftKind } from '#field/draft/kinds.ts';
import { by } from '#field/draft/submission.ts';

/**
 * Where readers find a post: the portal's own section, the unit's own site, or
 * a social network. The first only the portal writes, the others people record.
 */
const channel = v.picklist(['section', 'unit-site', 'social']);
export type Channel = v.InferOutput<typeof channel>;

/**
 * A product that a unit has published. Only posts are counted in reports; a
 * draft counts for nothing until it is published.
 */
export const post = v.object({
  type: v.literal('post'),
  unit: v.string(),
  kind: draftKind,
  channel,
  title: v.string(),
  /** Content items the post serves. One post may serve several. */
  items: v.array(v.string()),
  /** When readers could first see it, ms since 1970 UTC. */
  publishedAt: v.number(),
  /** Address where the post can be checked; canonical when people recorded it. */
  url: v.string(),
  /** Hash of the submission that was published. Absent when people recorded the post. */
  submission: v.exactOptional(v.string()),
  /** Who recorded it. Absent when the portal published it. */
  by: v.exactOptional(by),
  /** When it was recorded: recorded again after it was taken back, it is another record. */
  at: v.exactOptional(v.number()),
  /** Hash of the words that stood there, when the page could be read: told apart from a later text. */
  textHash: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});
export type Post = v.InferOutput<typeof post>;
