import * as v from 'valibot';

/** What a unit is in the department: its office, a division, a school, or something else. */
export const unitKind = v.picklist(['office', 'division', 'school', 'other']);
export type UnitKind = v.InferOutput<typeof unitKind>;
