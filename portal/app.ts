/** The portal as a function from requests to answers. */
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { sql } from 'kysely';

import { accountRoutes, doorRoutes } from './accounts/routes.ts';
import { chunkRoutes } from './chunks/routes.ts';
import { exchangeRoutes } from './exchange-routes.ts';
import { guardHeaders, sameOriginOnly } from './http/guard.ts';
import type { Env, Portal } from './http/portal.ts';
import { pwaRoutes } from './http/pwa.ts';
import { refuse } from './http/refuse.ts';
import { readingRoutes } from './reading/routes.ts';
import { reviewRoutes } from './review/routes.ts';
import { sectionRoutes } from './section/routes.ts';

/** What went wrong that nobody expected, for the console: where, never whose. */
export type Report = (error: Error, where: string) => void;

/**
 * Put the portal together.
 *
 * @param pwaFolder - Where the built app lies
 */
export function createApp(portal: Portal, pwaFolder: string, report: Report): Hono<Env> {
  const app = new Hono<Env>();
  app.use(guardHeaders(portal.publicUrl));
  app.use(compress());
  app.use(sameOriginOnly(portal.publicUrl));
  app.onError((error, c) => answerFailure(error, c, report));

  app.get('/healthz', async (c) => {
    await sql`select 1`.execute(portal.db);
    return c.json({ ok: true });
  });
  app.route('/api/v1', apiRoutes(portal));
  app.route('/cchc', sectionRoutes(portal));
  app.route('/', pwaRoutes(pwaFolder));
  return app;
}

function apiRoutes(portal: Portal): Hono<Env> {
  const api = new Hono<Env>();
  api.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) {
      c.header('cache-control', 'no-store');
    }
  });
  api.route('/', doorRoutes(portal));
  api.route('/', accountRoutes(portal));
  api.route('/', reviewRoutes(portal));
  api.route('/', exchangeRoutes(portal));
  api.route('/', chunkRoutes(portal));
  api.route('/', readingRoutes(portal, portal.fetching));
  api.all('*', (c) => refuse(c, 'not-found'));
  return api;
}

/** Nothing of it was kept, so the device may try again: the database may be back by then. */
function answerFailure(error: Error, c: Context, report: Report): Response {
  report(error, `${c.req.method} ${c.req.path.replace(/[\w-]{32,}/g, '…')}`);
  c.header('retry-after', '10');
  return c.json({ problem: 'failed' }, 503);
}
