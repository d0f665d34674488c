import { beforeAll, describe, expect, test } from 'vitest';

import { sha256 } from '#base/digest.ts';
import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import { nameRecord } from '#field/record.ts';
import { COMMON } from '#field/unit/common.ts';
import { encodeMessage } from '#sync/message.ts';

import { ensureOffice } from '../../portal/accounts/units.ts';
import { workspaceOf } from '../../portal/workspaces.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { review, submission, update } from './make.ts';
import { enrol, found, type Office, openOffice, Visitor } from './visitor.ts';

/** Everybody who may come to a portal, seen from one school. */
const PEOPLE = [
  'nobody',
  'stranger',
  'viewer',
  'contributor',
  'unit-approver',
  'office-approver',
  'admin',
] as const;
type Person = (typeof PEOPLE)[number];

/** Answers in the order of {@link PEOPLE}: what each hears. */
type Row = readonly [
  call: string,
  ask: (who: Visitor) => Promise<number>,
  answers: readonly number[],
];

const BYTES = new Uint8Array([1, 2, 3]);

await onEveryDatabase(({ open }) => {
  let office: Office;
  let school: string;
  const people = new Map<Person, Visitor>();

  beforeAll(async () => {
    const db = await open();
    await ensureOffice(db, 0);
    office = openOffice(db);
    school = await found(office, 'Trường mẫu');
    const other = await found(office, 'Trường mẫu khác');
    const headquarters = await found(office, 'Văn phòng mẫu', 'office');
    people.set('nobody', new Visitor(office));
    // The most that another school can have.
    people.set('stranger', await enrol(office, other, 'unit-approver'));
    for (const role of ['viewer', 'contributor', 'unit-approver'] as const) {
      people.set(role, await enrol(office, school, role));
    }
    for (const role of ['office-approver', 'admin'] as const) {
      people.set(role, await enrol(office, headquarters, role));
    }
  });

  const ws = () => `/api/v1/ws/${workspaceOf(school, CURRENT_PLAN.id).id}`;
  const exchangeBody = encodeMessage({
    version: 1,
    replica: 'r',
    epoch: '',
    after: 0,
    limit: 10,
    push: [],
  });
  const status = async (answer: Promise<Response>) => (await answer).status;

  // biome-ignore format: a table is read across
  const rows: Row[] = [
    //                                                                                     nobody stranger viewer contr. unit-a. office-a. admin
    ['GET me', (who) => status(who.call('GET', '/api/v1/me')),                                [401, 200, 200, 200, 200, 200, 200]],
    ['GET units', (who) => status(who.call('GET', '/api/v1/units')),                          [401, 200, 200, 200, 200, 200, 200]],
    ['GET members', (who) => status(who.call('GET', '/api/v1/members')),                      [401, 200, 200, 200, 200, 200, 200]],
    ['GET submissions', (who) => status(who.call('GET', '/api/v1/submissions')),              [401, 200, 200, 200, 200, 200, 200]],
    ['GET posts', (who) => status(who.call('GET', '/api/v1/posts?month=2024-05')),            [401, 200, 200, 200, 200, 200, 200]],
    ['POST units', (who) => status(who.call('POST', '/api/v1/units', { name: 'Mới', kind: 'school' })), [401, 403, 403, 403, 403, 403, 200]],
    ['POST invites, contributor', (who) => status(who.call('POST', '/api/v1/invites', { unit: school, role: 'contributor' })), [401, 403, 403, 403, 200, 403, 200]],
    ['POST invites, unit approver', (who) => status(who.call('POST', '/api/v1/invites', { unit: school, role: 'unit-approver' })), [401, 403, 403, 403, 200, 403, 200]],
    ['POST invites, office approver', (who) => status(who.call('POST', '/api/v1/invites', { unit: school, role: 'office-approver' })), [401, 403, 403, 403, 403, 403, 200]],
    ['POST invites, admin', (who) => status(who.call('POST', '/api/v1/invites', { unit: school, role: 'admin' })), [401, 403, 403, 403, 403, 403, 200]],
    ['POST exchange', (who) => status(who.call('POST', `${ws()}/exchange`, exchangeBody)),    [401, 403, 200, 200, 200, 200, 200]],
    ['POST exchange, no such unit', (who) => status(who.call('POST', `/api/v1/ws/khong-co.${CURRENT_PLAN.id}/exchange`, exchangeBody)), [401, 403, 403, 403, 403, 404, 404]],
    ['POST exchange, no such plan', (who) => status(who.call('POST', `/api/v1/ws/${school}.ke-hoach-la/exchange`, exchangeBody)), [401, 403, 403, 403, 403, 403, 403]],
    ['POST exchange, what all read', (who) => status(who.call('POST', `/api/v1/ws/${COMMON}/exchange`, exchangeBody)), [401, 200, 200, 200, 200, 200, 200]],
    ['PUT chunk, what all read', async (who) => status(who.call('PUT', `/api/v1/ws/${COMMON}/chunks/${await sha256(BYTES)}`, BYTES)), [401, 403, 403, 403, 403, 204, 204]],
    ['POST read', (who) => status(who.call('POST', '/api/v1/read', { url: 'http://127.0.0.1/' })), [401, 422, 403, 422, 422, 422, 422]],
    ['POST read/image', (who) => status(who.call('POST', '/api/v1/read/image', { url: 'http://127.0.0.1/' })), [401, 422, 403, 422, 422, 422, 422]],
    ['POST read/file', (who) => status(who.call('POST', '/api/v1/read/file', { url: 'http://127.0.0.1/' })), [401, 422, 403, 422, 422, 422, 422]],
    ['POST chunks/missing', (who) => status(who.call('POST', `${ws()}/chunks/missing`, [])),  [401, 403, 200, 200, 200, 200, 200]],
    ['PUT chunk', async (who) => status(who.call('PUT', `${ws()}/chunks/${await sha256(BYTES)}`, BYTES)), [401, 403, 403, 204, 204, 403, 403]],
    ['GET chunk', async (who) => status(who.call('GET', `${ws()}/chunks/${await sha256(BYTES)}`)), [401, 403, 200, 200, 200, 200, 200]],
    ['any other call', (who) => status(who.call('GET', '/api/v1/secrets')),                   [404, 404, 404, 404, 404, 404, 404]],
  ];

  describe.each(rows)('%s', (_, ask, answers) => {
    test.each(PEOPLE.map((person, at) => [person, answers[at]] as const))(
      '%s hears %i',
      async (person, answer) => {
        expect(await ask(visitor(person))).toBe(answer);
      },
    );
  });

  test('a list holds nothing of another school', async () => {
    const stranger = visitor('stranger');
    await visitor('contributor').send([submission(visitor('contributor'))]);

    const lists = await Promise.all(
      ['units', 'members', 'submissions'].map(async (list) => {
        return (await stranger.call('GET', `/api/v1/${list}`)).text();
      }),
    );

    for (const list of lists) {
      expect(list).not.toContain(school);
    }
    expect(lists[0]).toContain(stranger.unit);
  });

  test('what waits is seen by those who may review it, until something is said of it', async () => {
    const text = submission(visitor('contributor'), { title: 'Chờ duyệt mẫu' });
    const { hash } = await nameRecord(text);
    await visitor('contributor').send([text]);
    const waits = async (person: Person) => {
      const list = await (await visitor(person).call('GET', '/api/v1/submissions')).text();
      return list.includes(hash);
    };

    const who = await Promise.all(PEOPLE.slice(1).map(waits));
    const approver = visitor('unit-approver');
    await approver.send([review(approver, hash, { verdict: 'returned', comment: 'Sửa.' })]);

    //                   stranger viewer contr. unit-a. office-a. admin
    expect(who).toEqual([false, false, false, true, true, true]);
    expect(await waits('admin')).toBe(false);
  });

  test('posts are listed in the month in which they were published here, of visible units', async () => {
    const approver = visitor('unit-approver');
    office.clock.now = Date.parse('2024-06-01T00:00:00+07:00');
    const text = submission(approver, { title: 'Đúng nửa đêm' });
    const { hash } = await nameRecord(text);
    await approver.send([text, review(approver, hash)]);

    const listed = async (person: Person, month: string) => {
      const answer = await visitor(person).call('GET', `/api/v1/posts?month=${month}`);
      return (await answer.text()).includes(hash);
    };

    expect(await listed('viewer', '2024-06')).toBe(true);
    expect(await listed('admin', '2024-06')).toBe(true);
    expect(await listed('viewer', '2024-05')).toBe(false);
    expect(await listed('stranger', '2024-06')).toBe(false);
  });

  test('a chunk of one school is missing for another, though the portal has the bytes', async () => {
    const stranger = visitor('stranger');
    const hash = await sha256(BYTES);
    await visitor('contributor').call('PUT', `${ws()}/chunks/${hash}`, BYTES);
    const theirs = `/api/v1/ws/${stranger.workspace}/chunks`;

    const missing = await stranger.call('POST', `${theirs}/missing`, [hash]);

    expect(await missing.json()).toEqual([hash]);
    expect((await stranger.call('GET', `${theirs}/${hash}`)).status).toBe(404);
    expect(
      await (await visitor('viewer').call('POST', `${ws()}/chunks/missing`, [hash])).json(),
    ).toEqual([]);
  });

  test('a chunk whose bytes are not what its name says, or too many, is refused', async () => {
    const writer = visitor('contributor');
    const chunks = `${ws()}/chunks`;

    expect((await writer.call('PUT', `${chunks}/${'a'.repeat(64)}`, BYTES)).status).toBe(400);
    expect((await writer.call('PUT', `${chunks}/..%2F..%2Fx`, BYTES)).status).toBe(400);
    const big = new Uint8Array(1024 * 1024 + 1);
    expect((await writer.call('PUT', `${chunks}/${await sha256(big)}`, big)).status).toBe(413);
    expect((await writer.call('GET', `${chunks}/${'a'.repeat(64)}`)).status).toBe(404);
    expect((await writer.call('GET', `${chunks}/..%2F..%2Fportal.sqlite`)).status).toBe(404);
  });

  test('a page of another site cannot make a member send anything', async () => {
    const writer = visitor('contributor');
    const entry = await update('Từ trang khác');
    const body = encodeMessage({
      version: 1,
      replica: 'r',
      epoch: '',
      after: 0,
      limit: 0,
      push: [{ kind: entry.kind, doc: entry.doc, payload: entry.payload }],
    });
    const from = async (headers: Record<string, string>) => {
      return (await writer.call('POST', `${ws()}/exchange`, body, headers)).status;
    };

    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  function visitor(person: Person): Visitor {
    const known = people.get(person);
    if (!known) {
      throw new Error(`${person} has not come`);
    }
    return known;
  }
});
