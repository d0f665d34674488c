import { ok, problem, type Result } from '#base/result.ts';
import { mayIn, type Role } from '#field/unit/role.ts';
import type { AcceptInvite, InviteLink, InviteView, NewInvite } from '#sync/portal-calls.ts';

import { attempt } from '../database/attempt.ts';
import type { Database, MemberRow, Reader, Schema } from '../database/schema.ts';
import { OFFICE } from './office.ts';
import { hashPassword } from './password.ts';
import { newToken, tokenHash } from './token.ts';
import { ensureOffice, unitOf } from './units.ts';

/** A link works for seven days, once. */
const INVITE_MS = 7 * 24 * 60 * 60 * 1000;

/** Roles that reach beyond their unit: only who manages units may give them. */
const WIDE_ROLES: readonly Role[] = ['office-approver', 'admin'];

type InviteProblem = 'unknown-invite' | 'expired-invite' | 'used-invite';

/** Invite someone into a unit. The link is given once: only its hash is kept. */
export async function invite(
  db: Database,
  inviter: MemberRow,
  wanted: NewInvite,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: number },
): Promise<Result<InviteLink, 'not-allowed' | 'not-found'>> {
  const isAllowed = WIDE_ROLES.includes(wanted.role)
    ? mayIn({ ...inviter, unit: wanted.unit }, 'manage-units', wanted.unit)
    : mayIn(inviter, 'invite', wanted.unit);
  if (!isAllowed) {
    return problem('not-allowed');
  }
  if (!(await unitOf(db, wanted.unit))) {
    return problem('not-found');
  }
  return ok(await newLink(db, wanted, inviter.id, { publicUrl, now }));
}

/**
 * The link that makes the first admin, while the portal has none; undefined
 * when it has. Each start gives a new one.
 */
export async function firstAdminLink(
  db: Database,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: number },
): Promise<string | undefined> {
  if (await hasAdmin(db)) {
    return undefined;
  }
  await ensureOffice(db, now);
  const wanted = { unit: OFFICE.id, role: 'admin' } as const;
  return (await newLink(db, wanted, null, { publicUrl, now })).link;
}

/** What a link invites to, for the screen that asks for a name and a password. */
export async function readInvite(
  db: Reader,
  token: string,
  now: number,
): Promise<Result<InviteView, InviteProblem>> {
  const found = await findInvite(db, token, now);
  if (!found.ok) {
    return found;
  }
  const { unit: id, role, expires_at: expiresAt } = found.value;
  const unit = await unitOf(db, id);
  return unit ? ok({ unit, role, expiresAt }) : problem('unknown-invite');
}

/** Make the member that a link invites, and use the link up: both or neither. */
export async function acceptInvite(
  db: Database,
  token: string,
  { name, login, password }: AcceptInvite,
  now: number,
): Promise<Result<MemberRow, InviteProblem | 'login-taken'>> {
  const usable = await findInvite(db, token, now);
  if (!usable.ok) {
    return usable;
  }
  // Before the transaction: hashing is slow on purpose, and would keep others waiting.
  const hash = await hashPassword(password);
  return await attempt(db, async (trx) => {
    const used = await trx
      .updateTable('invite')
      .set({ used_at: now })
      .where('token_hash', '=', tokenHash(token))
      .where('used_at', 'is', null)
      .returning(['unit', 'role'])
      .executeTakeFirst();
    if (!used) {
      return problem('used-invite');
    }
    const member = await trx
      .insertInto('member')
      .values({ id: crypto.randomUUID(), ...used, name, login, password: hash, created_at: now })
      .onConflict((conflict) => conflict.column('login').doNothing())
      .returningAll()
      .executeTakeFirst();
    return member ? ok(member) : problem('login-taken');
  });
}

async function findInvite(
  db: Reader,
  token: string,
  now: number,
): Promise<Result<Schema['invite'], InviteProblem>> {
  const row = await db
    .selectFrom('invite')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  if (!row) {
    return problem('unknown-invite');
  }
  // A first-admin link that someone finds in an old console must not make a second admin.
  const isSpent = row.created_by === null && (await hasAdmin(db));
  if (row.used_at !== null || isSpent) {
    return problem('used-invite');
  }
  return row.expires_at > now ? ok(row) : problem('expired-invite');
}

async function hasAdmin(db: Reader): Promise<boolean> {
  const admin = await db
    .selectFrom('member')
    .select('id')
    .where('role', '=', 'admin')
    .executeTakeFirst();
  return admin !== undefined;
}

async function newLink(
  db: Reader,
  { unit, role }: NewInvite,
  createdBy: string | null,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: number },
): Promise<InviteLink> {
  const token = newToken();
  const expiresAt = now + INVITE_MS;
  await db
    .insertInto('invite')
    .values({
      token_hash: tokenHash(token),
      unit,
      role,
      created_by: createdBy,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { link: `${publicUrl}/invite/${token}`, expiresAt };
}
