import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { toUtf8 } from '#base/bytes.ts';
import { canonicalJson } from '#base/canonical-json.ts';
import { sha256 } from '#base/digest.ts';
import { nameRecord } from '#field/record.ts';
import { recordEntry, recordIn } from '#sync/entry.ts';
import { encodeMessage, MAX_PAGE_ITEMS } from '#sync/message.ts';

import type { Database } from '../../portal/database/schema.ts';
import { waitingSubmissions } from '../../portal/review/lists.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { capture, items, review, submission, update } from './make.ts';
import { enrol, found, GARBAGE, type Office, openOffice, URL, type Visitor } from './visitor.ts';

await onEveryDatabase(({ open }) => {
  let db: Database;
  let office: Office;
  let school: string;
  let writer: Visitor;
  let approver: Visitor;

  beforeAll(async () => {
    db = await open();
    office = openOffice(db);
  });

  beforeEach(async () => {
    school = await found(office, 'Trường mẫu');
    writer = await enrol(office, school, 'contributor');
    approver = await enrol(office, school, 'unit-approver');
  });

  /** Submit something and give the submission's hash. */
  async function submitted(parts: Parameters<typeof submission>[1] = {}): Promise<string> {
    const record = submission(writer, parts);
    expect(await writer.send([record])).toEqual({});
    return (await nameRecord(record)).hash;
  }

  async function postsOf(workspace: string) {
    return await db.selectFrom('post').selectAll().where('ws', '=', workspace).execute();
  }

  test('what one device sends, another of the unit receives, and the sender does not', async () => {
    const entries = [await update('Tin mẫu'), await recordEntry(capture())];

    const sent = await writer.exchange(entries);
    const received = await approver.exchange([]);

    expect(sent.items).toEqual([]);
    expect(received.items.map(({ doc }) => doc)).toEqual(entries.map(({ doc }) => doc));
    expect(received.epoch).toBe(sent.epoch);
    expect(office.reports).toEqual([]);
  });

  test('a request repeated after a lost answer keeps nothing twice and is not refused', async () => {
    const hash = await submitted();
    const verdict = await recordEntry(review(approver, hash));

    const first = await approver.exchange([verdict]);
    const again = await approver.exchange([verdict, verdict]);

    expect([first.refused, again.refused]).toEqual([[], []]);
    expect(await postsOf(writer.workspace)).toHaveLength(1);
  });

  test('an approval publishes in the same breath, and the post comes to every device', async () => {
    const hash = await submitted({ title: 'Đổi mới “một cửa” ở trường', items: items('a', 'đ') });

    const { items: answer } = await approver.exchange([await recordEntry(review(approver, hash))]);

    const post = answer.map((entry) => recordIn(entry)).find((record) => record?.type === 'post');
    expect(post).toEqual({
      type: 'post',
      unit: school,
      kind: 'news',
      channel: 'section',
      title: 'Đổi mới “một cửa” ở trường',
      items: items('a', 'đ'),
      publishedAt: office.clock.now,
      url: `${URL}/cchc/doi-moi-mot-cua-o-truong-${hash.slice(0, 10)}`,
      submission: hash,
    });
  });

  test('a submission and its approval may come in one request', async () => {
    const text = submission(approver);
    const { hash } = await nameRecord(text);

    expect(await approver.send([text, review(approver, hash)])).toEqual({});
    expect(await postsOf(approver.workspace)).toMatchObject([{ submission: hash }]);
  });

  test('two approvals at once publish once; the second hears that it was decided', async () => {
    const hash = await submitted();
    const other = await enrol(office, school, 'unit-approver');

    const refusals = await Promise.all(
      [approver, other].map((each) => each.send([review(each, hash)])),
    );

    expect(refusals.flatMap((each) => Object.values(each))).toEqual(['already-decided']);
    expect(await postsOf(writer.workspace)).toHaveLength(1);
  });

  test('a draft submitted twice is published once, from whichever was approved first', async () => {
    const first = await submitted({ draft: 'd1' });
    const second = await submitted({ draft: 'd1', title: 'Bản sửa của cùng một bản thảo' });

    expect(await approver.send([review(approver, first)])).toEqual({});
    expect(await approver.send([review(approver, second)])).toEqual({ 0: 'already-decided' });
    expect(await postsOf(writer.workspace)).toMatchObject([{ submission: first }]);
  });

  test('both submissions of a draft approved in one request make one post', async () => {
    const [first, second] = [
      await submitted({ draft: 'd1' }),
      await submitted({ draft: 'd1', title: 'Bản sửa' }),
    ];

    const refused = await approver.send([review(approver, first), review(approver, second)]);

    expect(refused).toEqual({ 1: 'already-decided' });
    expect(await postsOf(writer.workspace)).toHaveLength(1);
  });

  test('of a draft submitted again only the newest waits for review', async () => {
    const who = { role: 'unit-approver', unit: school } as const;
    await submitted({ draft: 'd1' });
    const newest = await submitted({ draft: 'd1', title: 'Bản sửa' });
    expect((await waitingSubmissions(db, who)).map(({ hash }) => hash)).toEqual([newest]);

    await approver.send([review(approver, newest)]);
    await submitted({ draft: 'd1', title: 'Sửa sau khi đăng' });
    expect(await waitingSubmissions(db, who)).toEqual([]);
  });

  test('a returned text may be approved later, a published one may not be returned', async () => {
    const hash = await submitted();
    const returned = review(approver, hash, { verdict: 'returned', comment: 'Thiếu nguồn.' });

    expect(await approver.send([returned])).toEqual({});
    expect(await postsOf(writer.workspace)).toEqual([]);
    expect(await approver.send([review(approver, hash)])).toEqual({});
    expect(await approver.send([{ ...returned, at: 1 }])).toEqual({ 0: 'already-decided' });
  });

  test('the office approves a text of a school without taking part in its library', async () => {
    const hash = await submitted();
    const judge = await enrol(office, await found(office, 'Văn phòng mẫu'), 'office-approver');
    const { workspace } = writer;

    expect(await judge.send([review(judge, hash)], workspace)).toEqual({});
    const { refused } = await judge.exchange([await update('Sửa hộ')], { workspace });
    expect(refused).toEqual([{ index: 0, code: 'not-allowed' }]);
  });

  describe('an entry is refused by name and the rest is kept:', () => {
    test.each<[string, string, () => Promise<object>]>([
      [
        'a submission of another unit',
        'not-allowed',
        async () => submission(writer, { unit: 'x' }),
      ],
      ['a submission in the name of another', 'not-allowed', async () => submission(approver)],
      ['a review by a contributor', 'not-allowed', async () => review(writer, await submitted())],
      [
        'a post, which only the portal makes',
        'not-allowed',
        async () => ({
          type: 'post',
          unit: school,
          kind: 'news',
          channel: 'section',
          title: 'Tự đăng',
          items: items('a'),
          publishedAt: 1,
          url: URL,
          submission: await submitted(),
        }),
      ],
      [
        'a record of a kind from the future',
        'bad-entry',
        async () => ({ type: 'activity', at: 1 }),
      ],
      ['a submission without a title', 'bad-entry', async () => submission(writer, { title: '' })],
    ])('%s', async (_, code, make) => {
      const json = toUtf8(canonicalJson(await make()));
      const bad = { kind: 'r', doc: await sha256(json), payload: json } as const;
      const good = await update('Vẫn giữ');

      const { refused } = await writer.exchange([bad, good]);

      expect(refused).toEqual([{ index: 0, code }]);
      const kept = await approver.exchange([]);
      expect(kept.items.map(({ doc }) => doc)).toContain(good.doc);
      expect(kept.items.map(({ doc }) => doc)).not.toContain(bad.doc);
    });

    test.each<[string, string, Partial<Parameters<typeof review>[2]>]>([
      ['a review of an unknown submission', 'unknown-submission', {}],
      ['a review in the name of another', 'not-allowed', { by: { member: 'x', name: 'x' } }],
    ])('%s', async (_, code, parts) => {
      expect(await approver.send([review(approver, 'a'.repeat(64), parts)])).toEqual({ 0: code });
    });

    test('a text returned without a reason', async () => {
      const silent = review(approver, await submitted(), { verdict: 'returned', comment: ' ' });

      expect(await approver.send([silent])).toEqual({ 0: 'bad-entry' });
    });

    test('bytes that are no update, no text, or a text nested beyond sense', async () => {
      const deep = toUtf8(`${'['.repeat(100_000)}`);
      const binary = new Uint8Array([0xff, 0xfe, 0x00]);
      const entries = await Promise.all(
        [deep, binary].map(async (payload) => {
          return { kind: 'r', doc: await sha256(payload), payload } as const;
        }),
      );

      const { refused } = await writer.exchange([
        { kind: 'y', doc: 'draft:d1', payload: GARBAGE },
        ...entries,
      ]);

      expect(refused.map(({ code }) => code)).toEqual(['bad-entry', 'bad-entry', 'bad-entry']);
      expect(office.reports).toEqual([]);
    });

    test('a record spelled in another way than all devices spell it', async () => {
      const payload = toUtf8(JSON.stringify(capture(), null, 1));

      const { refused } = await writer.exchange([
        { kind: 'r', doc: await sha256(payload), payload },
      ]);

      expect(refused).toEqual([{ index: 0, code: 'bad-entry' }]);
    });
  });

  test('a title with signs that databases cannot keep is kept all the same', async () => {
    const hash = await submitted({ title: 'Tin\u0000mẫu \uD800 🙂', items: ['\u0000'] });

    expect(await approver.send([review(approver, hash)])).toEqual({});
    expect(await postsOf(writer.workspace)).toHaveLength(1);
    expect(office.reports).toEqual([]);
  });

  test('a position of another epoch, or beyond the end, is told to start again', async () => {
    await writer.exchange([await update('Một')]);

    const foreign = await writer.exchange([await update('Hai')], { epoch: 'khác', after: 1 });
    const beyond = await writer.exchange([], { after: 10_000 });

    expect([foreign.reset, beyond.reset]).toEqual([true, true]);
    expect((await approver.exchange([])).items).toHaveLength(1);
  });

  test('a message of another version hears 426, garbage 400, a flood 413', async () => {
    const path = `/api/v1/ws/${writer.workspace}/exchange`;
    const request = { replica: 'r', epoch: '', after: 0, limit: 0, push: [] };
    // What a later version would send; this one's types do not know it.
    const later = encodeMessage({ ...request, version: 2 } as unknown as Parameters<
      typeof encodeMessage
    >[0]);
    const crowd = Array.from({ length: MAX_PAGE_ITEMS + 1 }, () => ({
      kind: 'y' as const,
      doc: 'draft:d1',
      payload: GARBAGE,
    }));

    expect((await writer.call('POST', path, later)).status).toBe(426);
    expect((await writer.call('POST', path, GARBAGE)).status).toBe(400);
    expect((await writer.call('POST', path, new Uint8Array(0))).status).toBe(400);
    const tooMany = encodeMessage({ ...request, version: 1, push: crowd });
    expect((await writer.call('POST', path, tooMany)).status).toBe(400);
    const flood = new Uint8Array(4 * 1024 * 1024 + 1);
    expect((await writer.call('POST', path, flood)).status).toBe(413);
  });
});
