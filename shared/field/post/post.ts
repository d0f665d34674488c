import * as v from 'valibot';

import { draftKind } from '#field/draft/kinds.ts';

/** Where readers find a post. More channels (radio, paper, social) come with their records. */
const channel = v.picklist(['section']);
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
  /** Address where the post can be checked. */
  url: v.string(),
  /** Hash of the submission that was published. */
  submission: v.string(),
});
export type Post = v.InferOutput<typeof post>;
