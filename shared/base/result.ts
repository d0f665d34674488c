/**
 * The outcome of work that may fail in ways its callers expect.
 *
 * Only for ordinary outcomes ("the page has no title"). When the outside world
 * fails, throw an error class; when the code is wrong, throw `Error`.
 */
export type Result<Value, Problem extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/** A success. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A failure that has a name, which `ui/vi.ts` turns into words for staff. */
export function problem<const Problem extends string>(
  name: Problem,
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: name };
}
