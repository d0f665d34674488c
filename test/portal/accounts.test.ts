import { beforeEach, expect, test } from 'vitest';

import { firstAdminLink } from '../../portal/accounts/invites.ts';
import { hashPassword, isPassword } from '../../portal/accounts/password.ts';
import type { Database } from '../../portal/database/schema.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { enrol, found, NOW, type Office, openOffice, URL, Visitor } from './visitor.ts';

const DAY = 24 * 60 * 60 * 1000;
const PERSON = { name: 'Người dùng mẫu 1', login: 'mau.1', password: 'mật khẩu mẫu' };

test('a password is known again, however its accents were typed, and no other is', async () => {
  const stored = await hashPassword('mật khẩu mẫu'.normalize('NFD'));

  expect(stored).toMatch(/^argon2id\$m=19456,t=2,p=1\$/);
  expect(await isPassword('mật khẩu mẫu', stored)).toBe(true);
  expect(await isPassword('mật khẩu mau', stored)).toBe(false);
});

test('a Node without argon2 stores and knows passwords too', async () => {
  const stored = await hashPassword('mật khẩu mẫu', false);

  expect(stored).toMatch(/^scrypt\$N=32768,r=8,p=1\$/);
  expect(await isPassword('mật khẩu mẫu', stored)).toBe(true);
  expect(await isPassword('khác', stored)).toBe(false);
});

await onEveryDatabase(({ open }) => {
  let db: Database;
  let office: Office;

  beforeEach(async () => {
    db = await open();
    office = openOffice(db);
  });

  async function adminLink(): Promise<string> {
    const link = await firstAdminLink(db, { publicUrl: URL, now: office.clock.now });
    if (!link) {
      throw new Error('The portal has an admin already');
    }
    return link.replace(`${URL}/invite/`, '/api/v1/invites/');
  }

  async function problemOf(answer: Response): Promise<unknown> {
    const body: unknown = await answer.json();
    return [answer.status, body];
  }

  test('the first link makes the admin, who is then signed in, and works once', async () => {
    const link = await adminLink();
    const visitor = new Visitor(office);

    const view = await visitor.call('GET', link);
    const accepted = await visitor.call('POST', link, PERSON);
    const me = await visitor.call('GET', '/api/v1/me');

    const unit = { id: 'van-phong-so', name: 'Văn phòng Sở', kind: 'office' };
    expect(await view.json()).toEqual({ unit, role: 'admin', expiresAt: NOW + 7 * DAY });
    expect(accepted.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax$/);
    expect(await me.json()).toMatchObject({
      member: { login: 'mau.1', role: 'admin', unit: 'van-phong-so' },
      unit,
      workspace: 'van-phong-so.hp-sgddt-2024',
    });
    expect(await problemOf(await visitor.call('POST', link, PERSON))).toEqual([
      410,
      { problem: 'used-invite' },
    ]);
    expect(await firstAdminLink(db, { publicUrl: URL, now: NOW })).toBeUndefined();
  });

  test('an earlier first link makes no second admin', async () => {
    const [earlier, later] = [await adminLink(), await adminLink()];
    await new Visitor(office).call('POST', later, PERSON);

    const answer = await new Visitor(office).call('POST', earlier, { ...PERSON, login: 'mau.2' });

    expect(await problemOf(answer)).toEqual([410, { problem: 'used-invite' }]);
  });

  test('an invite says precisely why it does not work', async () => {
    const link = await adminLink();
    const visitor = new Visitor(office);
    office.clock.now = NOW + 7 * DAY;

    expect(await problemOf(await visitor.call('GET', link))).toEqual([
      410,
      { problem: 'expired-invite' },
    ]);
    expect(await problemOf(await visitor.call('POST', '/api/v1/invites/sai', PERSON))).toEqual([
      404,
      { problem: 'unknown-invite' },
    ]);
  });

  test('a login that is taken leaves the invite unused', async () => {
    const admin = await enrol(office, await found(office, 'Văn phòng mẫu', 'office'), 'admin');
    const school = await found(office, 'Trường mẫu');
    const invite = async () => {
      const answer = await admin.call('POST', '/api/v1/invites', { unit: school, role: 'editor' });
      const { link }: { link: string } = await answer.json();
      return link.replace(`${URL}/invite/`, '/api/v1/invites/');
    };
    const [first, second] = [await invite(), await invite()];
    await new Visitor(office).call('POST', first, PERSON);

    const taken = await new Visitor(office).call('POST', second, { ...PERSON, login: ' MAU.1 ' });
    const again = await new Visitor(office).call('POST', second, { ...PERSON, login: 'mau.2' });

    expect(await problemOf(taken)).toEqual([409, { problem: 'login-taken' }]);
    expect(again.status).toBe(200);
  });

  test('two people who open one link at once become one member', async () => {
    const link = await adminLink();

    const answers = await Promise.all(
      ['mau.1', 'mau.2'].map((login) => {
        return new Visitor(office).call('POST', link, { ...PERSON, login });
      }),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect(await db.selectFrom('member').select('id').execute()).toHaveLength(1);
  });

  test('signing in, staying in, going out', async () => {
    await new Visitor(office).call('POST', await adminLink(), PERSON);
    const visitor = new Visitor(office);
    const { login, password } = PERSON;

    const wrong = await visitor.call('POST', '/api/v1/session', { login, password: 'không phải' });
    const right = await visitor.call('POST', '/api/v1/session', { login, password });
    office.clock.now += 50 * DAY;
    const later = await visitor.call('GET', '/api/v1/me');
    office.clock.now += 50 * DAY;
    const muchLater = await visitor.call('GET', '/api/v1/me');

    expect(await problemOf(wrong)).toEqual([401, { problem: 'wrong-password' }]);
    expect([right.status, later.status, muchLater.status]).toEqual([200, 200, 200]);
    expect(later.headers.get('set-cookie')).toMatch(/^cchc_session=/);
    expect((await visitor.call('DELETE', '/api/v1/session')).status).toBe(204);
    expect((await visitor.call('GET', '/api/v1/me')).status).toBe(401);
  });

  test('a session that nobody used for sixty days is over, also for who kept the cookie', async () => {
    const member = await enrol(office, await found(office, 'Trường mẫu'), 'editor');

    office.clock.now += 60 * DAY;

    expect((await member.call('GET', '/api/v1/me')).status).toBe(401);
  });

  test('who tries many passwords has to wait, and others do not', async () => {
    const visitor = new Visitor(office);
    const tries = [];
    for (let count = 0; count < 11; count += 1) {
      const attempt = { login: 'mau.1', password: `sai ${count}` };
      tries.push(await visitor.call('POST', '/api/v1/session', attempt));
    }
    const other = { login: 'mau.2', password: 'sai' };

    expect(tries.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429]);
    expect(Number(tries.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await visitor.call('POST', '/api/v1/session', other)).status).toBe(401);
  });

  test('input of another shape, and input that is too big, is refused before anything is done', async () => {
    const visitor = new Visitor(office);
    const link = await adminLink();

    for (const input of [
      { ...PERSON, password: 'ngắn' },
      { ...PERSON, name: 'a\u0000b' },
      [],
      'x',
    ]) {
      expect(await problemOf(await visitor.call('POST', link, input))).toEqual([
        400,
        { problem: 'bad-input' },
      ]);
    }
    const huge = { ...PERSON, name: 'a'.repeat(70_000) };
    expect((await visitor.call('POST', link, huge)).status).toBe(413);
  });

  test('the database holds no token and no password', async () => {
    const link = await adminLink();
    const accepted = await new Visitor(office).call('POST', link, PERSON);
    const token = /cchc_session=([^;]+)/.exec(accepted.headers.get('set-cookie') ?? '')?.[1] ?? '';

    const rows = JSON.stringify([
      await db.selectFrom('invite').selectAll().execute(),
      await db.selectFrom('session').selectAll().execute(),
      await db.selectFrom('member').selectAll().execute(),
    ]);

    expect(token).toHaveLength(43);
    for (const secret of [token, link.split('/').at(-1) ?? '', PERSON.password]) {
      expect(rows).not.toContain(secret);
    }
  });
});
