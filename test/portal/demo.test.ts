import { expect, test } from 'vitest';

import { bounds, monthAt } from '#field/report/period.ts';
import { clipOfDoc } from '#sync/annotation-doc.ts';
import { draftOfDoc } from '#sync/draft-doc.ts';

import { waitingSubmissions } from '../../portal/review/lists.ts';
import { SAMPLE_MARK } from '../../portal/section/words.ts';
import { sqliteDatabases } from '../support/databases.ts';
import { seed } from '../tools/demo/seed.ts';
import { openOffice } from './visitor.ts';

const { open } = sqliteDatabases();

test.each([
  ['in the middle of a month', '2026-11-21T01:00:00+07:00'],
  ['in the first minute of a year', '2027-01-01T00:00:30+07:00'],
])(
  'a sample portal filled %s shows a year of posts and texts in every state',
  async (_, moment) => {
    const now = Date.parse(moment);
    const db = await open();
    const { portal, reports } = openOffice(db);

    await seed(portal, now);

    const posts = await db.selectFrom('post').selectAll().execute();
    const times = posts.map(({ published_at }) => published_at);
    expect(posts).toHaveLength(60);
    expect(Math.max(...times)).toBe(now);
    expect(Math.min(...times)).toBeGreaterThan(now - 366 * 24 * 60 * 60 * 1000);
    expect(times.filter((time) => time >= bounds(monthAt(now)).start).length).toBeGreaterThan(3);
    const admin = { role: 'admin', unit: '' } as const;
    expect(await waitingSubmissions(db, admin)).toHaveLength(2);
    const returned = db.selectFrom('review').select('hash').where('verdict', '=', 'returned');
    expect(await returned.execute()).toHaveLength(2);
    const docs = await db.selectFrom('log').select('doc').where('kind', '=', 'y').execute();
    expect(docs.filter(({ doc }) => clipOfDoc(doc))).toHaveLength(12);
    expect(docs.filter(({ doc }) => draftOfDoc(doc))).toHaveLength(6);
    const units = await db.selectFrom('unit').select('name').execute();
    expect(units.every(({ name }) => name.includes(SAMPLE_MARK))).toBe(true);
    expect(reports).toEqual([]);
  },
);

test('every item of the plan has posts in the sample', async () => {
  const db = await open();
  await seed(openOffice(db).portal, Date.parse('2026-11-21T10:00:00+07:00'));

  const items = await db.selectFrom('post_item').select('item').distinct().execute();

  expect(items).toHaveLength(11);
});
