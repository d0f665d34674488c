/**
 * Whether a failure says that the device has no room left. Browsers say so in
 * several ways, and Dexie wraps them once more.
 */
export function isDiskFull(cause: unknown): boolean {
  if (!(cause instanceof Error)) {
    return false;
  }
  const inner: unknown = 'inner' in cause ? cause.inner : cause.cause;
  return cause.name === 'QuotaExceededError' || (inner !== cause && isDiskFull(inner));
}
