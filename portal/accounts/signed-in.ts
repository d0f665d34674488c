import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

import type { Env, Portal } from '../http/portal.ts';
import { refuse } from '../http/refuse.ts';
import { closeSession, memberOfSession, openSession, SESSION_MS } from './sessions.ts';

const COOKIE = 'cchc_session';

/** Lets only members pass, and says who asks. */
export function signedIn(portal: Portal): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = getCookie(c, COOKIE);
    const session = token && (await memberOfSession(portal.db, token, portal.now()));
    if (!token || !session) {
      return refuse(c, 'not-signed-in');
    }
    if (session.prolonged) {
      giveCookie(c, portal, token);
    }
    c.set('member', session.member);
    return await next();
  };
}

/** Open a session for a member and give the browser its cookie. */
export async function beginSession(c: Context, portal: Portal, member: string): Promise<void> {
  giveCookie(c, portal, await openSession(portal.db, member, portal.now()));
}

/** End the session of the asking browser, if it has one. */
export async function endSession(c: Context, portal: Portal): Promise<void> {
  const token = getCookie(c, COOKIE);
  if (token) {
    await closeSession(portal.db, token);
  }
  deleteCookie(c, COOKIE, { path: '/' });
}

function giveCookie(c: Context, portal: Portal, token: string): void {
  setCookie(c, COOKIE, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: portal.publicUrl.startsWith('https:'),
    maxAge: SESSION_MS / 1000,
  });
}
