/**
 * Whether work failed because the disk, or the share of it that the browser
 * gives, is full. Dexie wraps the browser's error once or twice, in `inner` or
 * in `cause`.
 */
export function isDiskFull(failure: unknown, depth = 3): boolean {
  if (typeof failure !== 'object' || failure === null || depth === 0) {
    return false;
  }
  const wrapped = [Reflect.get(failure, 'inner'), Reflect.get(failure, 'cause')];
  return (
    Reflect.get(failure, 'name') === 'QuotaExceededError' ||
    wrapped.some((each) => isDiskFull(each, depth - 1))
  );
}
