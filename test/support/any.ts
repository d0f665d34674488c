import * as fc from 'fast-check';

import type { LineFault, OfficeEvent } from './office.ts';

/** Devices in the {@link Office} of the property tests. */
export const DEVICES = 3;

const anyDevice = fc.nat({ max: DEVICES - 1 });

const anyFault = fc.constantFrom<LineFault>('none', 'lost-request', 'lost-answer', 'twice', 'late');

const anyEdit: fc.Arbitrary<OfficeEvent> = fc.record({
  type: fc.constant('edit' as const),
  device: anyDevice,
  at: fc.nat({ max: 20 }),
  word: fc.constantFrom('tin ', 'bài ', 'cải cách ', 'đ', 'ế'),
});

const anyErase: fc.Arbitrary<OfficeEvent> = fc.record({
  type: fc.constant('erase' as const),
  device: anyDevice,
  at: fc.nat({ max: 20 }),
});

const anySync: fc.Arbitrary<OfficeEvent> = fc.record({
  type: fc.constant('sync' as const),
  device: anyDevice,
  faults: fc.array(anyFault, { maxLength: 6 }),
});

const anyRewind: fc.Arbitrary<OfficeEvent> = fc
  .double({ min: 0, max: 1, noNaN: true })
  .map((share) => ({ type: 'rewind', share }));

/** Edits, erasures and syncs over a bad line, in any order. */
export const anyHistory = fc.array(fc.oneof(anyEdit, anyErase, anySync), { maxLength: 25 });

/** The same, with the portal now and then replaced: by an empty one, or by an older copy of itself. */
export const anyHistoryWithRestores = fc.array(
  fc.oneof(
    { arbitrary: fc.oneof(anyEdit, anyErase, anySync), weight: 9 },
    { arbitrary: fc.constant<OfficeEvent>({ type: 'restore' }), weight: 1 },
    { arbitrary: anyRewind, weight: 1 },
  ),
  { maxLength: 25 },
);
