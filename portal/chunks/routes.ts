/** The calls about chunks: images and files, in pieces that can be sent again one by one. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';

import type { Result } from '#base/result.ts';
import { MAX_PAGE_BYTES } from '#sync/message.ts';

import { reach } from '../accounts/access.ts';
import { signedIn } from '../accounts/signed-in.ts';
import { readInput, smallBody } from '../http/input.ts';
import type { Env, Portal } from '../http/portal.ts';
import { refuse, refuseTooBig } from '../http/refuse.ts';
import { ChunkShelf } from './chunk-shelf.ts';

const chunkHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const chunkHashes = v.array(chunkHash);

/** Ask which chunks are missing, send one, fetch one. */
export function chunkRoutes(portal: Portal): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/ws/:ws/chunks/*', signedIn(portal));

  async function shelf(
    c: Context<Env>,
    action: 'read' | 'write',
  ): Promise<Result<ChunkShelf, 'not-allowed' | 'not-found'>> {
    const workspace = await reach(portal.db, c.var.member, action, c.req.param('ws') ?? '');
    return workspace.ok
      ? { ok: true, value: new ChunkShelf(portal.db, portal.chunks, workspace.value.id) }
      : workspace;
  }

  routes.post('/ws/:ws/chunks/missing', smallBody, async (c) => {
    const reached = await shelf(c, 'read');
    if (!reached.ok) {
      return refuse(c, reached.problem);
    }
    const hashes = await readInput(c, chunkHashes);
    return hashes.ok
      ? c.json(await reached.value.missing(hashes.value))
      : refuse(c, hashes.problem);
  });

  const oneChunk = bodyLimit({ maxSize: MAX_PAGE_BYTES, onError: refuseTooBig });
  routes.put('/ws/:ws/chunks/:hash', oneChunk, async (c) => {
    const reached = await shelf(c, 'write');
    if (!reached.ok) {
      return refuse(c, reached.problem);
    }
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const kept = await reached.value.put(c.req.param('hash'), bytes, portal.now());
    return kept.ok ? c.body(null, 204) : refuse(c, kept.problem);
  });

  routes.get('/ws/:ws/chunks/:hash', async (c) => {
    const reached = await shelf(c, 'read');
    if (!reached.ok) {
      return refuse(c, reached.problem);
    }
    const hash = c.req.param('hash');
    const bytes = v.is(chunkHash, hash) ? await reached.value.get(hash) : undefined;
    return bytes
      ? c.body(bytes, 200, {
          'content-type': 'application/octet-stream',
          // Named by its bytes, so it never changes; only for this browser.
          'cache-control': 'private, max-age=31536000, immutable',
        })
      : refuse(c, 'not-found');
  });

  return routes;
}
