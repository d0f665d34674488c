import * as v from 'valibot';

import { by } from '#field/draft/submission.ts';

import { crosswalk, plan } from './plan-schema.ts';

/**
 * A plan as the office keeps it. A record: a change is another record of the
 * same plan, and every earlier one stays, so that what was tagged and counted
 * under it can still be read.
 */
export const planRecord = v.object({
  type: v.literal('plan'),
  plan,
  /** From which day units work by it, e.g. "2026-01-01"; null while it is only being prepared. */
  inForceFrom: v.nullable(v.pipe(v.string(), v.isoDate())),
  /** What became of the items of the plan before it, and of its own that were merged or split. */
  crosswalks: v.array(crosswalk),
  by,
  at: v.number(),
});
export type PlanRecord = v.InferOutput<typeof planRecord>;
