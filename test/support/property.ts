import * as fc from 'fast-check';

/** Check a property that needs nothing to be awaited. */
export function holds<Values>(property: fc.IProperty<Values>): void {
  // biome-ignore lint/nursery/noFloatingPromises: of fast-check's overloads this one gives nothing to await.
  fc.assert(property);
}
