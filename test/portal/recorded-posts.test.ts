import { beforeAll, beforeEach, expect, test } from 'vitest';

import type { Post } from '#field/post/post.ts';
import type { FieldRecord } from '#field/record.ts';
import { nameRecord } from '#field/record.ts';

import type { Database } from '../../portal/database/schema.ts';
import { rebuildProjections } from '../../portal/projections.ts';
import { postsOfMonth } from '../../portal/review/lists.ts';
import { unitsWithPosts } from '../../portal/section/posts.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { items } from './make.ts';
import { enrol, found, NOW, type Office, openOffice, type Visitor } from './visitor.ts';

const MAY = { year: 2024, month: 5 };

/** A post that someone says their unit has published on its own site. */
function recorded(by: Visitor, special: Partial<Post> = {}): Post {
  return {
    type: 'post',
    unit: by.unit,
    kind: 'news',
    channel: 'unit-site',
    title: 'Trường mẫu công khai thủ tục',
    items: items('a'),
    publishedAt: Date.parse('2024-05-20T08:00:00+07:00'),
    url: 'https://truong.example/tin-1.html',
    by: by.by,
    at: NOW,
    ...special,
  };
}

async function voidOf(by: Visitor, record: FieldRecord): Promise<FieldRecord> {
  return { type: 'void', record: (await nameRecord(record)).hash, by: by.by, at: NOW };
}

await onEveryDatabase(({ open }) => {
  let db: Database;
  let office: Office;
  let school: string;
  let writer: Visitor;

  beforeAll(async () => {
    db = await open();
    office = openOffice(db);
  });

  beforeEach(async () => {
    school = await found(office, 'Trường mẫu');
    writer = await enrol(office, school, 'contributor');
  });

  async function counted() {
    const posts = await postsOfMonth(db, { role: 'contributor', unit: school }, MAY);
    return posts.map(({ post }) => post.by?.member);
  }

  test('a recorded post is kept and counted, and is no page of the section', async () => {
    expect(await writer.send([recorded(writer)])).toEqual({});

    expect(await counted()).toEqual([writer.by.member]);
    expect((await unitsWithPosts(db)).map(({ id }) => id)).not.toContain(school);
  });

  test('nobody records what only the portal can publish, nor for another unit or person', async () => {
    const other = await enrol(office, await found(office, 'Trường khác'), 'contributor');
    const viewer = await enrol(office, school, 'viewer');

    expect(await writer.send([recorded(writer, { channel: 'section' })])).toEqual({
      0: 'not-allowed',
    });
    expect(await writer.send([recorded(writer, { unit: other.unit })])).toEqual({
      0: 'not-allowed',
    });
    expect(await writer.send([recorded(writer, { by: other.by })])).toEqual({ 0: 'not-allowed' });
    expect(await viewer.send([recorded(viewer)])).toEqual({ 0: 'not-allowed' });
    expect(await counted()).toEqual([]);
  });

  test('what is incomplete or not canonical is refused by name', async () => {
    for (const special of [{ items: [] }, { title: '' }, { url: 'http://truong.example/tin' }]) {
      expect(await writer.send([recorded(writer, special)])).toEqual({ 0: 'bad-entry' });
    }
  });

  test('the same address twice is one post, that of who was first', async () => {
    const colleague = await enrol(office, school, 'editor');
    expect(await writer.send([recorded(writer)])).toEqual({});
    expect(await colleague.send([recorded(colleague, { title: 'Tên khác' })])).toEqual({});

    expect(await counted()).toEqual([writer.by.member]);
  });

  test('taken back it does not count, and the next record of its address does', async () => {
    const colleague = await enrol(office, school, 'editor');
    await writer.send([recorded(writer)]);
    await colleague.send([recorded(colleague)]);

    expect(await writer.send([await voidOf(writer, recorded(writer))])).toEqual({});
    expect(await counted()).toEqual([colleague.by.member]);

    await db.transaction().execute((trx) => rebuildProjections(trx, writer.workspace));
    expect(await counted()).toEqual([colleague.by.member]);

    expect(await writer.send([recorded(writer, { at: NOW + 1 })])).toEqual({});
    expect(await colleague.send([await voidOf(colleague, recorded(colleague))])).toEqual({});
    expect(await counted()).toEqual([writer.by.member]);
  });

  test('a post and its taking back may come in one request', async () => {
    const post = recorded(writer);
    expect(await writer.send([post, await voidOf(writer, post)])).toEqual({});
    expect(await counted()).toEqual([]);
  });

  test('is taken back by its recorder or a reviewer of the unit, and nobody else', async () => {
    const colleague = await enrol(office, school, 'editor');
    const approver = await enrol(office, school, 'unit-approver');
    await writer.send([recorded(writer)]);
    const taking = { ...(await voidOf(writer, recorded(writer))), at: 1 };
    const unknown = await voidOf(writer, recorded(writer, { at: 99 }));

    expect(await colleague.send([await voidOf(colleague, recorded(writer))])).toEqual({
      0: 'not-allowed',
    });
    expect(await colleague.send([taking])).toEqual({ 0: 'not-allowed' });
    expect(await writer.send([unknown])).toEqual({ 0: 'not-allowed' });
    expect(await approver.send([await voidOf(approver, recorded(writer))])).toEqual({});
    expect(await counted()).toEqual([]);
  });
});
