/** The longest address a capture may hold; also what its schema allows. */
const LONGEST = 4096;

/**
 * The absolute address that a page's link or image means, or null when it is
 * not one to open over the web: `javascript:`, `data:`, a broken address.
 */
export function webAddress(raw: string | null | undefined, base: string): string | null {
  const written = raw?.trim();
  if (!written || !URL.canParse(written, base)) {
    return null;
  }
  const { href, protocol } = new URL(written, base);
  return /^https?:$/.test(protocol) && href.length <= LONGEST ? href : null;
}
