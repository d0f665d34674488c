/** What the public section shows: posts with the texts that were approved, newest first. */
import { sql } from 'kysely';

import type { Submission } from '#field/draft/submission.ts';
import { itemsBehind } from '#field/plan/crosswalk.ts';
import type { PlanItem } from '#field/plan/plan.ts';
import { itemsOf, type PlanBook } from '#field/plan/plan-book.ts';
import { bounds, type Month, monthAt, shiftMonth } from '#field/report/period.ts';
import type { UnitView } from '#sync/portal-calls.ts';

import type { Reader } from '../database/schema.ts';
import { recordOf } from '../record-of.ts';
import { postPath } from './slug.ts';
import { SAMPLE_MARK } from './words.ts';

/** A post as readers see it. */
export type SectionPost = {
  readonly path: string;
  readonly unit: UnitView;
  readonly publishedAt: number;
  readonly text: Submission;
  /** Items of the plan it serves, those we can name. */
  readonly items: readonly PlanItem[];
};

/** Which posts a reader wants; everything left out means all. */
export type Choice = {
  readonly item?: PlanItem | undefined;
  readonly unit?: string | undefined;
  readonly month?: Month | undefined;
};

/** Posts of a choice from some place on, and how many there are in all. */
export async function choosePosts(
  db: Reader,
  book: PlanBook,
  choice: Choice,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly posts: SectionPost[]; readonly total: number }> {
  const chosen = chosenPosts(db, book, choice);
  const counted = await chosen.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const page = chosen
    .select(['post.ws', 'post.hash'])
    .orderBy('post.published_at', 'desc')
    .orderBy('post.hash')
    .limit(limit)
    .offset(offset);
  const rows = await withTexts(db)
    .innerJoin(page.as('page'), (join) =>
      join.onRef('page.ws', '=', 'post.ws').onRef('page.hash', '=', 'post.hash'),
    )
    .orderBy('post.published_at', 'desc')
    .orderBy('post.hash')
    .execute();
  return { posts: rows.map((row) => sectionPost(row, book)), total: Number(counted.total) };
}

/** The post whose submission's hash begins so. */
export async function findPost(
  db: Reader,
  book: PlanBook,
  shortHash: string,
): Promise<SectionPost | undefined> {
  const row = await withTexts(db)
    .where('post.channel', '=', 'section')
    .where('post.submission', '>=', shortHash)
    // All hashes that begin so: "g" follows the last hexadecimal digit.
    .where('post.submission', '<', `${shortHash}g`)
    .orderBy('post.published_at')
    .executeTakeFirst();
  return row && sectionPost(row, book);
}

/** Where the newest posts are, without their texts: there may be many. */
export async function postAddresses(
  db: Reader,
  limit: number,
): Promise<Pick<SectionPost, 'path' | 'publishedAt'>[]> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('log', (join) =>
      join.onRef('log.ws', '=', 'post.ws').onRef('log.seq', '=', 'post.seq'),
    )
    .select(['post.submission', 'post.published_at', 'log.payload'])
    .where('post.channel', '=', 'section')
    .orderBy('post.published_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ submission, published_at, payload }) => {
    const { title } = recordOf('post', payload);
    return { path: postPath(title, submission), publishedAt: published_at };
  });
}

/** Units that have posts, by name. */
export async function unitsWithPosts(db: Reader): Promise<UnitView[]> {
  const units = await db
    .selectFrom('unit')
    .select(['id', 'name', 'kind'])
    .where('id', 'in', (query) =>
      query.selectFrom('post').select('post.unit').where('post.channel', '=', 'section'),
    )
    .execute();
  return units.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** The months from the newest post back to the oldest. */
export async function monthsWithPosts(db: Reader): Promise<Month[]> {
  const { oldest, newest } = await db
    .selectFrom('post')
    .select(({ fn }) => [fn.min('published_at').as('oldest'), fn.max('published_at').as('newest')])
    .where('channel', '=', 'section')
    .executeTakeFirstOrThrow();
  if (oldest === null || newest === null) {
    return [];
  }
  const months: Month[] = [];
  const first = bounds(monthAt(Number(oldest))).start;
  let month = monthAt(Number(newest));
  while (bounds(month).start >= first) {
    months.push(month);
    month = shiftMonth(month, -1);
  }
  return months;
}

/** Whether some of what is shown is sample data. */
export async function hasSamples(db: Reader): Promise<boolean> {
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('name', 'like', `%${SAMPLE_MARK}%`)
    .executeTakeFirst();
  return unit !== undefined;
}

function chosenPosts(db: Reader, book: PlanBook, { item, unit, month }: Choice) {
  const period = month && bounds(month);
  const wanted = item && itemsBehind(item, book);
  return db
    .selectFrom('post')
    .where('post.channel', '=', 'section')
    .$if(unit !== undefined, (query) => query.where('post.unit', '=', unit ?? ''))
    .$if(period !== undefined, (query) =>
      query
        .where('post.published_at', '>=', period?.start ?? 0)
        .where('post.published_at', '<', period?.end ?? 0),
    )
    .$if(wanted !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('post_item')
            .select('post_item.item')
            .whereRef('post_item.ws', '=', 'post.ws')
            .whereRef('post_item.hash', '=', 'post.hash')
            .where('post_item.item', 'in', wanted ?? []),
        ),
      ),
    );
}

function withTexts(db: Reader) {
  return db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit')
    .innerJoin('submission', (join) =>
      join.onRef('submission.ws', '=', 'post.ws').onRef('submission.hash', '=', 'post.submission'),
    )
    .innerJoin('log', (join) =>
      join.onRef('log.ws', '=', 'submission.ws').onRef('log.seq', '=', 'submission.seq'),
    )
    .select(['post.submission', 'post.published_at', 'log.payload'])
    .select(['unit.id', 'unit.name', 'unit.kind']);
}

type Row = Awaited<ReturnType<ReturnType<typeof withTexts>['execute']>>[number];

function sectionPost(
  { submission, published_at, payload, id, name, kind }: Row,
  book: PlanBook,
): SectionPost {
  const text = recordOf('submission', payload);
  return {
    path: postPath(text.title, submission),
    unit: { id, name, kind },
    publishedAt: published_at,
    text,
    items: itemsOf(book, text.items),
  };
}
