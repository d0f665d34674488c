import * as v from 'valibot';

import type { Id } from '#base/id.ts';

/** What a unit is in the department: its office, a division, a school, or something else. */
export const unitKind = v.picklist(['office', 'division', 'school', 'other']);
export type UnitKind = v.InferOutput<typeof unitKind>;

/** A unit (đơn vị) that makes news. */
export type Unit = {
  readonly id: Id<'unit'>;
  readonly name: string;
  readonly kind: UnitKind;
};
