import type { Post } from '#field/post/post.ts';
import { includes, type Month } from '#field/report/period.ts';

/** What counting needs to know of a post. */
export type Countable = Pick<Post, 'unit' | 'items' | 'publishedAt'>;

/** The count of a month, with the posts behind every number. */
export type Tally<Counted extends Countable> = {
  readonly all: readonly Counted[];
  readonly postsByItem: ReadonlyMap<string, readonly Counted[]>;
  readonly postsByUnit: ReadonlyMap<string, readonly Counted[]>;
};

/**
 * Count the posts published in a month.
 *
 * A post that serves two content items is counted once under each, so the
 * numbers by item may add up to more than the total. By unit they never do.
 */
export function tally<Counted extends Countable>(
  posts: Iterable<Counted>,
  month: Month,
): Tally<Counted> {
  const all: Counted[] = [];
  const postsByItem = new Map<string, Counted[]>();
  const postsByUnit = new Map<string, Counted[]>();

  for (const post of posts) {
    if (!includes(month, post.publishedAt)) {
      continue;
    }
    all.push(post);
    for (const item of new Set(post.items)) {
      add(postsByItem, item, post);
    }
    add(postsByUnit, post.unit, post);
  }
  return { all, postsByItem, postsByUnit };
}

function add<Counted>(posts: Map<string, Counted[]>, key: string, post: Counted): void {
  const list = posts.get(key);
  if (list) {
    list.push(post);
  } else {
    posts.set(key, [post]);
  }
}
