import { sha256 } from '#base/digest.ts';
import { cleanText } from '#base/vietnamese.ts';

/**
 * A name for the words of a page: the same whenever they are the same, however
 * their white space and letters are written. Undefined where there are none.
 */
export async function textHashOf(paragraphs: readonly string[]): Promise<string | undefined> {
  const lines = paragraphs.map(cleanText).filter((line) => line !== '');
  return lines.length > 0 ? await sha256(lines.join('\n')) : undefined;
}
