/**
 * JSON with keys in order and no white space, so that equal values are equal
 * texts and can be named by their hash.
 *
 * Keys whose value is `undefined` are left out, as `JSON.stringify` does.
 *
 * @throws {TypeError} for what JSON cannot say (functions, NaN, infinite numbers)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object') {
    return canonicalObject(value);
  }
  throw new TypeError(`JSON cannot hold ${String(value)}`);
}

function canonicalObject(object: object): string {
  const fields = Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`);
  return `{${fields.join(',')}}`;
}
