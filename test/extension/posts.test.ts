import { expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { textHashOf } from '#field/post/text-hash.ts';
import { Database } from '#store/database.ts';
import { countWaiting } from '#store/handover.ts';
import { adoptWorkspace, currentLog } from '#store/inbox.ts';
import { listPosts } from '#store/records.ts';

import {
  noteRecorder,
  type PostRequest,
  postAt,
  record,
  takeBackPost,
} from '../../extension/posts.ts';

const UNIT = 'u1.hp-sgddt-2024';
const WHO = {
  member: { id: 'm1', name: 'Người dùng mẫu' },
  unit: { id: 'u1', name: 'Trường mẫu' },
};
const POST: PostRequest = {
  url: 'https://truongmau.example/tin-1.html',
  title: 'Trường mẫu tập huấn dịch vụ công',
  publishedAt: Date.parse('2024-05-21T08:00:00+07:00'),
  items: [asId<'item'>('hp-sgddt-2024.k')],
  paragraphs: ['Sáng nay, nhà trường  tập huấn.'],
  at: Date.parse('2024-05-22T08:00:00+07:00'),
};

let opened = 0;

/** An extension whose browser has had the PWA open. */
async function open(): Promise<Database> {
  opened += 1;
  const db = new Database(`posts ${opened}`);
  await adoptWorkspace(db, UNIT);
  await noteRecorder(db, UNIT, WHO);
  return db;
}

test('a post is recorded for the unit of who works here, with the hash of its words', async () => {
  const db = await open();

  const recorded = await record(db, POST);

  const log = await currentLog(db);
  expect(await listPosts(log)).toMatchObject([
    {
      hash: recorded.ok && recorded.value,
      content: {
        unit: 'u1',
        kind: 'news',
        channel: 'unit-site',
        url: POST.url,
        by: { member: 'm1' },
        textHash: await textHashOf(['Sáng nay, nhà trường tập huấn.']),
      },
    },
  ]);
  expect(await countWaiting(log)).toBe(1);
});

test('a host where the unit has published is its own from then on', async () => {
  const db = await open();
  const other = 'https://www.truongmau.example/tin-2.html';
  expect(await postAt(db, other)).toEqual({ unit: 'Trường mẫu', isSocial: false, isOwn: false });

  await record(db, POST);

  expect(await postAt(db, other)).toMatchObject({ isOwn: true });
  expect(await postAt(db, POST.url)).toMatchObject({ recordedAt: POST.at });
});

test('the same address twice is one post, and the same click sent twice too', async () => {
  const db = await open();
  const first = await record(db, POST);

  expect(await record(db, POST)).toEqual(first);
  expect(await record(db, { ...POST, url: `${POST.url}?fbclid=x`, at: POST.at + 1 })).toEqual({
    ok: false,
    problem: 'already-recorded',
  });
  expect(await listPosts(await currentLog(db))).toHaveLength(1);
});

test('what was taken back no longer counts, and can be recorded again', async () => {
  const db = await open();
  const first = await record(db, POST);
  await takeBackPost(db, first.ok ? first.value : '');

  expect(await listPosts(await currentLog(db))).toEqual([]);
  expect(await postAt(db, POST.url)).not.toHaveProperty('recordedAt');
  expect(await record(db, { ...POST, at: POST.at + 1 })).toMatchObject({ ok: true });
});

test('a post of a social network is of that kind, and has no hash of words it was not read for', async () => {
  const db = await open();
  const url = 'https://www.facebook.com/truongmau/posts/1?mibextid=a';

  await record(db, { ...POST, url, paragraphs: [] });

  const [kept] = await listPosts(await currentLog(db));
  expect(kept?.content).toMatchObject({ kind: 'social', channel: 'social' });
  expect(kept?.content).not.toHaveProperty('textHash');
  expect(await postAt(db, url)).toMatchObject({ isSocial: true, isOwn: false });
});

test('before anyone has opened the PWA no unit is known', async () => {
  opened += 1;
  expect(await postAt(new Database(`posts ${opened}`), POST.url)).toEqual({
    unit: undefined,
    isSocial: false,
    isOwn: false,
  });
});
