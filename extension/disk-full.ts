/**
 * Whether work failed because the disk, or the share of it that the browser
 * gives, is full. Dexie wraps the browser's error once or twice.
 */
export function isDiskFull(cause: unknown): boolean {
  if (!(cause instanceof Error) && !(cause instanceof DOMException)) {
    return false;
  }
  return cause.name === 'QuotaExceededError' || isDiskFull(Reflect.get(cause, 'inner'));
}
