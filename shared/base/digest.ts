import { toHex, toUtf8 } from '#base/bytes.ts';
import { canonicalJson } from '#base/canonical-json.ts';

/**
 * SHA-256 of bytes or of a text's UTF-8, as 64 hexadecimal digits.
 *
 * Never await it inside an IndexedDB transaction: the browser would close it.
 */
export async function sha256(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === 'string' ? toUtf8(content) : content.slice();
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** SHA-256 of a value's canonical JSON: equal values have equal names on every device. */
export async function hashOf(value: unknown): Promise<string> {
  return await sha256(canonicalJson(value));
}
