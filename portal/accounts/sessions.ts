import type { Database, MemberRow, Reader } from '../database/schema.ts';
import { newToken, tokenHash } from './token.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A session ends when it was not used for so long. */
export const SESSION_MS = 60 * DAY_MS;

/** Open a session. The token goes into the member's cookie and is kept nowhere else. */
export async function openSession(db: Reader, member: string, now: number): Promise<string> {
  const token = newToken();
  await db
    .insertInto('session')
    .values({ token_hash: tokenHash(token), member, created_at: now, expires_at: now + SESSION_MS })
    .execute();
  await db.deleteFrom('session').where('expires_at', '<=', now).execute();
  return token;
}

/**
 * The member of a session, and whether it was just prolonged (then the cookie
 * must be too); undefined when the session is unknown or over. It is prolonged
 * once a day, so that reading does not mean writing.
 */
export async function memberOfSession(
  db: Database,
  token: string,
  now: number,
): Promise<{ readonly member: MemberRow; readonly prolonged: boolean } | undefined> {
  const hash = tokenHash(token);
  const row = await db
    .selectFrom('session')
    .innerJoin('member', 'member.id', 'session.member')
    .selectAll('member')
    .select('session.expires_at')
    .where('session.token_hash', '=', hash)
    .where('session.expires_at', '>', now)
    .executeTakeFirst();
  if (!row) {
    return undefined;
  }
  const { expires_at, ...member } = row;
  const prolonged = expires_at < now + SESSION_MS - DAY_MS;
  if (prolonged) {
    await db
      .updateTable('session')
      .set({ expires_at: now + SESSION_MS })
      .where('token_hash', '=', hash)
      .execute();
  }
  return { member, prolonged };
}

/** End a session. */
export async function closeSession(db: Database, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute();
}
