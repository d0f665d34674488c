import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { beginDraft, listDrafts, readDraftRow, setDraftArchived } from '#store/drafts.ts';
import { keepReview, listPosts, storiesOf, submitDraft } from '#store/records.ts';
import { readSetting, writeSetting } from '#store/settings.ts';
import { recordEntry } from '#sync/entry.ts';

import { makePost, makeReview, makeSubmission, makeText } from '../support/make.ts';

let opened = 0;

async function open(): Promise<DexieLog> {
  opened += 1;
  return await DexieLog.open(new Database(`records ${opened}`), 'u1.p');
}

test('a draft is in the list as soon as it is begun', async () => {
  const log = await open();

  const draft = await beginDraft(log, 'feature');

  expect((await listDrafts(log)).map(({ id, kind }) => [id, kind])).toEqual([[draft, 'feature']]);
  expect(await readDraftRow(log, draft)).toMatchObject({ title: '', archived: 0 });
});

test('a draft that was put away leaves the list, and comes back whole', async () => {
  const log = await open();
  const draft = await beginDraft(log, 'feature');

  await setDraftArchived(log, draft, true);
  expect(await listDrafts(log)).toEqual([]);

  await setDraftArchived(log, draft, false);
  expect((await listDrafts(log)).map(({ id, kind }) => [id, kind])).toEqual([[draft, 'feature']]);
});

test('a draft that is not finished is not submitted, and says what is missing', async () => {
  const log = await open();

  const problems = [
    await submitDraft(log, makeSubmission({ title: ' ' })),
    await submitDraft(log, makeSubmission({ body: makeText('  ') })),
    await submitDraft(log, makeSubmission({ items: [] })),
  ];

  expect(problems.map((result) => !result.ok && result.problem)).toEqual([
    'no-title',
    'no-body',
    'no-items',
  ]);
  expect(await log.head()).toBe(0);
});

test('the story of a draft tells what was said of each submission, newest first', async () => {
  const log = await open();
  await submitDraft(log, makeSubmission());
  const [first] = await storiesOf(log, 'd1');
  expect(first?.state).toBe('submitted');

  const returned = { verdict: 'returned', comment: 'Thêm số liệu' } as const;
  await keepReview(log, makeReview({ submission: first?.hash ?? '', ...returned }));
  await submitDraft(log, makeSubmission({ title: 'Bản thứ hai', at: makeSubmission().at + 1000 }));
  const [second] = await storiesOf(log, 'd1');
  await keepReview(log, makeReview({ submission: second?.hash ?? '' }));
  await log.append([await recordEntry(makePost({ submission: second?.hash ?? '' }))], 'portal');

  const stories = await storiesOf(log, 'd1');
  expect(stories.map(({ state, content }) => [content.title, state])).toEqual([
    ['Bản thứ hai', 'published'],
    [makeSubmission().title, 'returned'],
  ]);
  expect(stories[1]?.reviews[0]?.comment).toBe('Thêm số liệu');
  expect((await listPosts(log)).map(({ content }) => content.title)).toEqual([makePost().title]);
});

test('a submission that is repeated is kept once', async () => {
  const log = await open();
  const once = await submitDraft(log, makeSubmission());
  const twice = await submitDraft(log, makeSubmission());

  expect(twice).toEqual(once);
  expect(await storiesOf(log, 'd1')).toHaveLength(1);
});

test('a setting is remembered until it is forgotten', async () => {
  const { db } = await open();

  await writeSetting(db, 'me', { name: 'Người dùng mẫu 1' });
  expect(await readSetting(db, 'me')).toEqual({ name: 'Người dùng mẫu 1' });

  await writeSetting(db, 'me', undefined);
  expect(await readSetting(db, 'me')).toBeUndefined();
});
