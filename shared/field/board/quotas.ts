/** How far a unit is with what the plan wants of it in every period. */
import { fold } from '#base/vietnamese.ts';
import { type DaySpan, moved } from '#field/plan/due.ts';
import type { Plan, Quota } from '#field/plan/plan.ts';
import type { Post } from '#field/post/post.ts';

import { postsIn } from './gaps.ts';
import { spanOf } from './span.ts';

/**
 * - `met`: enough
 * - `open`: not yet enough, and there is time
 * - `remind`: not yet enough, and the period's last month has come to its day 20
 * - `missed`: not enough, and the period is over
 * - `elsewhere`: nothing that posts can show, e.g. dialogue sessions
 */
export type QuotaState = 'met' | 'open' | 'remind' | 'missed' | 'elsewhere';

/** A quota in one period. */
export type QuotaCount<Counted = unknown> = {
  readonly quota: Quota;
  readonly span: DaySpan;
  /** The posts that count; none where posts cannot show it. */
  readonly posts: readonly Counted[];
  readonly state: QuotaState;
};

/** From this day of a period's last month on, what is lacking is said. */
const REMIND_FROM = '20';

/**
 * Every quota that has a period, in the period of `today`; before it the period
 * that has just ended, where it was missed.
 *
 * @param posts - What one unit has published
 */
export function quotaCounts<Counted extends Pick<Post, 'publishedAt'>>(
  plan: Pick<Plan, 'quotas' | 'year'>,
  posts: readonly Counted[],
  today: string,
): QuotaCount<Counted>[] {
  return plan.quotas.flatMap((quota) => {
    if (quota.period === null) {
      return [];
    }
    const span = spanOf(quota.period, today);
    const before = spanOf(quota.period, moved(span.first, -1));
    const last = quotaCount(quota, posts, before, today);
    const isMissed = last.state === 'missed' && before.first >= `${plan.year}-01-01`;
    return [...(isMissed ? [last] : []), quotaCount(quota, posts, span, today)];
  });
}

/** One quota in one stretch of days. */
export function quotaCount<Counted extends Pick<Post, 'publishedAt'>>(
  quota: Quota,
  posts: readonly Counted[],
  span: DaySpan,
  today: string,
): QuotaCount<Counted> {
  if (!isOfPosts(quota)) {
    return { quota, span, posts: [], state: 'elsewhere' };
  }
  const counted = postsIn(posts, span);
  return { quota, span, posts: counted, state: stateOf(quota.count - counted.length, span, today) };
}

/** Whether posts can fill it: plans also want so many dialogues, trainings, banners. */
function isOfPosts({ what }: Pick<Quota, 'what'>): boolean {
  return /(?:^|[^\p{L}])(?:tin|bai)(?:$|[^\p{L}])/u.test(fold(what));
}

function stateOf(lacking: number, { last }: DaySpan, today: string): QuotaState {
  if (lacking <= 0) {
    return 'met';
  }
  if (today > last) {
    return 'missed';
  }
  return today >= `${last.slice(0, 8)}${REMIND_FROM}` ? 'remind' : 'open';
}
