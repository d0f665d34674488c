import { ok, problem, type Result } from '#base/result.ts';
import type { Submission, SubmitProblem } from '#field/draft/submission.ts';
import { plainText } from '#field/draft/text.ts';
import type { Post } from '#field/post/post.ts';
import { countedPosts, type RecordProblem, recordedPost } from '#field/post/recorded.ts';
import type { Void } from '#field/post/void.ts';
import type { FieldRecord } from '#field/record.ts';
import { type Review, type SubmissionState, stateOf } from '#field/review/review.ts';
import { recordEntry } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import type { DexieLog } from './dexie-log.ts';

/** A record with its name. */
export type Named<Content> = { readonly hash: string; readonly content: Content };

/** A submission and what was said of it. */
export type SubmissionStory = Named<Submission> & {
  readonly state: SubmissionState;
  /** In the order of the log: the last one counts. */
  readonly reviews: readonly Review[];
  readonly post: Named<Post> | undefined;
};

/**
 * Freeze a draft's text and put it in the outbox. It works with no network: the
 * submission leaves by itself when there is one.
 */
export async function submitDraft(
  log: DexieLog,
  submission: Submission,
): Promise<Result<string, SubmitProblem>> {
  if (submission.title.trim() === '') {
    return problem('no-title');
  }
  if (plainText(submission.body) === '') {
    return problem('no-body');
  }
  if (submission.items.length === 0) {
    return problem('no-items');
  }
  return ok(await keepRecord(log, submission));
}

/** Keep a verdict on a submission. */
export async function keepReview(log: DexieLog, review: Review): Promise<string> {
  return await keepRecord(log, review);
}

/** The submissions of a draft with what was said of each, newest first. */
export async function storiesOf(log: DexieLog, draft: string): Promise<SubmissionStory[]> {
  const submissions = await aboutOf(log, draft, 'submission');
  const stories = submissions.map(async ({ hash, content }) => {
    const reviews = (await aboutOf(log, hash, 'review')).map((row) => row.content);
    const post = (await aboutOf(log, hash, 'post'))[0];
    const state = stateOf(reviews, post !== undefined);
    return { hash, content, reviews, post, state };
  });
  return (await Promise.all(stories)).toReversed();
}

/** The posts of the workspace that count, as far as this device knows. */
export async function listPosts(log: DexieLog): Promise<Named<Post>[]> {
  const ofType = async (type: 'post' | 'void') =>
    await log.db.records.where('[ws+type]').equals([log.ws, type]).sortBy('seq');
  const [posts, voids] = await Promise.all([ofType('post'), ofType('void')]);
  const named = posts.flatMap(({ hash, content }) => {
    return content.type === 'post' ? [{ hash, content }] : [];
  });
  return countedPosts(named, new Set(voids.map(({ about }) => about)));
}

/**
 * Keep what a person says was published. It works with no network. The same
 * address is one post of the unit, so a second record of it is not made.
 */
export async function recordPost(
  log: DexieLog,
  typed: Parameters<typeof recordedPost>[0],
): Promise<Result<string, RecordProblem>> {
  const post = recordedPost(typed);
  if (!post.ok) {
    return post;
  }
  const isKnown = (await listPosts(log)).some(({ content }) => content.url === post.value.url);
  return isKnown ? problem('already-recorded') : ok(await keepRecord(log, post.value));
}

/** Take a recorded post back. */
export async function takeBack(
  log: DexieLog,
  record: string,
  by: Void['by'],
  at: number,
): Promise<void> {
  await keepRecord(log, { type: 'void', record, by, at });
}

async function keepRecord(log: DexieLog, record: FieldRecord): Promise<string> {
  const entry = await recordEntry(record);
  await log.append([entry], OWN);
  return entry.key;
}

/** Records of a type about something, in the order of the log. */
async function aboutOf<Type extends FieldRecord['type']>(
  log: DexieLog,
  about: string,
  type: Type,
): Promise<Named<Extract<FieldRecord, { type: Type }>>[]> {
  const rows = await log.db.records.where('[ws+about]').equals([log.ws, about]).sortBy('seq');
  return rows.flatMap(({ hash, content }) => (isOfType(content, type) ? [{ hash, content }] : []));
}

function isOfType<Type extends FieldRecord['type']>(
  record: FieldRecord,
  type: Type,
): record is Extract<FieldRecord, { type: Type }> {
  return record.type === type;
}
