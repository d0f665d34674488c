/** Serves the app. Everything it is made of lies in one folder, built beforehand. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Names with their content's hash in them never change; all else is asked for again each time. */
const NEVER_CHANGES = 'public, max-age=31536000, immutable';

/**
 * The app under every address that is not the portal's own: its screens have
 * addresses that only the app understands, and all get the same page.
 */
export function pwaRoutes(folder: string): Hono {
  const routes = new Hono();
  if (!existsSync(join(folder, 'index.html'))) {
    routes.get('*', (c) => c.text('Ứng dụng chưa được đóng gói. Hãy chạy: npm run build', 503));
    return routes;
  }
  // The app's worker takes what is shared; when it is gone, the app says so and brings it back.
  routes.post('/share', (c) => c.redirect('/share?failed=1', 303));
  routes.get('*', async (c, next) => {
    await next();
    const isHashed = c.req.path.startsWith('/assets/') && c.res.status === 200;
    c.header('cache-control', isHashed ? NEVER_CHANGES : 'no-cache');
  });
  routes.get('*', serveStatic({ root: folder }));
  // A missing file must stay missing: a page in place of a script breaks in strange ways.
  routes.get('*', async (c, next) => (/\.\w+$/.test(c.req.path) ? c.notFound() : await next()));
  routes.get('*', serveStatic({ root: folder, path: 'index.html' }));
  return routes;
}
