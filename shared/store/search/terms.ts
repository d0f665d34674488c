/**
 * What the index is asked by: words, and pairs of neighbouring words, as 32-bit
 * names. Words alone select nothing in Vietnamese ("công" stands in four texts
 * of five), pairs do. A pair's name is odd and a word's is even.
 */

/** The name of a word. */
export function wordName(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return (mixed(hash) & ~1) >>> 0;
}

/** The name of two neighbouring words. */
export function pairName(first: number, second: number): number {
  return (mixed(Math.imul(first, 0x9e3779b1) ^ second) | 1) >>> 0;
}

export function isPair(name: number): boolean {
  return (name & 1) === 1;
}

/** Spreads over all 32 bits, so that equal ranges of names hold about equally many. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const most = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return most ^ (most >>> 16);
}
