/** What waits to be reviewed and what was published, narrowed to what a member may see. */

import { bounds, type Month } from '#field/report/period.ts';
import { may } from '#field/unit/role.ts';
import type { PostView, SubmissionView } from '#sync/portal-calls.ts';

import { visibleUnit } from '../accounts/access.ts';
import type { Database, MemberRow } from '../database/schema.ts';
import { recordOf } from '../record-of.ts';

type Asker = Pick<MemberRow, 'role' | 'unit'>;

/**
 * Submissions that wait for the member's review, oldest first: those of which
 * nothing was said yet. A returned one waits for its writer, and an approved one
 * is a post already. Of a draft that was submitted again only the newest waits,
 * and none once the draft is published: it would be published twice.
 */
export async function waitingSubmissions(db: Database, asker: Asker): Promise<SubmissionView[]> {
  if (!may(asker.role, 'review')) {
    return [];
  }
  const only = visibleUnit(asker);
  const rows = await db
    .selectFrom('submission')
    .innerJoin('unit', 'unit.id', 'submission.unit')
    .innerJoin('log', (join) =>
      join.onRef('log.ws', '=', 'submission.ws').onRef('log.seq', '=', 'submission.seq'),
    )
    .leftJoin('review', (join) =>
      join
        .onRef('review.ws', '=', 'submission.ws')
        .onRef('review.submission', '=', 'submission.hash'),
    )
    .where('review.hash', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('submission as other')
            .leftJoin('post', (join) =>
              join.onRef('post.ws', '=', 'other.ws').onRef('post.submission', '=', 'other.hash'),
            )
            .whereRef('other.ws', '=', 'submission.ws')
            .whereRef('other.draft', '=', 'submission.draft')
            .where(({ or, eb }) =>
              or([eb('other.seq', '>', eb.ref('submission.seq')), eb('post.hash', 'is not', null)]),
            )
            .select('other.hash'),
        ),
      ),
    )
    .$if(only !== undefined, (query) => query.where('submission.unit', '=', only ?? ''))
    .select(['submission.hash', 'submission.ws', 'log.payload', 'log.at'])
    .select(['unit.id', 'unit.name', 'unit.kind'])
    .orderBy('log.at')
    .orderBy('submission.hash')
    .execute();
  return rows.map(({ hash, ws, payload, id, name, kind }) => {
    return {
      hash,
      workspace: ws,
      unit: { id, name, kind },
      submission: recordOf('submission', payload),
    };
  });
}

/** Posts of a month in the units that the member may see, newest first. */
export async function postsOfMonth(db: Database, asker: Asker, month: Month): Promise<PostView[]> {
  const { start, end } = bounds(month);
  const only = visibleUnit(asker);
  const rows = await db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit')
    .innerJoin('log', (join) =>
      join.onRef('log.ws', '=', 'post.ws').onRef('log.seq', '=', 'post.seq'),
    )
    .where('post.published_at', '>=', start)
    .where('post.published_at', '<', end)
    .where('post.counted', '=', 1)
    .$if(only !== undefined, (query) => query.where('post.unit', '=', only ?? ''))
    .select(['post.hash', 'log.payload', 'unit.id', 'unit.name', 'unit.kind'])
    .orderBy('post.published_at', 'desc')
    .orderBy('post.hash')
    .execute();
  return rows.map(({ hash, payload, id, name, kind }) => {
    return { hash, unit: { id, name, kind }, post: recordOf('post', payload) };
  });
}
