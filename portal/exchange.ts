/**
 * The portal's end of the exchange: what it keeps of what devices send, and
 * what it decides by it.
 */
import * as Y from 'yjs';

import type { Submission } from '#field/draft/submission.ts';
import type { Post } from '#field/post/post.ts';
import { isRecorded } from '#field/post/recorded.ts';
import type { Void } from '#field/post/void.ts';
import type { FieldRecord } from '#field/record.ts';
import type { Review } from '#field/review/review.ts';
import { may, mayIn } from '#field/unit/role.ts';
import { answerExchange, type Sorted } from '#sync/answer.ts';
import { type KeyedEntry, recordEntry } from '#sync/entry.ts';
import type { ExchangeAnswer, ExchangeRequest, RefusalCode } from '#sync/message.ts';

import type { MemberRow, Trx } from './database/schema.ts';
import type { Portal } from './http/portal.ts';
import { readPayload, recordOf } from './record-of.ts';
import { postPath } from './section/slug.ts';
import { appendIn, keptKeys, lockLog, SqlLog } from './sql-log.ts';
import { isCommon, type Workspace } from './workspaces.ts';

/** Under this source stands what the portal itself adds to a log. */
const PORTAL_SOURCE = 'portal';

/** Answer a member's exchange with a workspace they may read. */
export async function answerMember(
  portal: Portal,
  member: MemberRow,
  workspace: Workspace,
  request: ExchangeRequest,
): Promise<ExchangeAnswer> {
  const log = new SqlLog(portal.db, workspace.id, portal.now);
  return await answerExchange(log, request, async (sorted) => {
    if (sorted.sound.length === 0) {
      return [];
    }
    return await portal.db.transaction().execute(async (trx) => {
      await lockLog(trx, workspace.id);
      const desk = await Desk.open(trx, portal, member, workspace, sorted);
      await desk.keep(sorted, request.replica);
      return desk.refused;
    });
  });
}

/** One request on the portal's desk: read entry by entry, while nobody else may append. */
class Desk {
  readonly refused: { index: number; code: RefusalCode }[] = [];
  readonly #trx: Trx;
  readonly #portal: Portal;
  readonly #member: MemberRow;
  readonly #workspace: Workspace;
  readonly #kept: ReadonlySet<string>;
  /** Submissions accepted from this very request: they are not in the log yet. */
  readonly #newSubmissions = new Map<string, Submission>();
  readonly #posts = new Map<string, KeyedEntry>();
  /** Who recorded the posts of this very request. */
  readonly #newRecorders = new Map<string, string>();
  readonly #publishedDrafts = new Set<string>();

  private constructor(
    trx: Trx,
    portal: Portal,
    member: MemberRow,
    workspace: Workspace,
    kept: ReadonlySet<string>,
  ) {
    this.#trx = trx;
    this.#portal = portal;
    this.#member = member;
    this.#workspace = workspace;
    this.#kept = kept;
  }

  static async open(
    trx: Trx,
    portal: Portal,
    member: MemberRow,
    workspace: Workspace,
    { sound }: Sorted,
  ): Promise<Desk> {
    const entries = sound.map(({ entry }) => entry);
    return new Desk(trx, portal, member, workspace, await keptKeys(trx, workspace.id, entries));
  }

  /** Keep what may be kept, then what follows from it. */
  async keep({ sound }: Sorted, replica: string): Promise<void> {
    const accepted = new Map<string, KeyedEntry>();
    for (const { index, entry } of sound) {
      // A repeated request after a lost answer: kept before, whatever has been decided since.
      const isKept = this.#kept.has(entry.key) || accepted.has(entry.key);
      const code = isKept ? undefined : await this.#judge(entry);
      if (code) {
        this.refused.push({ index, code });
      } else {
        accepted.set(entry.key, entry);
      }
    }
    const { id } = this.#workspace;
    const at = this.#portal.now();
    await appendIn(this.#trx, id, [...accepted.values()], {
      source: replica,
      by: this.#member.id,
      at,
    });
    const posts = [...this.#posts.values()];
    await appendIn(this.#trx, id, posts, { source: PORTAL_SOURCE, by: '', at });
  }

  async #judge(entry: KeyedEntry): Promise<RefusalCode | undefined> {
    if (isCommon(this.#workspace)) {
      return this.#judgeCommon(entry);
    }
    if (entry.kind === 'y') {
      if (!this.#mayWrite()) {
        return 'not-allowed';
      }
      return isYjsUpdate(entry.payload) ? undefined : 'bad-entry';
    }
    const record = readPayload(entry.payload);
    return record ? await this.#judgeRecord(entry, record) : 'bad-entry';
  }

  async #judgeRecord(entry: KeyedEntry, record: FieldRecord): Promise<RefusalCode | undefined> {
    switch (record.type) {
      case 'capture':
      case 'arrival':
        return this.#mayWrite() ? undefined : 'not-allowed';
      case 'submission': {
        const isOwn = record.unit === this.#workspace.unit && record.by.member === this.#member.id;
        if (!isOwn || !this.#mayWrite()) {
          return 'not-allowed';
        }
        this.#newSubmissions.set(entry.key, record);
        return undefined;
      }
      case 'review':
        return await this.#judgeReview(record);
      case 'post':
        return this.#judgePost(entry, record);
      case 'void':
        return await this.#judgeVoid(record);
      case 'plan':
        return 'not-allowed';
    }
  }

  /** What all units read is decided by few, and nothing else of theirs belongs there. */
  #judgeCommon(entry: KeyedEntry): RefusalCode | undefined {
    const record = entry.kind === 'r' ? readPayload(entry.payload) : undefined;
    if (!record) {
      return 'bad-entry';
    }
    const isAllowed =
      record.type === 'plan' &&
      record.by.member === this.#member.id &&
      may(this.#member.role, 'manage-plan');
    return isAllowed ? undefined : 'not-allowed';
  }

  /** Only the portal knows what it published itself; the rest people record, each in their own unit. */
  #judgePost(entry: KeyedEntry, post: Post): RefusalCode | undefined {
    const isOwn = post.unit === this.#workspace.unit && post.by?.member === this.#member.id;
    if (post.channel === 'section' || !isOwn || !this.#mayWrite()) {
      return 'not-allowed';
    }
    if (!isRecorded(post)) {
      return 'bad-entry';
    }
    this.#newRecorders.set(entry.key, post.by.member);
    return undefined;
  }

  /** A recorded post is taken back by who recorded it, or by who reviews for the unit. */
  async #judgeVoid({ record, by }: Void): Promise<RefusalCode | undefined> {
    const recorder = this.#newRecorders.get(record) ?? (await this.#recorderOf(record));
    const isIts = recorder === this.#member.id && this.#mayWrite();
    const isReviewer = mayIn(this.#member, 'review', this.#workspace.unit);
    const isAllowed = recorder !== undefined && (isIts || isReviewer);
    return isAllowed && by.member === this.#member.id ? undefined : 'not-allowed';
  }

  async #recorderOf(hash: string): Promise<string | undefined> {
    const row = await this.#trx
      .selectFrom('post')
      .innerJoin('log', (join) =>
        join.onRef('log.ws', '=', 'post.ws').onRef('log.seq', '=', 'post.seq'),
      )
      .select('log.payload')
      .where('post.ws', '=', this.#workspace.id)
      .where('post.hash', '=', hash)
      .executeTakeFirst();
    return row && recordOf('post', row.payload).by?.member;
  }

  async #judgeReview(review: Review): Promise<RefusalCode | undefined> {
    const isAllowed =
      mayIn(this.#member, 'review', this.#workspace.unit) && review.by.member === this.#member.id;
    if (!isAllowed) {
      return 'not-allowed';
    }
    const submission = await this.#submission(review.submission);
    if (!submission) {
      return 'unknown-submission';
    }
    if (await this.#isPublished(submission)) {
      return 'already-decided';
    }
    if (review.verdict === 'returned') {
      return review.comment.trim() === '' ? 'bad-entry' : undefined;
    }
    this.#posts.set(review.submission, await this.#publish(review.submission, submission));
    this.#publishedDrafts.add(submission.draft);
    return undefined;
  }

  async #publish(hash: string, submission: Submission): Promise<KeyedEntry> {
    const { unit, kind, title, items } = submission;
    return await recordEntry({
      type: 'post',
      unit,
      kind,
      channel: 'section',
      title,
      items,
      publishedAt: this.#portal.now(),
      url: `${this.#portal.publicUrl}${postPath(title, hash)}`,
      submission: hash,
    });
  }

  async #submission(hash: string): Promise<Submission | undefined> {
    const row = await this.#trx
      .selectFrom('submission')
      .innerJoin('log', (join) =>
        join.onRef('log.ws', '=', 'submission.ws').onRef('log.seq', '=', 'submission.seq'),
      )
      .select('log.payload')
      .where('submission.ws', '=', this.#workspace.id)
      .where('submission.hash', '=', hash)
      .executeTakeFirst();
    return row ? recordOf('submission', row.payload) : this.#newSubmissions.get(hash);
  }

  /** Whether any submission of the draft is published: one text makes one post. */
  async #isPublished({ draft }: Submission): Promise<boolean> {
    const row = await this.#trx
      .selectFrom('post')
      .innerJoin('submission', (join) =>
        join
          .onRef('submission.ws', '=', 'post.ws')
          .onRef('submission.hash', '=', 'post.submission'),
      )
      .select('post.hash')
      .where('post.ws', '=', this.#workspace.id)
      .where('submission.draft', '=', draft)
      .executeTakeFirst();
    return row !== undefined || this.#publishedDrafts.has(draft);
  }

  #mayWrite(): boolean {
    return mayIn(this.#member, 'write', this.#workspace.unit);
  }
}

/** Whether bytes are a Yjs update. One that is not would break every device that reads it. */
function isYjsUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    // Yjs and lib0 throw whatever they stumble over: any of it means that this is no update.
    return false;
  }
}
