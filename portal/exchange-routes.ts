/** The exchange over HTTP. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

import { MESSAGE_TYPE } from '#sync/http-peer.ts';
import { decodeRequest, encodeMessage, MessageError } from '#sync/message.ts';

import { reach } from './accounts/access.ts';
import { signedIn } from './accounts/signed-in.ts';
import { answerMember } from './exchange.ts';
import type { Env, Portal } from './http/portal.ts';
import { refuse, refuseTooBig } from './http/refuse.ts';

/** A page of entries is at most 1 MiB of payload, or one entry; the rest is room for names. */
const MAX_EXCHANGE_BYTES = 4 * 1024 * 1024;

const pack = promisify(gzip);

/** The one call by which devices send and fetch a workspace's entries. */
export function exchangeRoutes(portal: Portal): Hono<Env> {
  const routes = new Hono<Env>();
  const limit = bodyLimit({ maxSize: MAX_EXCHANGE_BYTES, onError: refuseTooBig });

  routes.post('/ws/:ws/exchange', signedIn(portal), limit, async (c) => {
    const request = readRequest(new Uint8Array(await c.req.arrayBuffer()));
    if (request instanceof MessageError) {
      // 426: the older side must be updated; the device keeps its work meanwhile.
      return request.isOtherVersion
        ? c.json({ problem: 'bad-input' }, 426)
        : refuse(c, 'bad-input');
    }
    const workspace = await reach(portal.db, c.var.member, 'read', c.req.param('ws'));
    if (!workspace.ok) {
      return refuse(c, workspace.problem);
    }
    const answer = await answerMember(portal, c.var.member, workspace.value, request);
    return await sendBytes(c, encodeMessage(answer));
  });

  return routes;
}

/** Letters typed one by one shrink to less than half. Small answers are not worth it. */
async function sendBytes(c: Context, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers = { 'content-type': MESSAGE_TYPE, vary: 'accept-encoding' };
  const isWorth = bytes.length > 1024 && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  return isWorth
    ? c.body(new Uint8Array(await pack(bytes)), 200, { ...headers, 'content-encoding': 'gzip' })
    : c.body(bytes, 200, headers);
}

function readRequest(bytes: Uint8Array) {
  try {
    const request = decodeRequest(bytes);
    // PostgreSQL cannot keep U+0000 in a text; no replica is named so.
    return request.replica.includes('\0') ? new MessageError(false) : request;
  } catch (cause) {
    if (cause instanceof MessageError) {
      return cause;
    }
    throw cause;
  }
}
