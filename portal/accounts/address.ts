import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * The network address a request comes from. A proxy on this machine names the
 * real one; anybody else's word for it is not taken.
 */
export function addressOf(c: Context): string {
  // Tests call the app without a network.
  const remote = c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '';
  const named = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return named && LOOPBACK.test(remote) ? named : remote;
}
