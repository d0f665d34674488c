/** What every answer of the portal carries, and which requests it takes at all. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

import { refuse } from './refuse.ts';

/**
 * Headers for pages and calls alike: only our own scripts and styles, no frames
 * around us, nothing guessed about types.
 */
export function guardHeaders(publicUrl: string): MiddlewareHandler {
  const isHttps = publicUrl.startsWith('https:');
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'blob:', 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: isHttps ? 'max-age=15552000' : false,
    // Windows that the app opens (a source page) must not reach back into it.
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    originAgentCluster: '?1',
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xXssProtection: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
}

/**
 * Refuses requests that change something and come from another site's page.
 * The session's cookie is SameSite=Lax besides; this holds where a browser
 * does not know that, and between sites of one domain.
 *
 * A caller that says neither is no browser, and carries nobody's cookie along.
 */
export function sameOriginOnly(publicUrl: string): MiddlewareHandler {
  return async (c, next) => {
    const isSafe = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!isSafe && !isOurs(c.req.header('sec-fetch-site'), c.req.header('origin'))) {
      return refuse(c, 'not-allowed');
    }
    return await next();

    function isOurs(site: string | undefined, origin: string | undefined): boolean {
      if (site !== undefined) {
        return site === 'same-origin' || site === 'none';
      }
      // Behind a proxy the address we are called by is not the one in the browser.
      const known = [new URL(publicUrl).origin, new URL(c.req.url).origin];
      return origin === undefined || known.includes(origin);
    }
  };
}
