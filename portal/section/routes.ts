import { Hono } from 'hono';

import type { Env, Portal } from '../http/portal.ts';

/** The public section. */
export function sectionRoutes(_portal: Portal): Hono<Env> {
  return new Hono<Env>();
}
