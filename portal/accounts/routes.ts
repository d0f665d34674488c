/** The calls about people: sessions, invitations, units, members. See `#sync/portal-calls.ts`. */
import { type Context, Hono } from 'hono';

import { may } from '#field/unit/role.ts';
import {
  acceptInvite as acceptInviteInput,
  newInvite,
  newUnit,
  signIn,
} from '#sync/portal-calls.ts';

import { readInput, smallBody } from '../http/input.ts';
import type { Env, Portal } from '../http/portal.ts';
import { refuse } from '../http/refuse.ts';
import { addressOf } from './address.ts';
import { acceptInvite, invite, readInvite } from './invites.ts';
import { checkPassword, listMembers, meOf } from './members.ts';
import { beginSession, endSession, signedIn } from './signed-in.ts';
import { Tries } from './tries.ts';
import { addUnit, listUnits } from './units.ts';

/** Calls that need nobody to be signed in. */
export function doorRoutes(portal: Portal): Hono<Env> {
  const { db, now } = portal;
  const triesByLogin = new Tries({ most: 10, now });
  const triesByAddress = new Tries({ most: 100, now });
  const door = new Hono<Env>();

  door.post('/session', smallBody, async (c) => {
    const input = await readInput(c, signIn);
    if (!input.ok) {
      return refuse(c, input.problem);
    }
    const wait = Math.max(triesByLogin.take(input.value.login), triesByAddress.take(addressOf(c)));
    if (wait > 0) {
      return tooManyTries(c, wait);
    }
    const member = await checkPassword(db, input.value);
    if (!member.ok) {
      return refuse(c, member.problem);
    }
    triesByLogin.clear(input.value.login);
    triesByAddress.giveBack(addressOf(c));
    await beginSession(c, portal, member.value.id);
    return c.json(await meOf(db, member.value));
  });

  door.delete('/session', async (c) => {
    await endSession(c, portal);
    return c.body(null, 204);
  });

  door.get('/invites/:token', async (c) => {
    const view = await readInvite(db, c.req.param('token'), now());
    return view.ok ? c.json(view.value) : refuse(c, view.problem);
  });

  door.post('/invites/:token', smallBody, async (c) => {
    const input = await readInput(c, acceptInviteInput);
    if (!input.ok) {
      return refuse(c, input.problem);
    }
    // Each try costs a slow hash.
    const wait = triesByAddress.take(addressOf(c));
    if (wait > 0) {
      return tooManyTries(c, wait);
    }
    const member = await acceptInvite(db, c.req.param('token'), input.value, now());
    if (!member.ok) {
      return refuse(c, member.problem);
    }
    await beginSession(c, portal, member.value.id);
    return c.json(await meOf(db, member.value));
  });

  return door;
}

/** Calls of members about members and units. */
export function accountRoutes(portal: Portal): Hono<Env> {
  const { db, now, publicUrl } = portal;
  const accounts = new Hono<Env>();
  for (const path of ['/me', '/units', '/members', '/invites']) {
    accounts.use(path, signedIn(portal));
  }

  accounts.get('/me', async (c) => c.json(await meOf(db, c.var.member)));
  accounts.get('/units', async (c) => c.json(await listUnits(db, c.var.member)));
  accounts.get('/members', async (c) => c.json(await listMembers(db, c.var.member)));

  accounts.post('/units', smallBody, async (c) => {
    if (!may(c.var.member.role, 'manage-units')) {
      return refuse(c, 'not-allowed');
    }
    const input = await readInput(c, newUnit);
    return input.ok ? c.json(await addUnit(db, input.value, now())) : refuse(c, input.problem);
  });

  accounts.post('/invites', smallBody, async (c) => {
    const input = await readInput(c, newInvite);
    if (!input.ok) {
      return refuse(c, input.problem);
    }
    const link = await invite(db, c.var.member, input.value, { publicUrl, now: now() });
    return link.ok ? c.json(link.value) : refuse(c, link.problem);
  });

  return accounts;
}

function tooManyTries(c: Context, waitMs: number): Response {
  c.header('retry-after', String(Math.ceil(waitMs / 1000)));
  return refuse(c, 'too-many-tries');
}
