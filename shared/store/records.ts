import { ok, problem, type Result } from '#base/result.ts';
import type { Submission, SubmitProblem } from '#field/draft/submission.ts';
import { plainText } from '#field/draft/text.ts';
import type { Post } from '#field/post/post.ts';
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

/** All posts this device knows of in the workspace. */
export async function listPosts(log: DexieLog): Promise<Named<Post>[]> {
  const rows = await log.db.records.where('[ws+type]').equals([log.ws, 'post']).toArray();
  return rows.flatMap(({ hash, content }) => (content.type === 'post' ? [{ hash, content }] : []));
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
