import { isoDayAt } from '#base/day.ts';
import { asId } from '#base/id.ts';
import { itemsUnder } from '#field/plan/crosswalk.ts';
import type { DaySpan } from '#field/plan/due.ts';
import type { PlanItem } from '#field/plan/plan.ts';
import type { PlanBook } from '#field/plan/plan-book.ts';
import type { Post } from '#field/post/post.ts';

import { covers } from './span.ts';

/** What finding gaps needs to know of a post. */
type Tagged = Pick<Post, 'items' | 'publishedAt'>;

/**
 * The items of the plan in force that no post of the stretch of days serves. A
 * post in two items fills both; one tagged under an earlier plan fills what its
 * items have become.
 */
export function gapsIn(
  { current, crosswalks }: Pick<PlanBook, 'current' | 'crosswalks'>,
  posts: readonly Tagged[],
  span: DaySpan,
): PlanItem[] {
  const tags = postsIn(posts, span).flatMap(({ items }) => items.map((item) => asId<'item'>(item)));
  const served = new Set(itemsUnder(current, tags, crosswalks));
  return current.items.filter(({ id }) => !served.has(id));
}

/** The posts published in a stretch of days of Hải Phòng. */
export function postsIn<Kept extends Pick<Post, 'publishedAt'>>(
  posts: readonly Kept[],
  span: DaySpan,
): Kept[] {
  return posts.filter(({ publishedAt }) => covers(span, isoDayAt(publishedAt)));
}
