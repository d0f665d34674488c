/**
 * Posts that people record: what a unit published where the portal does not
 * publish. The same address is one post of a unit, whoever records it and how often.
 */
import { ok, problem, type Result } from '#base/result.ts';
import { cleanText } from '#base/vietnamese.ts';
import { canonicalAddress } from '#field/clip/address.ts';

import type { Channel, Post } from './post.ts';

/** Why a post cannot be recorded as typed. Each has a text in `ui/vi.ts`. */
export type RecordProblem =
  | 'bad-address'
  | 'no-title'
  | 'no-date'
  | 'no-items'
  | 'already-recorded';

/** A post as a person records it. */
export type RecordedPost = Post & Required<Pick<Post, 'by' | 'at'>>;

/** Titles are cut to this in every list; longer ones are a text in the wrong place. */
const LONGEST_TITLE = 300;

const SOCIAL =
  /(?:^|\.)(?:facebook\.com|fb\.com|fb\.watch|zalo\.me|zaloapp\.com|tiktok\.com|youtube\.com|youtu\.be)$/;

/** What a person typed, as a record; or the first thing that is wrong with it. */
export function recordedPost(
  typed: Omit<RecordedPost, 'type' | 'channel'> & { readonly channel: Exclude<Channel, 'section'> },
): Result<RecordedPost, RecordProblem> {
  const url = webAddress(typed.url);
  if (url === undefined) {
    return problem('bad-address');
  }
  const title = cleanText(typed.title).slice(0, LONGEST_TITLE);
  if (title === '') {
    return problem('no-title');
  }
  if (!Number.isFinite(typed.publishedAt)) {
    return problem('no-date');
  }
  return typed.items.length === 0
    ? problem('no-items')
    : ok({ ...typed, type: 'post', url, title });
}

/** Whether a record is one that people may make: complete, canonical, and not the portal's own. */
export function isRecorded(post: Post): post is RecordedPost {
  return (
    post.channel !== 'section' &&
    post.by !== undefined &&
    post.at !== undefined &&
    post.submission === undefined &&
    post.title.trim() !== '' &&
    post.title.length <= LONGEST_TITLE &&
    post.items.length > 0 &&
    webAddress(post.url) === post.url
  );
}

/** Where readers find what stands at an address: on a social network, or on a site. */
export function channelOf(address: string): Exclude<Channel, 'section'> {
  const url = webAddress(address);
  return url !== undefined && SOCIAL.test(new URL(url).hostname) ? 'social' : 'unit-site';
}

/**
 * The posts that count, from all in the order of the log: those not taken back,
 * and of several records of one address the first. What the portal itself
 * published cannot be taken back so.
 */
export function countedPosts<Kept extends { readonly hash: string; readonly content: Post }>(
  posts: readonly Kept[],
  voided: ReadonlySet<string>,
): Kept[] {
  const addresses = new Set<string>();
  return posts.filter(({ hash, content }) => {
    if (!isRecorded(content)) {
      return content.channel === 'section';
    }
    const isFirst = !voided.has(hash) && !addresses.has(content.url);
    if (isFirst) {
      addresses.add(content.url);
    }
    return isFirst;
  });
}

/** The canonical address, or undefined for what no browser opens. */
function webAddress(address: string): string | undefined {
  const trimmed = address.trim();
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed) || trimmed.length > 4096) {
    return undefined;
  }
  return canonicalAddress(trimmed);
}
