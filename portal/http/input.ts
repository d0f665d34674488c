import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';

import { problem, type Result } from '#base/result.ts';

import { refuseTooBig } from './refuse.ts';

/** Most bytes of a JSON body: a form, or a list of a thousand hashes. */
const MAX_JSON_BYTES = 64 * 1024;

/** Refuses JSON bodies beyond the limit before they are read. */
export const smallBody = bodyLimit({ maxSize: MAX_JSON_BYTES, onError: refuseTooBig });

/** Read the JSON of a request by its schema. */
export async function readInput<Input>(
  c: Context,
  schema: v.GenericSchema<unknown, Input>,
): Promise<Result<Input, 'bad-input'>> {
  const text = await c.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON: the same answer as JSON of another shape.
    return problem('bad-input');
  }
  const parsed = v.safeParse(schema, value);
  // PostgreSQL cannot keep U+0000 in a text, and nobody types it.
  if (!parsed.success || JSON.stringify(parsed.output).includes('\\u0000')) {
    return problem('bad-input');
  }
  return { ok: true, value: parsed.output };
}
